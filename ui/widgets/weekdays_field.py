"""Days of the week side by side, any of which may be chosen."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import Button, button
from ui.widgets.field import Field, Plain
from ui.widgets.flow import flow

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
WEEK = range(7)
"""Monday is 0."""


class WeekdaysField(Field):
    """Arrow keys go from day to day, Space or Enter chooses it or lets it go."""

    edited = Signal(object)
    """The days the person chose, as a frozenset; setting the days tells nobody."""

    def __init__(self, label: str, hint: str = "", *, optional: bool = False, label_shown: bool = True) -> None:
        super().__init__(label, hint, optional=optional, label_shown=label_shown)
        self.buttons = tuple(self._make(day) for day in WEEK)
        self.answers = flow(*self.buttons, gap=6, line_gap=6)
        self.answers.setAccessibleName(self.label)
        self.body.addWidget(self.answers)
        self._lead_to(self.buttons[0])

    def days(self) -> frozenset[int]:
        return frozenset(day for day in WEEK if self.buttons[day].isChecked())

    def set_days(self, days: Iterable[int]) -> None:
        chosen = frozenset(days)
        for day in WEEK:
            self.buttons[day].setChecked(day in chosen)

    def plain(self) -> list[int]:
        return sorted(self.days())

    def set_plain(self, plain: Plain) -> None:
        days = plain if isinstance(plain, list) else []
        self.set_days(day for day in days if isinstance(day, int))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self._focused()
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        self.buttons[(at + step) % len(WEEK)].setFocus(Qt.FocusReason.TabFocusReason)

    def _make(self, day: int) -> Button:
        made = button(day_name(day, short=True), looks="choice")
        made.setCheckable(True)
        made.setAccessibleName(f"{self.label}: {day_name(day)}")
        made.clicked.connect(self._tell)
        return made

    def _tell(self, _checked: object = None) -> None:
        self.edited.emit(self.days())
        self.touched.emit()

    def _focused(self) -> int | None:
        focused: QWidget | None = self.focusWidget()
        return next((day for day in WEEK if self.buttons[day] is focused and self.buttons[day].hasFocus()), None)


def day_name(day: int, *, short: bool = False) -> str:
    """A day of the week as the language says it; Monday is 0."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().standaloneDayName(day + 1, form)
