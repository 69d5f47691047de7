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
SHORTCUTS = {"new": "Ctrl+N", "preview": "Ctrl+P", "back": "Alt+Left"}


class PrivatePage(ViewsPage):
    name = "private"
    icon = "private"
    foot = True
    sittings = Sittings.ALONE
    shows = frozenset({MOMENTS, PARTNERS, DRAFTS})
    states_alone = STATES_ALONE
    views = VIEWS
    shortcuts = SHORTCUTS

    @staticmethod
    def label() -> str:
        return _("Private")

    @staticmethod
    def usual_label(name: str) -> str:
        return {"new": _("New here"), "preview": _("Print"), "back": _("All that is private")}[name]

    def read_by(self) -> str:
        return _("read by: only you")
