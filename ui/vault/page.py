"""Keys and copies: who can open what, when Keel locks, where the copies are, and how to leave."""

from app.i18n import _
from app.people.values import PARTNERS
from app.vault.unlock_log import UNLOCKS
from app.vault.values import COPIES
from ui.command import Command
from ui.vault.overview_view import OverviewView
from ui.vault.page_states import STATES, STATES_ALONE
from ui.views_page import ViewsPage

VIEWS = {
    "overview": "ui.vault.overview_view:OverviewView",
    "make_copy": "ui.vault.make_copy_view:MakeCopyView",
    "copies": "ui.vault.copies_view:CopiesView",
    "put_back": "ui.vault.put_back_view:PutBackView",
    "quick_start": "ui.vault.quick_start_view:QuickStartView",
    "unlocks": "ui.vault.unlocks_view:UnlocksView",
    "new_keys": "ui.vault.new_keys_view:NewKeysView",
    "leaving": "ui.vault.leaving_view:LeavingView",
}


class VaultPage(ViewsPage):
    name = "vault"
    icon = "key"
    shows = frozenset({COPIES, PARTNERS, UNLOCKS})
    foot = True
    states = STATES
    states_alone = STATES_ALONE
    views = VIEWS

    @staticmethod
    def label() -> str:
        return _("Keys and copies")

    @staticmethod
    def all_label() -> str:
        return _("All keys and copies")

    @property
    def overview(self) -> OverviewView:
        view = self._built("overview")
        assert isinstance(view, OverviewView)
        return view

    def read_by(self) -> str:
        """Alone it shows one's own ways in, and passphrases are typed here."""
        return _("read by: only you") if self.desk.sitting.alone is not None else super().read_by()

    def commands(self) -> tuple[Command, ...]:
        return (*super().commands(), *self.overview.commands())
