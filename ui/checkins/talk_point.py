"""One point of a conversation: what the week brings to it, and a field for each of the two, under their names."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.checkins.checks import talk_field
from app.checkins.values import LONGEST_NOTE, Question, TalkLine
from app.people.values import Couple
from app.vault.values import Person
from ui.checkins.account_part import AccountPart
from ui.widgets.brief import in_brief
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.field import Field
from ui.widgets.hinted_text import HintedText, Hints
from ui.widgets.laid_out import laid_out
from ui.widgets.side_by_side import SideBySide
from ui.widgets.too_long import say_if_too_long

LONGEST_NAME = 26
"""Characters of a question of the couple's own in the list of points."""


class TalkPoint(Card):
    """Half-filled is fine, and so is empty."""

    def __init__(self, question: Question, couple: Couple, hints: Hints) -> None:
        super().__init__(question.text)
        self.question = question
        self.texts = {person: self._text(couple.name(person), hints) for person in Person}
        self.brought = QWidget()
        self.brought.hide()
        self._brought = QVBoxLayout(self.brought)
        self._brought.setContentsMargins(0, 0, 0, 0)
        self._brought.setSpacing(12)
        self.body.setSpacing(16)
        self.columns: dict[Person, QVBoxLayout] = {}
        self.add(self.brought, SideBySide(*map(self._column, Person)))

    @property
    def name(self) -> str:
        """In a few words, for the list of points."""
        return self.question.name or in_brief(self.question.text, LONGEST_NAME)

    @property
    def fields(self) -> Mapping[str, Field]:
        return {talk_field(person, self.question.id): field for person, field in self.texts.items()}

    @property
    def lines(self) -> tuple[TalkLine, ...]:
        return tuple(
            TalkLine(question=self.question.id, person=person, text=field.text())
            for person, field in self.texts.items()
        )

    @property
    def empty(self) -> bool:
        return not any(line.text.strip() for line in self.lines)

    @property
    def is_used(self) -> bool:
        """Whether somebody is at work in what was brought, which is then left alone."""
        focused = self.brought.focusWidget()
        return focused is not None and focused.hasFocus()

    def bring(self, parts: Sequence[QWidget]) -> None:
        self.settle()
        clear_layout(self._brought)
        for part in parts:
            self._brought.addWidget(part)
        self.brought.setVisible(bool(parts))

    @property
    def accounts(self) -> list[AccountPart]:
        """Where one of the two is adding how a day was seen."""
        return [part for part in laid_out(self._brought) if isinstance(part, AccountPart)]

    def settle(self) -> None:
        for account in self.accounts:
            account.settle()

    def _text(self, name: str, hints: Hints) -> HintedText:
        made = HintedText(name, hints=hints, fewest_lines=3)
        made.control.setAccessibleName(f"{name}: {self.question.text}")
        made.edited.connect(lambda words: say_if_too_long(made, words, LONGEST_NOTE))
        return made

    def _column(self, person: Person) -> QWidget:
        widget = QWidget()
        self.columns[person] = QVBoxLayout(widget)
        self.columns[person].setContentsMargins(0, 0, 0, 0)
        self.columns[person].setSpacing(8)
        self.columns[person].addWidget(self.texts[person])
        return widget
