"""One boundary of a proposed version: what it says, who answered what, and the place to answer it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.agreements.values import Assessment, Boundary, BoundaryAnswers, Keeping, Stance
from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.agreements.answer_drafts import Answer
from ui.agreements.answer_form import AnswerForm
from ui.agreements.version_words import (
    answer_words,
    if_crossed,
    keeping_words,
    more_lines,
    outcome,
    short_line,
)
from ui.widgets.brief import breakable
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.clearing import clear_layout
from ui.widgets.disclosure import Disclosure
from ui.widgets.flow import flow
from ui.widgets.words import eyebrow, muted, number, on_one_line, small, strong, text

MARGIN = 16


class BoundaryCard(Card):
    """Its words are set once; `fill` shows the answers, and never touches an answer that is being typed."""

    change_wanted = Signal()
    promise_wanted = Signal()
    """Its words are to become a promise."""
    crossed = Signal()
    """It did not hold; that is put right elsewhere."""

    def __init__(self, at: int, boundary: Boundary, couple: Couple, more: "MoreState") -> None:
        super().__init__()
        self.number, self.boundary, self._couple = at, boundary, couple
        self.setAccessibleName(_("Boundary {n}: {words}").format(n=at, words=boundary.behaviour))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form = AnswerForm(at)
        self.form.left.connect(self._stop_changing)
        self.promise = quiet(_("Make it a promise"), self.promise_wanted.emit)
        self.promise.setAccessibleName(_("Make boundary {n} a promise").format(n=at))
        self.was_crossed = quiet(_("This was crossed"), self.crossed.emit)
        self.was_crossed.setAccessibleName(_("Boundary {n} was crossed").format(n=at))
        for offered in (self.promise, self.was_crossed):
            offered.hide()
        self._answers = QVBoxLayout()
        self._answers.setSpacing(8)
        self._fill_again: Callable[[], None] = lambda: None
        self._changing = self._talking = False
        self._lay_out(more)

    def fill(self, answers: BoundaryAnswers, *, alone: Person | None, may_answer: bool) -> None:
        self._fill_again = partial(self.fill, answers, alone=alone, may_answer=may_answer)
        clear_layout(self._answers)
        own = answers.of.get(alone) if alone is not None else None
        if answers.opened:
            self._show_opened(answers, changeable=may_answer and own is not None)
        elif own is not None:
            self._show_own(own, changeable=may_answer)
        elif alone is None:
            self._answers.addWidget(small(_("Answered by each alone. It opens here when both have answered.")))
        self.form.setVisible(may_answer and (own is None or self._changing))

    def offer_promise(self, *, offered: bool) -> None:
        self.promise.setVisible(offered)

    def offer_putting_right(self, *, offered: bool) -> None:
        self.was_crossed.setVisible(offered)

    def answered(self) -> None:
        """The answer was given; the form goes."""
        self._changing = False

    def talk(self) -> None:
        """Show what both said to it, and what can be done."""
        self._talking = True
        self._fill_again()

    def begin_change(self, answer: Answer, *, focus: bool = True) -> None:
        """Open the form over an answer that was given before."""
        self._changing = True
        self.form.fill(answer, changing=True)
        self.form.show()
        if focus:
            self.form.begin()

    def _stop_changing(self) -> None:
        self._changing = False
        self.form.hide()

    def _lay_out(self, more: "MoreState") -> None:
        self.body.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(strong(breakable(self.boundary.behaviour)))
        said.addWidget(muted(short_line(self.boundary, self._couple)))
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(number(str(self.number)), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(said, 1)
        self.body.addLayout(top)
        self._add_if_crossed()
        self._add_more(more)
        self.body.addLayout(self._answers)
        self.body.addWidget(self.form)
        self.body.addWidget(flow(self.promise, self.was_crossed))

    def _add_if_crossed(self) -> None:
        words = if_crossed(self.boundary)
        if words:
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(on_one_line(eyebrow(_("If it is crossed"))), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(text(words), 1)
            self.body.addLayout(row)

    def _add_more(self, more: "MoreState") -> None:
        lines = more_lines(self.boundary)
        if not lines:
            return
        fold = Disclosure(unfolded=more.unfolded(), remember=more.remember)
        fold.button.setAccessibleName(_("More about boundary {n}").format(n=self.number))
        for label, words in lines:
            fold.body.addWidget(eyebrow(label))
            fold.body.addWidget(text(words))
        fold.body.setSpacing(2)
        self.body.addWidget(fold)

    def _show_opened(self, answers: BoundaryAnswers, *, changeable: bool) -> None:
        given = tuple(answers.of[person] for person in Person)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._said_by_each(given), 1)
        for words, tone in outcome(given, self._couple):
            row.addWidget(Chip(words, tone), 0, Qt.AlignmentFlag.AlignTop)
        self._answers.addLayout(row)
        if self._talking or any(answer.comment for answer in given):
            self._answers.addWidget(Comments(given, self._couple))
        if self._talking:
            self._answers.addWidget(muted(_to_talk_words()))
        if changeable:
            self._add_change()

    def _said_by_each(self, given: tuple[Assessment, ...]) -> QWidget:
        said = dict(keeping_words())
        pairs: list[QWidget] = []
        for answer in given:
            tone = "warm" if answer.keeping is Keeping.NOT_YET else "accent"
            pairs.append(_pair(self._couple.name(answer.person), Chip(said[answer.keeping], tone)))
        return flow(*pairs, gap=12)

    def _show_own(self, own: Assessment, *, changeable: bool) -> None:
        tone = "accent" if own.stance is Stance.AGREE and own.keeping is not Keeping.NOT_YET else "warm"
        waits = on_one_line(small(_("Opens when both have answered.")))
        self._answers.addWidget(flow(_pair(_("You:"), Chip(answer_words(own), tone)), waits))
        if own.comment:
            self._answers.addWidget(muted(_("You wrote: “{comment}”").format(comment=own.comment)))
        if changeable:
            self._add_change()

    def _add_change(self) -> None:
        change = quiet(_("Change my answer"), self.change_wanted.emit)
        change.setAccessibleName(_("Change my answer to boundary {n}").format(n=self.number))
        self._answers.addWidget(change, 0, Qt.AlignmentFlag.AlignLeft)


class MoreState:
    """Whether the fold of every boundary is open, as it was left."""

    def __init__(self, unfolded: Callable[[], bool], remember: Callable[[bool], None]) -> None:
        self.unfolded, self.remember = unfolded, remember


class Comments(QWidget):
    """What each wrote, side by side."""

    def __init__(self, given: tuple[Assessment, ...], couple: Couple) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for answer in given:
            card = Card(quiet=True)
            card.body.setContentsMargins(12, 10, 12, 10)
            card.body.setSpacing(2)
            card.add(eyebrow(couple.name(answer.person)))
            card.add(text(answer.comment) if answer.comment else muted(_("No comment.")))
            row.addWidget(card, 1)


def _pair(name: str, chip: Chip) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(on_one_line(text(name)))
    row.addWidget(chip)
    return pair


def _to_talk_words() -> str:
    return _(
        "One of you says what would help; the other says it back. Then each can answer anew, alone, or suggest words."
    )
