"""A column whose content is made anew each time, and is there at once."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.clearing import clear_layout


class Refilled(QWidget):
    """A layout shows what was put into it only once events run; keys would go nowhere until then."""

    def __init__(self, *, spacing: int) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._spacing = spacing
        self._inside = QVBoxLayout()

    @contextmanager
    def filled_anew(self) -> Iterator[None]:
        """What was there goes; what is added inside of this takes its place."""
        clear_layout(self._column)
        content = QWidget()
        self._inside = QVBoxLayout(content)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(self._spacing)
        yield
        self._column.addWidget(content)
        content.show()
        self.setVisible(self._inside.count() > 0)

    def add(self, *parts: QWidget) -> None:
        for part in parts:
            self._inside.addWidget(part)
