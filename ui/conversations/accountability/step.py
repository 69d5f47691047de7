"""One step of a talk: its fields, and the buttons that lead on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversations.accountability.turns import Event, Talk, plain_of
from app.people.values import Couple
from app.vault.values import Person
from ui.widgets.buttons import Button, primary, secondary
from ui.widgets.field import Field
from ui.widgets.flow import flow
from ui.widgets.hinted_text import HintedText, Hints


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a step is made of, and what it tells."""

    talk: Talk
    couple: Couple
    hints: Hints
    happen: Callable[[Event], None]
    confirm: Callable[[Person], None]
    end: Callable[[], None]

    @property
    def speaker(self) -> str:
        return self.couple.name(self.talk.speaker)

    @property
    def listener(self) -> str:
        return self.couple.name(self.talk.listener)


class TalkStep(QWidget):
    """Fields are filled from the talk; each by the name that `turns.put` knows."""

    touched = Signal()

    def __init__(self, about: About) -> None:
        super().__init__()
        self.about = about
        self.fields: dict[str, Field] = {}
        self.buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)

    def add(self, *parts: QWidget) -> None:
        for part in parts:
            self._column.addWidget(part)

    def ask(self, name: str, field: Field) -> None:
        """Add a field, filled with what the talk holds."""
        self.take(name, field)
        self.add(field)

    def take(self, name: str, field: Field) -> None:
        """A field that stands somewhere else than in the column."""
        self.fields[name] = field
        field.set_plain(plain_of(self.about.talk, name))
        field.touched.connect(self.touched)

    def ask_words(self, name: str, label: str, hint: str = "", *, optional: bool = False, lines: int = 2) -> HintedText:
        field = HintedText(label, hint, hints=self.about.hints, optional=optional, fewest_lines=lines)
        self.ask(name, field)
        return field

    def offer(self, *ways: tuple[str, Event]) -> None:
        """The first is the next step."""
        for label, event in ways:
            make = secondary if self.buttons else primary
            self.buttons.append(make(label, partial(self.about.happen, event)))
        self.add(flow(*self.buttons))

    def look_again(self, talk: Talk) -> None:
        """The words of the talk have changed."""

    def begin(self) -> None:
        """Give the keyboard to the first field, or to the next step."""
        (next(iter(self.fields.values()), None) or self.buttons[0]).setFocus()
