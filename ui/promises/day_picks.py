"""Days to pick from, several at once, each with how it stands."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.promises.values import Dot
from ui.promises.words import day_in_short, day_named, state_of
from ui.widgets.buttons import Button, button
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout


class DayPicks(Field):
    picked = Signal()

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__(label, hint)
        self.buttons: dict[date, Button] = {}
        self._days = QWidget()
        self._flow = FlowLayout(self._days, gap=8)
        self.body.addWidget(self._days)

    def fill(self, dots: Sequence[Dot]) -> None:
        """Those that are picked stay so."""
        for day in self.buttons.keys() - {dot.day for dot in dots}:
            self._drop(day)
        for dot in dots:
            made = self.buttons.get(dot.day) or self._add(dot.day)
            state = state_of(dot)
            made.setText(_("{day}: {state}").format(day=day_in_short(dot.day), state=state))
            made.setAccessibleName(_("{day}: {state}").format(day=day_named(dot.day), state=state))
        self._days.updateGeometry()
        if self.buttons:
            self._lead_to(self.buttons[min(self.buttons)])

    def days(self) -> tuple[date, ...]:
        return tuple(day for day, made in sorted(self.buttons.items()) if made.isChecked())

    def pick(self, *days: date) -> None:
        for day, made in self.buttons.items():
            made.setChecked(day in days)

    def _add(self, day: date) -> Button:
        made = self.buttons[day] = button("", looks="choice")
        made.setCheckable(True)
        made.clicked.connect(lambda _checked: self.picked.emit())
        self._flow.addWidget(made)
        return made

    def _drop(self, day: date) -> None:
        made = self.buttons.pop(day)
        made.hide()
        self._flow.removeWidget(made)
        made.deleteLater()
