"""A number from 0 to 10, or none, with words for both ends."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.i18n import _
from ui.theme import look
from ui.widgets.buttons import Button, button
from ui.widgets.field import Field, Plain
from ui.widgets.flow import flow
from ui.widgets.words import on_one_line, small

HIGHEST = 10
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: HIGHEST}
_EMPTY = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}


class ScaleField(Field):
    """One stop for Tab; arrows and typed digits choose, Backspace or a second press of the number empties it."""

    chosen = Signal(object)
    """The number the person chose, or None; setting it tells nobody."""

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        lowest: str,
        highest: str,
        optional: bool = False,
        label_shown: bool = True,
        large: bool = False,
    ) -> None:
        """`lowest` and `highest` say in a word or two what 0 and 10 mean; `large` ones are for tired hands."""
        super().__init__(label, hint, optional=optional, label_shown=label_shown)
        self._number: int | None = None
        self._typed_one = False
        self.buttons = tuple(self._make(number, large=large) for number in range(HIGHEST + 1))
        for number, meaning in ((0, lowest), (HIGHEST, highest)):
            self.buttons[number].setAccessibleDescription(meaning)
        ends = [on_one_line(small(end)) for end in (lowest, highest)]
        self.answers = flow(ends[0], *self.buttons, ends[1], gap=6, line_gap=6)
        self.answers.setAccessibleName(self.label)
        self.body.addWidget(self.answers)
        self._show()

    def number(self) -> int | None:
        return self._number

    def set_number(self, number: int | None) -> None:
        self._number = number
        self._show()

    def plain(self) -> Plain:
        return self._number

    def set_plain(self, plain: Plain) -> None:
        fits = isinstance(plain, int) and not isinstance(plain, bool) and 0 <= plain <= HIGHEST
        self.set_number(plain if fits and isinstance(plain, int) else None)

    def value_words(self) -> str:
        """What is chosen, for those who listen."""
        if self._number is None:
            return _("No number chosen")
        return _("{number} of {highest}").format(number=self._number, highest=HIGHEST)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._typed_one = False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._hear_key(event)
        return super().eventFilter(watched, event)

    def _hear_key(self, event: QKeyEvent) -> bool:
        """Whether the key was one of ours."""
        key, typed = Qt.Key(event.key()), event.text()
        after_one, self._typed_one = self._typed_one, False
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in _ENDS:
            self._choose(_ENDS[key])
        elif key in _EMPTY:
            self._choose(None)
        elif typed.isascii() and typed.isdecimal():
            self._type(int(typed), after_one=after_one)
        else:
            return False
        return True

    def _type(self, digit: int, *, after_one: bool) -> None:
        """A nought right after a one makes it a ten."""
        self._choose(HIGHEST if after_one and digit == 0 else digit)
        self._typed_one = digit == 1

    def _step(self, step: int) -> None:
        """From nothing, the first arrow only chooses the number that has the focus."""
        if self._number is None:
            self._choose(self._focused())
        else:
            self._choose(min(HIGHEST, max(0, self._number + step)))

    def _focused(self) -> int:
        return next((at for at, made in enumerate(self.buttons) if made.hasFocus()), 0)

    def _press(self, number: int) -> None:
        self._choose(None if number == self._number else number)

    def _choose(self, number: int | None) -> None:
        self.set_number(number)
        if number is not None:
            self.buttons[number].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(number)
        self.touched.emit()

    def _make(self, number: int, *, large: bool) -> Button:
        made = button(str(number), looks="choice")
        look(made, "choice", "large-number" if large else "number")
        made.setCheckable(True)
        made.setAccessibleName(f"{self.label}: {number}")
        made.clicked.connect(lambda _checked=False: self._press(number))
        made.installEventFilter(self)
        return made

    def _show(self) -> None:
        """Tab stops at the chosen number, else where the keyboard is, else at the first."""
        for number, made in enumerate(self.buttons):
            made.setChecked(number == self._number)
            made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        stop = self.buttons[self._focused() if self._number is None else self._number]
        stop.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lead_to(stop)
        self.answers.setAccessibleDescription(self.value_words())
