"""A few answers side by side, any of which may be chosen."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.widgets.buttons import Button, button
from ui.widgets.field import Field, Plain
from ui.widgets.flow import flow

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class SeveralField(Field):
    """Arrow keys go from answer to answer, Space or Enter chooses one or lets it go."""

    edited = Signal(object)
    """The values the person chose, as a frozenset of strings; setting them tells nobody."""

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[str, str]],
        hint: str = "",
        *,
        optional: bool = False,
        label_shown: bool = True,
    ) -> None:
        super().__init__(label, hint, optional=optional, label_shown=label_shown)
        self._values = tuple(value for value, _words in choices)
        self.buttons = tuple(self._make(words) for _value, words in choices)
        self.answers = flow(*self.buttons, gap=6, line_gap=6)
        self.answers.setAccessibleName(self.label)
        self.body.addWidget(self.answers)
        self._lead_to(self.buttons[0])

    def choices(self) -> frozenset[str]:
        return frozenset(value for value, made in zip(self._values, self.buttons, strict=True) if made.isChecked())

    def set_choices(self, choices: Iterable[str]) -> None:
        chosen = frozenset(choices)
        for value, made in zip(self._values, self.buttons, strict=True):
            made.setChecked(value in chosen)

    def button_for(self, value: str) -> Button:
        return self.buttons[self._values.index(value)]

    def plain(self) -> list[str]:
        """In the order of the answers."""
        chosen = self.choices()
        return [str(value) for value in self._values if value in chosen]

    def set_plain(self, plain: Plain) -> None:
        self.set_choices(each for each in (plain if isinstance(plain, list) else []) if isinstance(each, str))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = next((place for place, made in enumerate(self.buttons) if made.hasFocus()), None)
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        self.buttons[(at + step) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _make(self, words: str) -> Button:
        made = button(words, looks="choice")
        made.setCheckable(True)
        made.setAccessibleName(f"{self.label}: {words}")
        made.clicked.connect(self._tell)
        return made

    def _tell(self, _checked: object = None) -> None:
        self.edited.emit(self.choices())
        self.touched.emit()
