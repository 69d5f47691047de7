"""Progress: pictures of one person each, milestones, celebrations, and what stood out over time."""

from app.agreements.values import AGREEMENTS
from app.checkins.values import CHECK_INS, OWN_ANSWERS
from app.conversations.accountability.values import HEARD
from app.i18n import _
from app.people.pace_values import PACE
from app.people.values import PARTNERS
from app.progress.celebrations.values import CELEBRATIONS, PAUSES_TAKEN
from app.progress.milestones.values import MILESTONES, OWN_MILESTONES
from app.progress.pictures.values import SHOWN_PICTURES
from app.promises.values import PROMISES
from app.repair.setbacks.values import SETBACKS
from app.triggers.values import MOMENTS
from app.vault.values import DRAFTS
from ui.progress.page_states import STATES, STATES_ALONE
from ui.views_page import ViewsPage

VIEWS = {
    "overview": "ui.progress.overview_view:OverviewView",
    "milestones": "ui.progress.milestones_view:MilestonesView",
    "milestone": "ui.progress.milestone_view:MilestoneView",
    "milestone_choose": "ui.progress.milestone_choose_view:MilestoneChooseView",
    "celebrations": "ui.progress.celebrations_view:CelebrationsView",
    "celebration_ideas": "ui.progress.celebration_ideas_view:CelebrationIdeasView",
    "mark": "ui.progress.mark_view:MarkView",
    "celebration": "ui.progress.celebration_view:CelebrationView",
    "timeline": "ui.progress.timeline_view:TimelineView",
    "table": "ui.progress.table_view:TableView",
    "showing": "ui.progress.showing_view:ShowingView",
}


class ProgressPage(ViewsPage):
    name = "progress"
    icon = "progress"
    shows = frozenset(
        {
            AGREEMENTS,
            CELEBRATIONS,
            CHECK_INS,
            DRAFTS,
            HEARD,
            MILESTONES,
            MOMENTS,
            OWN_ANSWERS,
            OWN_MILESTONES,
            PACE,
            PARTNERS,
            PAUSES_TAKEN,
            PROMISES,
            SETBACKS,
            SHOWN_PICTURES,
        }
    )
    states = STATES
    states_alone = STATES_ALONE
    views = VIEWS

    @staticmethod
    def label() -> str:
        return _("Progress")

    @staticmethod
    def all_label() -> str:
        return _("All progress")
