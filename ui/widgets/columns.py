"""A main column and a side column, one below the other where the room is narrow."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.stacking import StackingRow

STACKS_BELOW = 860
SIDE = 290
AS_WIDE_AS_IT_CAN = 16_777_215


class Columns(StackingRow):
    """Content goes into `main` and `side`."""

    def __init__(self, *, gap: int = 20, spacing: int = 16, side: int = SIDE) -> None:
        super().__init__(gap=gap)
        self._side_width = side
        self._main_widget, self._side_widget = QWidget(), QWidget()
        self.main, self.side = _column(self._main_widget, spacing), _column(self._side_widget, spacing)
        self.row.addWidget(self._main_widget, 1)
        self.row.addWidget(self._side_widget)
        self.row.addStretch(0)
        self.arrange()

    def needed(self) -> int:
        """More than usual where a word in the main column has no place to break."""
        beside = self._main_widget.minimumSizeHint().width() + self.row.spacing() + current_theme().px(self._side_width)
        return max(current_theme().px(STACKS_BELOW), beside)

    def narrowest(self) -> int:
        return max(self._main_widget.minimumSizeHint().width(), self._side_widget.minimumSizeHint().width())

    def settle_in(self) -> None:
        """Beside each other the main column takes the width that is left; stacked, what is left stays below both."""
        self.row.setStretch(0, 0 if self.stacked else 1)
        self.row.setStretch(2, 1 if self.stacked else 0)
        side = current_theme().px(self._side_width)
        self._side_widget.setMinimumWidth(0 if self.stacked else side)
        self._side_widget.setMaximumWidth(AS_WIDE_AS_IT_CAN if self.stacked else side)


def _column(widget: QWidget, spacing: int) -> QVBoxLayout:
    """A column whose parts stand at the top, each as high as it needs to be."""
    whole = QVBoxLayout(widget)
    whole.setContentsMargins(0, 0, 0, 0)
    column = QVBoxLayout()
    column.setSpacing(spacing)
    whole.addLayout(column)
    whole.addStretch(1)
    return column
