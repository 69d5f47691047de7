"""Quick start for the one who is here alone: whether it is on, and the way to read about it."""

from app.i18n import _
from app.vault.quick_start_file import read_entries
from ui.command import Command
from ui.desk import Desk
from ui.page import Sittings
from ui.vault.card import VaultCard
from ui.vault.quick_start_off import turn_quick_start_off
from ui.view import OpenView
from ui.widgets.buttons import secondary
from ui.widgets.flow import flow
from ui.widgets.notice import InlineNotice
from ui.widgets.words import small, text


class QuickStartCard(VaultCard):
    sittings = Sittings.ALONE
    after_quick_start = True

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, _("Quick start"))
        self.notice = InlineNotice()
        self.notice.hide()
        self.now = text("")
        self.read = secondary(_("Read about quick start"), self._read)
        self.off = secondary(_("Turn it off"), self.turn_off)
        self.add(self.notice, self.now, small(_("Your private space stays closed then, and nothing is signed.")))
        self.add(flow(self.read, self.off))

    def fill(self) -> None:
        on = self.desk.sitting.alone in read_entries(self.desk.vault.folder)
        self.off.setVisible(on)
        self.read.setVisible(not self.desk.sitting.quick)
        self.now.setText(
            _("Quick start is on: on this computer a PIN opens what you share.")
            if on
            else _("Quick start is off. With it a PIN opens what you share, on this computer.")
        )

    def commands(self) -> tuple[Command, ...]:
        return (
            Command(
                id="quick-start",
                label=lambda: _("Read about quick start"),
                act=self._read,
                available=lambda: not self.desk.sitting.quick,
            ),
        )

    def lead_here(self) -> None:
        (self.off if self.desk.sitting.quick else self.read).setFocus()

    def turn_off(self) -> None:
        self.off.setEnabled(False)
        turn_quick_start_off(self.desk, self._turned_off)

    def _turned_off(self) -> None:
        self.off.setEnabled(True)
        self.fill()
        self.notice.say(_("Quick start is off. Your passphrase opens Keel as before."))
        if not self.read.isHidden():
            self.read.setFocus()

    def _read(self) -> None:
        self.open_view(("quick_start", None))
