"""The PIN that opens Keel again after a lock, for as long as the program runs."""

from datetime import timedelta

from app.i18n import _
from app.vault.pin import HOLDS_FOR, TRIES
from ui.command import Command
from ui.desk import Desk
from ui.vault.card import VaultCard
from ui.vault.pin_dialog import PinDialog
from ui.view import OpenView
from ui.widgets.buttons import secondary
from ui.widgets.flow import flow
from ui.widgets.moments import time_of_day
from ui.widgets.notice import InlineNotice
from ui.widgets.words import small, text


class PinCard(VaultCard):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, _("PIN after a lock"))
        self.notice = InlineNotice()
        self.notice.hide()
        self.now = text("")
        self.choose = secondary(_("Choose a PIN"), self.choose_pin)
        self.let_go = secondary(_("Let the PIN go"), self.let_pin_go)
        self.add(self.notice, self.now, small(_ends()), flow(self.choose, self.let_go))

    def fill(self) -> None:
        pin = self.desk.vault.pin
        held = pin.people == self.desk.sitting.here
        self.let_go.setVisible(held)
        if held:
            ends = self.desk.sitting.clock.now() + timedelta(seconds=pin.seconds_left)
            time = time_of_day(self.desk.sitting.clock.local(ends))
            self.now.setText(
                _("After a lock your PIN opens Keel, until {time}. Signing still takes the passphrase.").format(
                    time=time
                )
            )
        else:
            self.now.setText(_("With a PIN you needn't type the passphrase after each lock. Signing still takes it."))

    def commands(self) -> tuple[Command, ...]:
        return (Command(id="pin", label=lambda: _("Choose a PIN"), act=self.choose.click),)

    def lead_here(self) -> None:
        self.choose.setFocus()

    def choose_pin(self) -> PinDialog:
        dialog = PinDialog(self.desk, self._chosen, self.window())
        self.desk.show_dialog(dialog)
        return dialog

    def let_pin_go(self) -> None:
        self.desk.vault.pin.drop()
        self.choose.setFocus()
        self.fill()
        self.notice.say(_("The PIN is gone. Your passphrase opens Keel as before."))

    def _chosen(self) -> None:
        self.fill()
        self.notice.say(_("The PIN holds. Lock Keel and try it once, while you remember it."))


def _ends() -> str:
    return _(
        "Keel remembers it in memory alone, for {hours} hours. It goes when Keel is closed, when the computer sleeps, "
        "after {tries} wrong tries, and when somebody else signs in."
    ).format(hours=int(HOLDS_FOR // 3600), tries=TRIES)
