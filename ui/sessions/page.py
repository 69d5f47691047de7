"""Sessions with a therapist: dates, what is on the agenda, the handout, and what was heard."""

from app.agreements.values import AGREEMENTS
from app.checkins.values import CHECK_INS, OWN_ANSWERS
from app.exchange.values import SLEPT_ON
from app.handout.values import HANDOUT, OWN_TICKS
from app.i18n import _
from app.open_things.kinds import OPEN_KINDS
from app.people.values import PARTNERS
from app.private.values import NOTES
from app.promises.values import PROMISES
from app.sessions.values import OWN_SESSIONS, SESSIONS
from app.triggers.values import MOMENTS, PLANS
from app.vault.values import DRAFTS
from ui.sessions.page_states import STATES, STATES_ALONE
from ui.views_page import ViewsPage

VIEWS = {
    "sessions": "ui.sessions.list_view:SessionsView",
    "session": "ui.sessions.session_view:SessionView",
    "date": "ui.sessions.date_view:JointDateView",
    "point": "ui.sessions.point_view:PointView",
    "own_session": "ui.sessions.own_session_view:OwnSessionView",
    "own_date": "ui.sessions.date_view:OwnDateView",
    "handout": "ui.sessions.handout_view:HandoutView",
    "own_handout": "ui.sessions.handout_own_view:OwnHandoutView",
}


class SessionsPage(ViewsPage):
    name = "sessions"
    icon = "sessions"
    under = "conversations"
    shows = OPEN_KINDS | {
        *(AGREEMENTS, MOMENTS, NOTES, OWN_ANSWERS, PLANS),
        *(CHECK_INS, DRAFTS, HANDOUT, OWN_SESSIONS, OWN_TICKS, PARTNERS, PROMISES, SESSIONS, SLEPT_ON),
    }
    states = STATES
    states_alone = STATES_ALONE
    views = VIEWS

    @staticmethod
    def label() -> str:
        return _("Sessions")

    @staticmethod
    def all_label() -> str:
        return _("All sessions")
