"""Common ground: what the two have, do and want together, and what each of them gladly sees in the other."""

from app.i18n import _
from app.people.pace_values import PACE
from app.people.values import PARTNERS
from app.vault.values import DRAFTS
from ui.common_ground.page_states import STATES, STATES_ALONE
from ui.views_page import ViewsPage

VIEWS = {
    "list": "ui.common_ground.list_view:CommonGroundView",
}
SHORTCUTS = {"new": "Ctrl+N", "preview": "Ctrl+P", "back": "Alt+Left"}


class CommonGroundPage(ViewsPage):
    name = "common_ground"
    icon = "common-ground"
    shows = frozenset({PARTNERS, PACE, DRAFTS})
    states = STATES
    states_alone = STATES_ALONE
    views = VIEWS
    shortcuts = SHORTCUTS

    @staticmethod
    def label() -> str:
        return _("Common ground")

    @staticmethod
    def usual_label(name: str) -> str:
        return {"new": _("New here"), "preview": _("Print"), "back": _("All of our common ground")}[name]
