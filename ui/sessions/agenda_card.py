"""The agenda of the next session: points of both, ranked by each alone, the first three for the page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.i18n import _
from app.sessions.agenda import rank_point, take_off
from app.sessions.reads import MOST_POINTS, agenda
from app.sessions.values import MOST_ON_PAGE, AgendaPage, AgendaPoint, PointId
from app.vault.values import Person
from ui.sessions.part_view import within
from ui.sessions.words import LONGEST_POINT_NAMED, point_said, rank_names
from ui.view import View
from ui.widgets.brief import breakable, in_brief
from ui.widgets.buttons import Button, button, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.flow import flow
from ui.widgets.refilled import Refilled
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.words import eyebrow, hairline, muted, strong


class AgendaCard(Card):
    def __init__(self, view: View) -> None:
        super().__init__(_("What you would like to talk about"))
        self._view, self._desk = view, view.desk
        self._most = MOST_POINTS
        self._shown: tuple[AgendaPage, Person | None] | None = None
        self._ranks: dict[tuple[PointId, int], Button] = {}
        self.none = muted(_("Nothing is collected yet. Each of you can put points here."))
        self.ranker = ChoiceField(_("Who ranks now"), self._names(), _("Each of you ranks up to three."))
        self.ranker.chosen.connect(lambda _person: self.reload())
        self.offer = UndoOffer()
        self.rows = Refilled(spacing=14)
        self.more = quiet(_("Show more points"), self._show_more)
        self.put = secondary(_("Put a point here"), lambda: view.open_view(("point", None)), icon="add")
        self.body.setSpacing(14)
        self.add(self.none, self.ranker, self.offer, self.rows)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.put, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def ranked_by(self) -> Person | None:
        """Whose ranks the buttons give; None: nobody's yet."""
        alone = self._desk.sitting.alone
        chosen = self.ranker.choice()
        return alone or (chosen if isinstance(chosen, Person) else None)

    @property
    def has_points(self) -> bool:
        return self._shown is not None and bool(self._shown[0].points)

    def begin(self) -> None:
        """As it is when the page is opened."""
        self._most = MOST_POINTS

    def reload(self) -> None:
        page, person = agenda(self._desk.sitting, self._most), self.ranked_by
        hidden = self.offer.hidden
        points = tuple(point for point in page.points if point.id != hidden)
        shown = (AgendaPage(points=points, more=page.more), person)
        self.none.setVisible(not points)
        self.ranker.setVisible(self._desk.sitting.alone is None and bool(points))
        self.more.setVisible(page.more)
        if shown != self._shown:
            self._shown = shown
            self._refill(points)

    def settle(self) -> None:
        self.offer.settle()

    def button_for(self, point: PointId, rank: int) -> Button:
        """What gives that point that rank."""
        return self._ranks[point, rank]

    def _refill(self, points: Sequence[AgendaPoint]) -> None:
        """The keyboard stays on the button it was on, wherever its point stands now."""
        focused = QApplication.focusWidget()
        was_on = next((key for key, made in self._ranks.items() if made is focused), None)
        self._ranks = {}
        with self.rows.filled_anew():
            for number, point in enumerate(points):
                if number in {0, MOST_ON_PAGE}:
                    self.rows.add(eyebrow(_("For the page") if number == 0 else _("For another time")))
                elif number:
                    self.rows.add(hairline())
                self.rows.add(self._row(point))
        if was_on in self._ranks:
            self._ranks[was_on].setFocus()

    def _row(self, point: AgendaPoint) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(strong(breakable(point.text)))
        column.addWidget(muted(point_said(point, self._desk.couple())))
        acts = [*self._rank_buttons(point), *self._removing(point)]
        if acts:
            column.addSpacing(4)
            column.addWidget(flow(*acts))
        return row

    def _rank_buttons(self, point: AgendaPoint) -> list[Button]:
        person = self.ranked_by
        if person is None:
            return []
        made = []
        for rank, words in rank_names():
            ranks = button(words, partial(self._rank, person, point, rank), looks="choice")
            ranks.setCheckable(True)
            ranks.setChecked(point.rank_of(person) == rank)
            ranks.setAccessibleName(_("{rank}: {point}").format(rank=words, point=_named(point)))
            self._ranks[point.id, rank] = ranks
            made.append(ranks)
        return made

    def _removing(self, point: AgendaPoint) -> list[Button]:
        if not {point.author, point.words_of} & set(self._desk.sitting.here):
            return []
        removes = quiet(_("Take it off"), partial(self._take_off, point))
        removes.setAccessibleName(_("Take it off: {point}").format(point=_named(point)))
        return [removes]

    def _rank(self, person: Person, point: AgendaPoint, rank: int) -> None:
        """The same rank again takes it away."""
        given = None if point.rank_of(person) == rank else rank
        within(self._view, lambda: rank_point(self._desk.sitting, person, point.id, given))

    def _take_off(self, point: AgendaPoint) -> None:
        """It is hidden at once, and gone when the offer to take that back ends."""
        here = self._desk.sitting.here
        author = point.author if point.author in here else point.words_of
        act = partial(take_off, self._desk.sitting, author, point.id)
        self.offer.begin(point.id, _("The point is taken off."), self.reload, lambda: within(self._view, act))
        self.reload()

    def _show_more(self) -> None:
        self._most *= 3
        self.reload()

    def _names(self) -> tuple[tuple[Person, str], ...]:
        return tuple(zip(Person, self._desk.couple().names, strict=True))


def _named(point: AgendaPoint) -> str:
    return in_brief(point.text, LONGEST_POINT_NAMED)
