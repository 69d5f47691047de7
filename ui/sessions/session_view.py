"""One session of both: before it the three points for its page, after it what was talked about, heard and given."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt

from app.handout.actions import take_session_back
from app.handout.reads import is_made
from app.i18n import _
from app.sessions.reads import MOST_POINTS, session_page
from app.sessions.values import SESSIONS, SessionId, SessionPage
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.sessions.coming_card import open_handout
from ui.sessions.following_card import FollowingCard
from ui.sessions.heard_card import HeardCard
from ui.sessions.homework_card import HomeworkCard
from ui.sessions.part_view import PartView, anyone_here, within
from ui.sessions.spoken_card import SpokenCard
from ui.sessions.words import session_when, with_whom
from ui.view import Act, OpenView
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.labelled import LabelledLines
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.words import muted


class SessionView(PartView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._which = SessionId("")
        self._most = MOST_POINTS
        self.page: SessionPage | None = None
        self.offer = UndoOffer()
        self.points, self.points_said = LabelledLines(), muted("")
        self.spoken = SpokenCard(self, self._show_more)
        self.heard, self.homework = HeardCard(self), HomeworkCard(self)
        self.following = FollowingCard(self)
        self.handout = secondary(_("The handout"), self._open_handout, icon="documents")
        self.change = quiet(_("Change it"), lambda: self.open_view(("date", self._which)), icon="edit")
        self.print = quiet(_("Print the page for afterwards"), self.offer_print, icon="print", shortcut="Ctrl+P")
        self.take_back = quiet(_("Take the session back"), self._take_back, icon="trash")
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.heard.fields

    @property
    def acts(self) -> Mapping[str, Act]:
        acts = super().acts
        if self.page is None:
            return acts
        return {**acts, "preview": Act(_("Print the page for afterwards"), self.offer_print)}

    def show_session(self, thing: object) -> None:
        self.settle()
        self._which, self._most = SessionId(str(thing)), MOST_POINTS
        self.heard.open(self._which)
        self.reload()
        self.tell_history(SESSIONS, self._which)

    def settle(self) -> None:
        self.heard.settle()
        self.homework.settle()
        self.offer.settle()

    def reload(self) -> None:
        hidden = self.offer.hidden == self._which
        self.page = page = None if hidden else session_page(self.desk.sitting, self._which, self._most)
        for part in (self.handout, self.change, self.print, self.take_back):
            part.setVisible(page is not None)
        if page is None:
            self.head.say(_("Sessions"), _("This session isn't there any more"))
        else:
            self.head.say(with_whom(page.session), session_when(page.session))
        self._fill(page)

    def offer_print(self) -> None:
        """What was written down, or room to write it by hand."""
        from ui.sessions.printing import preview_after

        if self.page is not None:
            preview_after(self.desk, self.page, self.place(), self.print)

    def _fill(self, page: SessionPage | None) -> None:
        """Before it there is nothing to write down, after it nothing to prepare."""
        today = self.desk.sitting.clock.today()
        behind = page is not None and page.session.day <= today
        self.handout.setVisible(page is not None)
        self.before.setVisible(page is not None and not behind)
        self._fill_points(page)
        self.spoken.fill(page if behind else None)
        self.heard.setVisible(behind)
        self.heard.fill(page)
        self.homework.fill(page if behind else None)
        self.following.fill(page if behind else None)
        self.take_back.setVisible(page is not None and self._can_be_taken_back(page))

    def _can_be_taken_back(self, page: SessionPage) -> bool:
        """While nothing is kept of it."""
        return not (page.heard or page.homework or page.spoken or is_made(self.desk.sitting, self._which))

    def _fill_points(self, page: SessionPage | None) -> None:
        points = () if page is None else page.agenda.on_page
        self.points.fill((_("Point {n}").format(n=number), point.text) for number, point in enumerate(points, 1))
        self.points_said.setText(
            _("They are collected and ranked with all sessions.")
            if page is not None and page.is_next
            else _("Points are collected for the session that comes first.")
        )

    def _open_handout(self) -> None:
        open_handout(self.desk, None if self.page is None else self.page.session)

    def _take_back(self) -> None:
        """It is hidden at once, and gone when the offer to take that back ends."""
        act = partial(take_session_back, self.desk.sitting, anyone_here(self), self._which)
        self.offer.begin(self._which, _("The session is taken back."), self.reload, lambda: within(self, act))
        self.reload()

    def _show_more(self) -> None:
        self._most *= 3
        self.reload()

    def _lay_out(self) -> None:
        self.before = Card(_("What is on its agenda"))
        self.before.add(self.points, self.points_said)
        self.before.body.addWidget(
            quiet(_("Collect and rank points"), partial(self.open_view, None)), 0, Qt.AlignmentFlag.AlignLeft
        )
        self.head.set_actions(self.change, self.handout)
        columns = Columns()
        for part in (self.before, self.heard, self.homework, self.spoken):
            columns.main.addWidget(part)
        columns.side.addWidget(self.following)
        for act in (self.print, self.take_back):
            columns.side.addWidget(act, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.offer)
        self.body.addWidget(columns)
