"""A main column and a side column, one below the other where the room is narrow."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import current_theme

STACKS_BELOW = 860
SIDE = 290


class Columns(QWidget):
    """Content goes into `main` and `side`."""

    def __init__(self, *, gap: int = 20, spacing: int = 16, side: int = SIDE) -> None:
        super().__init__()
        self._side_width = side
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        main, self._side_widget = QWidget(), QWidget()
        self.main, self.side = _column(main, spacing), _column(self._side_widget, spacing)
        self._row.addWidget(main, 1)
        self._row.addWidget(self._side_widget)
        self._arrange()

    @property
    def stacked(self) -> bool:
        return self._row.direction() == QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < current_theme().px(STACKS_BELOW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != way:
            self._row.setDirection(way)
        side = current_theme().px(self._side_width)
        self._side_widget.setMinimumWidth(0 if narrow else side)
        self._side_widget.setMaximumWidth(16_777_215 if narrow else side)


def _column(widget: QWidget, spacing: int) -> QVBoxLayout:
    """A column whose parts stand at the top, each as high as it needs to be."""
    whole = QVBoxLayout(widget)
    whole.setContentsMargins(0, 0, 0, 0)
    column = QVBoxLayout()
    column.setSpacing(spacing)
    whole.addLayout(column)
    whole.addStretch(1)
    return column
