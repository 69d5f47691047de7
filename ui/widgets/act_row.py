"""A line with a title and some words, and what can be done about it at the right, or below where it is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ui.theme import current_theme
from ui.widgets.buttons import Button
from ui.widgets.flow import flow
from ui.widgets.stacking import StackingRow
from ui.widgets.words import muted, strong

ROOM_FOR_WORDS = 220


class ActRow(StackingRow):
    def __init__(self, title: str, line: str, *acts: Button) -> None:
        super().__init__(gap=12)
        self.title, self.line = strong(title), muted(line)
        self.acts = acts
        self._acts = flow(*acts)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.line)
        self.row.addLayout(words, 1)
        self.row.addWidget(self._acts)
        self.say(title, line)

    def say(self, title: str, line: str) -> None:
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self.arrange()

    def needed(self) -> int:
        return self._acts.sizeHint().width() + current_theme().px(ROOM_FOR_WORDS)

    def settle_in(self) -> None:
        middle = Qt.AlignmentFlag(0) if self.stacked else Qt.AlignmentFlag.AlignVCenter
        self.row.setAlignment(self._acts, middle)
        self._acts.setMinimumWidth(0 if self.stacked else self._acts.sizeHint().width())
