"""What was talked about in a session: said with one press, so that the rest moves on to the next one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from app.i18n import _
from app.sessions.agenda import say_not_spoken, say_spoken
from app.sessions.values import AgendaPoint, SessionPage
from ui.sessions.part_view import anyone_here, within
from ui.sessions.words import LONGEST_POINT_NAMED, point_said
from ui.view import View
from ui.widgets.act_row import ActRow
from ui.widgets.brief import breakable, in_brief
from ui.widgets.buttons import Button, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.refilled import Refilled
from ui.widgets.words import muted


class SpokenCard(Card):
    """Not there where there is nothing to say it of."""

    def __init__(self, view: View, show_more: Callable[[], None]) -> None:
        super().__init__(_("What you talked about"))
        self._view, self._desk = view, view.desk
        self._shown: tuple[tuple[AgendaPoint, ...], tuple[AgendaPoint, ...]] | None = None
        self._page: SessionPage | None = None
        self.waits = muted(_("What you don't choose waits for the next session."))
        self.rows = Refilled(spacing=12)
        self.more = quiet(_("Show more points"), show_more)
        self.body.setSpacing(12)
        self.add(self.waits, self.rows)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self, page: SessionPage | None) -> None:
        self._page = page
        spoken = () if page is None else page.spoken
        waiting = () if page is None else page.agenda.points
        self.setVisible(bool(spoken or waiting))
        self.waits.setVisible(bool(waiting))
        self.more.setVisible(page is not None and page.agenda.more)
        if (spoken, waiting) != self._shown:
            self._shown = (spoken, waiting)
            with self.rows.filled_anew():
                for point in spoken:
                    self.rows.add(self._row(point, quiet(_("It still waits"), partial(self._not_spoken, point))))
                for point in waiting:
                    self.rows.add(self._row(point, secondary(_("We talked about it"), partial(self._spoken, point))))

    def _row(self, point: AgendaPoint, act: Button) -> ActRow:
        act.setAccessibleName(
            _("{act}: {point}").format(act=act.text(), point=in_brief(point.text, LONGEST_POINT_NAMED))
        )
        return ActRow(breakable(point.text), point_said(point, self._desk.couple()), act)

    def _spoken(self, point: AgendaPoint) -> None:
        page = self._page
        if page is not None:
            person, which = anyone_here(self._view), page.session.id
            within(self._view, lambda: say_spoken(self._desk.sitting, person, point.id, which))

    def _not_spoken(self, point: AgendaPoint) -> None:
        person = anyone_here(self._view)
        within(self._view, lambda: say_not_spoken(self._desk.sitting, person, point.id))
