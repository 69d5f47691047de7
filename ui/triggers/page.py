"""Hard moments: plans, the log, and what helps the other; each view in the place of the one before."""

from app.i18n import _
from app.people.pace_values import PACE
from app.people.values import PARTNERS
from app.triggers.values import MOMENTS, PLANS
from app.vault.values import DRAFTS
from ui.triggers.page_states import STATES, STATES_ALONE
from ui.views_page import ViewsPage

VIEWS = {
    "list": "ui.triggers.list_view:PlansView",
    "plan": "ui.triggers.plan_view:PlanView",
    "write": "ui.triggers.write_view:WriteView",
    "starters": "ui.triggers.starters_view:StartersView",
    "helping": "ui.triggers.helping_view:HelpingView",
    "log": "ui.triggers.log_view:LogView",
    "moment": "ui.triggers.moment_view:MomentView",
}


class HardMomentsPage(ViewsPage):
    name = "hard_moments"
    icon = "hard-moments"
    shows = frozenset({PLANS, MOMENTS, DRAFTS, PARTNERS, PACE})
    states = STATES
    states_alone = STATES_ALONE
    views = VIEWS

    @staticmethod
    def label() -> str:
        return _("Hard moments")

    @staticmethod
    def all_label() -> str:
        return _("All hard moments")
