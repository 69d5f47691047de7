"""Private: what only the one who is here alone reads, on its own ground."""

from app.i18n import _
from app.people.values import PARTNERS
from app.triggers.values import MOMENTS
from app.vault.values import DRAFTS
from ui.page import Sittings
from ui.private.page_states import STATES_ALONE
from ui.views_page import ViewsPage

VIEWS = {
    "list": "ui.private.list_view:PrivateView",
}


class PrivatePage(ViewsPage):
    name = "private"
    icon = "private"
    foot = True
    sittings = Sittings.ALONE
    shows = frozenset({MOMENTS, PARTNERS, DRAFTS})
    states_alone = STATES_ALONE
    views = VIEWS

    @staticmethod
    def label() -> str:
        return _("Private")

    @staticmethod
    def all_label() -> str:
        return _("All that is private")

    def read_by(self) -> str:
        return _("read by: only you")
