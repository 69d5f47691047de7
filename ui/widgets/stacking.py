"""A row whose parts stand one below the other where the room is narrow."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget


class StackingRow(QWidget):
    """Arranged anew with each width and each size of text."""

    def __init__(self, *, gap: int) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(gap)

    @property
    def stacked(self) -> bool:
        return self.row.direction() == QBoxLayout.Direction.TopToBottom

    def needed(self) -> int:
        """Pixels that the parts need beside each other."""
        raise NotImplementedError

    def narrowest(self) -> int:
        """Pixels that the widest part needs where they are stacked; the same however they stand now."""
        raise NotImplementedError

    def minimumSizeHint(self) -> QSize:
        """It doesn't change with how the parts stand: what holds them would change with it, and back, without end."""
        return QSize(self.narrowest(), super().minimumSizeHint().height())

    def settle_in(self) -> None:
        """What else depends on whether they are stacked."""

    def arrange(self) -> None:
        narrow = self.width() < self.needed()
        if narrow != self.stacked:
            ways = QBoxLayout.Direction
            self.row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self.settle_in()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.arrange()
