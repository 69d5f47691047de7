"""Entering a session or moving it: one of both, or one's own."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.i18n import _
from app.sessions.dates import enter_session, move_session
from app.sessions.own import enter_own_session, move_own_session, own_session
from app.sessions.reads import next_session, session_page
from app.sessions.values import JointSession, NewSession, OwnSession, OwnSessionId, SessionId
from app.vault.values import Person
from ui.desk import Desk
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.sessions.date_form import DateForm, form_of
from ui.sessions.part_view import PartView, anyone_here, within
from ui.view import OpenView
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.words import muted, small

NEW = "new"


class DateView(PartView):
    """`place` names the draft, `beside` says what becomes of it."""

    def __init__(self, desk: Desk, open_view: OpenView, place: str, beside: str) -> None:
        super().__init__(desk, open_view)
        self.form = DateForm()
        self.kept = KeptForm(desk.sitting.own, place, self.form.by_name, self.present, self)
        self.saved = small("")
        self.kept.kept.connect(lambda kept: self.saved.setText(_("saved") if kept else ""))
        self.enter = primary(_("Enter it"), self._enter)
        self.let_go = quiet(_("Delete this draft"), self._let_go, icon="trash")
        aside = Card(quiet=True)
        aside.add(muted(beside))
        columns = Columns()
        columns.main.addWidget(self.form)
        columns.main.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignLeft)
        columns.side.addWidget(aside)
        columns.side.addWidget(self.let_go, 0, Qt.AlignmentFlag.AlignLeft)
        columns.side.addWidget(self.saved)
        self.body.addWidget(columns)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.form.by_name

    def settle(self) -> None:
        self.kept.settle()

    def begin(self, session: JointSession | OwnSession | None, otherwise: NewSession | None = None) -> None:
        """The fields of that session, or of a new one."""
        begins = form_of(session)
        if session is None and otherwise is not None:
            begins = {"with_whom": otherwise.with_whom}
        begun = self.kept.open(NEW if session is None else session.id, begins)
        self.saved.setText(_("Begun before, and kept.") if begun else "")
        said = _("Enter it") if session is None else _("Keep the change")
        self.enter.setText(said)
        self.enter.setAccessibleName(said)
        self.form.day.setFocus()

    def _enter(self) -> None:
        within(self, self._entered)

    def _entered(self) -> None:
        self.settle()
        opens = self.put(self.form.session(self.desk.sitting.clock.today()))
        self.kept.discard()
        self.open_view(opens)

    def _let_go(self) -> None:
        within(self, self.kept.discard)
        self.go_back()

    def put(self, new: NewSession) -> object:
        """Enter or move it; returns what is opened then."""
        raise NotImplementedError


class JointDateView(DateView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, "session-date", _("Both of you can see it, and each of you can move it."))
        self._which: SessionId | None = None

    def show_date(self, thing: object = None) -> None:
        """The id of a session of both, or None for a new one."""
        self.settle()
        page = None if thing is None else session_page(self.desk.sitting, SessionId(str(thing)), 0)
        found = None if page is None else page.session
        self._which = None if found is None else found.id
        self.head.say(_("Sessions"), _("A session of both of you") if found is None else _("Change this session"))
        self.begin(found, self._like_the_last())

    def put(self, new: NewSession) -> object:
        person: Person = anyone_here(self)
        if self._which is None:
            enter_session(self.desk.sitting, person, new)
            return None
        move_session(self.desk.sitting, person, self._which, new)
        return ("session", self._which)

    def _like_the_last(self) -> NewSession | None:
        """With the same person as the one that is next."""
        coming = next_session(self.desk.sitting)
        return None if coming is None else NewSession(day=None, with_whom=coming.with_whom)


class OwnDateView(DateView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, "own-session-date", _("Only you can read this."))
        self._which: OwnSessionId | None = None

    def show_own_date(self, thing: object = None) -> None:
        """The id of a session of one's own, or None for a new one."""
        self.settle()
        found = None if thing is None else own_session(self.desk.sitting, OwnSessionId(str(thing)))
        self._which = None if found is None else found.id
        self.head.say(
            _("Only you can read this"), _("A session of your own") if found is None else _("Change this session")
        )
        self.begin(found)

    def read_by(self) -> str:
        return _("read by: only you")

    def put(self, new: NewSession) -> object:
        if self._which is None:
            return ("own_session", enter_own_session(self.desk.sitting, new))
        move_own_session(self.desk.sitting, self._which, new)
        return ("own_session", self._which)
