"""What there is to do until the next session: each thing becomes a promise with one press, by who takes it."""

from functools import partial

from app.i18n import _
from app.sessions.afterwards import let_homework_go, remove_homework, take_homework
from app.sessions.values import Homework, SessionPage, Taken
from app.vault.values import Person
from ui.sessions.part_view import within
from ui.sessions.words import LONGEST_POINT_NAMED, taken_said
from ui.view import View
from ui.widgets.act_row import ActRow
from ui.widgets.brief import breakable, in_brief
from ui.widgets.buttons import Button, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.refilled import Refilled
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.words import muted


class HomeworkCard(Card):
    """Not there while there is none."""

    def __init__(self, view: View) -> None:
        super().__init__(_("To do until the next session"))
        self._view, self._desk = view, view.desk
        self._page: SessionPage | None = None
        self._shown: tuple[Homework, ...] | None = None
        self.offer = UndoOffer()
        self.said = muted(_("A press makes it a promise for the day of the next session, or in a week."))
        self.rows = Refilled(spacing=14)
        self.body.setSpacing(12)
        self.add(self.said, self.offer, self.rows)

    def settle(self) -> None:
        self.offer.settle()

    def fill(self, page: SessionPage | None) -> None:
        self._page = page
        homework = () if page is None else tuple(each for each in page.homework if each.id != self.offer.hidden)
        self.setVisible(bool(homework) or self.offer.hidden is not None)
        if homework != self._shown:
            self._shown = homework
            with self.rows.filled_anew():
                self.rows.add(*map(self._row, homework))

    def _row(self, homework: Homework) -> ActRow:
        said = taken_said(homework, self._desk.couple(), self._desk.sitting.clock.today())
        acts = [act for person in self._desk.sitting.here for act in self._acts_of(person, homework)]
        if homework.author in self._desk.sitting.here:
            acts.append(quiet(_("Remove"), partial(self._remove, homework)))
        for act in acts:
            act.setAccessibleName(
                _("{act}: {homework}").format(act=act.text(), homework=in_brief(homework.text, LONGEST_POINT_NAMED))
            )
        return ActRow(breakable(homework.text), said, *acts)

    def _acts_of(self, person: Person, homework: Homework) -> list[Button]:
        """What that partner can do with it; where both are here, under their names."""
        alone, name = self._desk.sitting.alone is not None, self._desk.couple().name(person)
        taken = homework.taken_by(person)
        if taken is None:
            says = _("Make it my promise") if alone else _("Promise of {name}").format(name=name)
            return [secondary(says, partial(self._take, person, homework))]
        changes = _("Look at the promise") if alone else _("Look at {name}'s promise").format(name=name)
        lets_go = _("Take it back") if alone else _("Take {name}'s back").format(name=name)
        acts = [quiet(changes, partial(self._desk.go, "promises", ("promise", taken.standing.promise)))]
        if _can_be_let_go(taken):
            acts.append(quiet(lets_go, partial(self._let_go, person, homework)))
        return acts

    def _take(self, person: Person, homework: Homework) -> None:
        within(self._view, lambda: take_homework(self._desk.sitting, person, homework.id))

    def _let_go(self, person: Person, homework: Homework) -> None:
        within(self._view, lambda: let_homework_go(self._desk.sitting, person, homework.id))

    def _remove(self, homework: Homework) -> None:
        """It is hidden at once, and gone when the offer to take that back ends."""
        act = partial(remove_homework, self._desk.sitting, homework.author, homework.id)
        self.offer.begin(homework.id, _("The line is removed."), self._fill_again, lambda: within(self._view, act))
        self._fill_again()

    def _fill_again(self) -> None:
        self.fill(self._page)


def _can_be_let_go(taken: Taken) -> bool:
    """Whether nothing seems to have been said of it; what else there is shows when it is tried."""
    return taken.standing.dot.said is None and taken.standing.ended is None
