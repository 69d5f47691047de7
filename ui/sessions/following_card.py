"""The session after this one, or the way to enter it."""

from app.i18n import _
from app.sessions.values import JointSession, SessionPage
from ui.sessions.words import session_when, with_whom
from ui.view import View
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import muted, text


class FollowingCard(Card):
    """Not there while the session is to come."""

    def __init__(self, view: View) -> None:
        super().__init__(_("The next session"), small_title=True, quiet=True)
        self._view = view
        self._following: JointSession | None = None
        self.when, self.with_whom = text(""), muted("")
        self.open = quiet(_("Open it"), self._open)
        self.enter = quiet(_("Enter its day"), lambda: view.open_view(("date", None)), icon="add")
        self.add(self.when, self.with_whom, flow(self.open, self.enter))

    def fill(self, page: SessionPage | None) -> None:
        self.setVisible(page is not None)
        self._following = following = None if page is None else page.following
        self.when.setText(_("No day is entered yet.") if following is None else session_when(following))
        self.with_whom.setText("" if following is None else with_whom(following))
        self.with_whom.setVisible(bool(self.with_whom.text()))
        self.open.setVisible(following is not None)
        self.enter.setVisible(following is None)

    def _open(self) -> None:
        if self._following is not None:
            self._view.open_view(("session", self._following.id))
