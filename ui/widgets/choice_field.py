"""A few answers side by side, of which one is chosen, or none yet."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.widgets.buttons import Button, button, tile
from ui.widgets.field import Field, Plain
from ui.widgets.flow import flow

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ChoiceField(Field):
    """Arrow keys go from answer to answer, space or Enter chooses.

    `tiles` makes the answers large; `switches` says that they change what a view shows, and are no answer of a form.
    """

    chosen = Signal(object)
    """The value the person chose; setting the choice tells nobody."""

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[Hashable, str]],
        hint: str = "",
        *,
        optional: bool = False,
        label_shown: bool = True,
        tiles: bool = False,
        switches: bool = False,
    ) -> None:
        super().__init__(label, hint, optional=optional, label_shown=label_shown)
        self._values = tuple(value for value, _words in choices)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        looks = "tile" if tiles else "switch" if switches else "choice"
        self.buttons = tuple(self._make(index, words, looks) for index, (_value, words) in enumerate(choices))
        self.answers = flow(*self.buttons, gap=14 if tiles else 10, even=tiles)
        self.answers.setAccessibleName(self.label)
        self.body.addWidget(self.answers)
        self._lead_to(self.buttons[0])

    def choice(self) -> Hashable | None:
        return next((value for value, made in zip(self._values, self.buttons, strict=True) if made.isChecked()), None)

    def set_choice(self, choice: Hashable | None) -> None:
        for value, made in zip(self._values, self.buttons, strict=True):
            made.setChecked(choice is not None and value == choice)

    def plain(self) -> Plain:
        choice = self.choice()
        return choice if isinstance(choice, str | int) else None

    def set_plain(self, plain: Plain) -> None:
        """A stored string finds the answer of a StrEnum that equals it."""
        self.set_choice(plain if isinstance(plain, str | int) else None)

    def button_for(self, value: Hashable) -> Button:
        return self.buttons[self._values.index(value)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self._focused()
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        self.buttons[(at + step) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _make(self, index: int, words: str, looks: str) -> Button:
        made = tile(words) if looks == "tile" else button(words, looks=looks)
        made.setCheckable(True)
        made.setAccessibleName(f"{self.label}: {words}")
        made.clicked.connect(lambda _checked=False: self._choose(index))
        made.installEventFilter(self)
        return made

    def _choose(self, index: int) -> None:
        self.set_choice(self._values[index])
        self.chosen.emit(self._values[index])
        self.touched.emit()

    def _focused(self) -> int | None:
        focused: QWidget | None = self.focusWidget()
        return next((index for index, made in enumerate(self.buttons) if made is focused and made.hasFocus()), None)
