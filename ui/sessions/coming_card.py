"""The next session of both: when it is, and the ways to its page and to moving it."""

from app.i18n import _
from app.sessions.values import JointSession
from ui.desk import Desk
from ui.sessions.words import session_when, with_whom
from ui.view import View
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import eyebrow, heading, muted


class ComingCard(Card):
    def __init__(self, view: View) -> None:
        super().__init__(tone="accent")
        self._view, self._desk = view, view.desk
        self._session: JointSession | None = None
        self.when, self.with_whom = heading(""), muted("")
        self.handout = secondary(_("The handout"), self._open_handout, icon="documents")
        self.open = quiet(_("Open it"), lambda: self._go("session"))
        self.change = quiet(_("Change it"), lambda: self._go("date"), icon="edit")
        self.add(eyebrow(_("The next session")), self.when, self.with_whom)
        self.add(flow(self.handout, self.open, self.change))

    def fill(self, session: JointSession | None) -> None:
        """Not there without one."""
        self._session = session
        self.setVisible(session is not None)
        if session is not None:
            self.when.setText(session_when(session))
            self.with_whom.setText(with_whom(session))
            self.with_whom.setVisible(bool(session.with_whom))

    def _open_handout(self) -> None:
        open_handout(self._desk, self._session)

    def _go(self, view: str) -> None:
        if self._session is not None:
            self._view.open_view((view, self._session.id))


def open_handout(desk: Desk, session: JointSession | None) -> None:
    """What goes on the page for the therapist."""
    if session is not None:
        desk.go("sessions", ("handout", session.id))
