"""The way to new keys, for when someone may have seen a passphrase."""

from app.i18n import _
from ui.command import Command
from ui.desk import Desk
from ui.vault.card import VaultCard
from ui.view import OpenView
from ui.widgets.buttons import quiet
from ui.widgets.flow import flow
from ui.widgets.words import small


class NewKeysCard(VaultCard):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, _("New keys"), small_title=True)
        alone = desk.sitting.alone is not None
        self.go_on = quiet(_("Read about new keys"), self._read)
        self.add(small(_for_one() if alone else _for_both()), flow(self.go_on))

    def commands(self) -> tuple[Command, ...]:
        return (Command(id="new-keys", label=lambda: _("Make new keys"), act=self._read),)

    def lead_here(self) -> None:
        self.go_on.setFocus()

    def _read(self) -> None:
        self.open_view(("new_keys", None))


def _for_one() -> str:
    return _("For when someone may have seen your passphrase. Your private space is written anew under other keys.")


def _for_both() -> str:
    return _("For when someone may have seen a passphrase of yours. Everything is written anew under other keys.")
