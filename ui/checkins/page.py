"""The conversations page: what is offered now, the check-ins, and what waits for one alone."""

from app.agreements.values import AGREEMENTS
from app.checkins.values import CHECK_INS, OWN_ANSWERS, QUESTIONS
from app.i18n import _
from app.people.pace_values import PACE
from app.people.values import PARTNERS
from app.promises.values import PROMISES
from app.triggers.values import MOMENTS, PLANS
from ui.checkins.page_states import STATES, STATES_ALONE
from ui.views_page import ViewsPage

VIEWS = {
    "list": "ui.checkins.list_view:ListView",
    "daily": "ui.checkins.daily_view:DailyView",
    "weekly": "ui.checkins.talk_view:TalkView",
    "monthly": "ui.checkins.talk_view:TalkView",
    "sheet": "ui.checkins.sheet_view:SheetView",
    "alone": "ui.checkins.alone_view:AloneView",
    "questions": "ui.checkins.questions_view:QuestionsView",
}
SHORTCUTS = {"new": "Ctrl+N", "preview": "Ctrl+P", "back": "Alt+Left"}


class ConversationsPage(ViewsPage):
    name = "conversations"
    icon = "together"
    shows = frozenset({CHECK_INS, QUESTIONS, OWN_ANSWERS, PACE, PARTNERS, PROMISES, AGREEMENTS, MOMENTS, PLANS})
    states = STATES
    states_alone = STATES_ALONE
    views = VIEWS
    shortcuts = SHORTCUTS

    @staticmethod
    def label() -> str:
        return _("Conversations")

    @staticmethod
    def usual_label(name: str) -> str:
        return {"new": _("New here"), "preview": _("Print"), "back": _("All conversations")}[name]
