"""The way to leaving: with one's own words, without a private space, or both without the vault."""

from app.i18n import _
from ui.command import Command
from ui.desk import Desk
from ui.vault.card import VaultCard
from ui.view import OpenView
from ui.widgets.buttons import quiet
from ui.widgets.flow import flow
from ui.widgets.words import small


class LeavingCard(VaultCard):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, _("Leaving"), small_title=True)
        self.go_on = quiet(_("Read about leaving"), self._read)
        self.add(small(_("What you can take along, and what can be removed.")), flow(self.go_on))

    def commands(self) -> tuple[Command, ...]:
        return (Command(id="leaving", label=lambda: _("Leave Keel"), act=self._read),)

    def lead_here(self) -> None:
        self.go_on.setFocus()

    def _read(self) -> None:
        self.open_view(("leaving", None))
