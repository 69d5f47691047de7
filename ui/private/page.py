"""Private: what only the one who is here alone reads, on its own ground."""

from PySide6.QtWidgets import QWidget

from app.agreements.signing_values import FREEDOM_ANSWERS
from app.checkins.values import CHECK_INS, OWN_ANSWERS, QUESTIONS
from app.exchange.values import SLEPT_ON
from app.i18n import _
from app.people.pace_values import PACE
from app.people.values import PARTNERS
from app.private.values import NOTES, SELF_CARE, SHOWN_NOTES
from app.repair.setbacks.values import SETBACKS
from app.triggers.values import MOMENTS
from ui.desk import Desk
from ui.page import Sittings
from ui.private.page_states import STATES_ALONE
from ui.private.safety_line import SafetyLine
from ui.view import View
from ui.views_page import ViewsPage

VIEWS = {
    "list": "ui.private.list_view:PrivateView",
    "notes": "ui.private.notes_view:NotesView",
    "note": "ui.private.note_view:NoteView",
    "show_note": "ui.private.show_note_view:ShowNoteView",
    "self_care": "ui.private.self_care_view:SelfCareView",
    "ideas": "ui.private.ideas_view:IdeasView",
    "answers": "ui.private.answers_view:AnswersView",
    "session": "ui.private.session_view:SessionView",
    "not_free": "ui.private.not_free_view:NotFreeView",
}


class PrivatePage(ViewsPage):
    name = "private"
    icon = "private"
    foot = True
    sittings = Sittings.ALONE
    shows = frozenset(
        {
            *(NOTES, SELF_CARE, SHOWN_NOTES, SLEPT_ON, FREEDOM_ANSWERS),
            *(CHECK_INS, QUESTIONS, OWN_ANSWERS, MOMENTS, SETBACKS, PARTNERS, PACE),
        }
    )
    states_alone = STATES_ALONE
    views = VIEWS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.safety = SafetyLine(desk)
        super().__init__(desk, parent)

    @staticmethod
    def label() -> str:
        return _("Private")

    @staticmethod
    def all_label() -> str:
        return _("All that is private")

    def read_by(self) -> str:
        return self.view.read_by() or _("read by: only you")

    def _built(self, name: str) -> View:
        """The line on whom to call stays at the foot of whatever is shown."""
        view = super()._built(name)
        self.body.addWidget(self.safety)
        return view
