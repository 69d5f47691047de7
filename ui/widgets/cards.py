"""A column of parts, one for each value, which stays as it is while the values are the same."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.clearing import clear_layout

Shown = TypeVar("Shown")


class Cards(QWidget, Generic[Shown]):
    """Not there while it is empty."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Shown, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)

    def fill(self, values: Sequence[Shown], make: Callable[[Shown], QWidget]) -> None:
        if tuple(values) != self._shown:
            self._shown = tuple(values)
            clear_layout(self._column)
            for value in values:
                self._column.addWidget(make(value))
        self.setVisible(bool(values))
