"""Two parts of equal width beside each other, one below the other where the room is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.theme import current_theme
from ui.widgets.stacking import StackingRow

STACKS_BELOW = 520


class SideBySide(StackingRow):
    """Each part is as high as it needs to be, from the top."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__(gap=16)
        self._parts = parts
        for part in parts:
            self.row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self.arrange()

    def needed(self) -> int:
        return current_theme().px(STACKS_BELOW)

    def narrowest(self) -> int:
        return max(part.minimumSizeHint().width() for part in self._parts)
