"""Sessions with a therapist: dates, what is on the agenda, the handout, and what was heard."""

from app.handout.values import HANDOUT, OWN_TICKS
from app.i18n import _
from app.people.values import PARTNERS
from app.sessions.values import SESSIONS
from app.vault.values import DRAFTS
from ui.sessions.page_states import STATES, STATES_ALONE
from ui.views_page import ViewsPage

VIEWS = {
    "sessions": "ui.sessions.list_view:SessionsView",
}


class SessionsPage(ViewsPage):
    name = "sessions"
    icon = "sessions"
    under = "conversations"
    shows = frozenset({DRAFTS, HANDOUT, OWN_TICKS, PARTNERS, SESSIONS})
    states = STATES
    states_alone = STATES_ALONE
    views = VIEWS

    @staticmethod
    def label() -> str:
        return _("Sessions")

    @staticmethod
    def all_label() -> str:
        return _("All sessions")
