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


class CommonGroundPage(ViewsPage):
    name = "common_ground"
    icon = "common-ground"
    shows = frozenset({PARTNERS, PACE, DRAFTS})
    states = STATES
    states_alone = STATES_ALONE
    views = VIEWS

    @staticmethod
    def label() -> str:
        return _("Common ground")

    @staticmethod
    def all_label() -> str:
        return _("All of our common ground")
