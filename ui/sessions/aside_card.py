"""What was put aside elsewhere for the session: one press takes it over to the agenda."""

from functools import partial

from PySide6.QtCore import Qt

from app.exchange.values import SessionPoint
from app.i18n import _
from app.sessions.agenda import take_over
from app.sessions.reads import set_aside
from app.vault.values import Person
from ui.promises.words import day_named
from ui.sessions.part_view import within
from ui.sessions.words import LONGEST_POINT_NAMED
from ui.view import View
from ui.widgets.act_row import ActRow
from ui.widgets.brief import in_brief
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.refilled import Refilled
from ui.widgets.words import muted

FIRST_SHOWN = 3


class AsideCard(Card):
    """Not there while it is empty."""

    def __init__(self, view: View) -> None:
        super().__init__(_("Put aside for the session"), small_title=True, quiet=True)
        self._view, self._desk = view, view.desk
        self._most = FIRST_SHOWN
        self._shown: tuple[SessionPoint, ...] | None = None
        self.rows = Refilled(spacing=12)
        self.more = quiet(_("Show more of these"), self._show_more)
        self.body.setSpacing(12)
        self.add(muted(_("From your conversations. Both of you can read it.")), self.rows)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def reload(self) -> None:
        found = set_aside(self._desk.sitting, self._most + 1)
        points = found[: self._most]
        self.more.setVisible(len(found) > self._most)
        self.setVisible(bool(points))
        if points != self._shown:
            self._shown = points
            with self.rows.filled_anew():
                self.rows.add(*map(self._row, points))

    def _row(self, point: SessionPoint) -> ActRow:
        clock = self._desk.sitting.clock
        day = day_named(clock.local(point.at).date())
        line = _("{name}, {day}").format(name=self._desk.couple().name(point.author), day=day)
        takes = quiet(_("Take it over"), partial(self._take_over, point))
        takes.setAccessibleName(_("Take it over: {point}").format(point=in_brief(point.text, LONGEST_POINT_NAMED)))
        return ActRow(in_brief(point.text), line, takes)

    def _take_over(self, point: SessionPoint) -> None:
        """Where both are here, in the name of the one whose words they are."""
        sitting = self._desk.sitting
        author: Person = sitting.alone or point.author
        within(self._view, lambda: take_over(sitting, author, point.sort, point.id))

    def _show_more(self) -> None:
        self._most *= 3
        self.reload()
