"""A line with a title and some words, and what can be done about it at the right, or below where it is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ui.theme import current_theme
from ui.widgets.buttons import Button
from ui.widgets.flow import flow, keep_on_one_line
from ui.widgets.stacking import StackingRow
from ui.widgets.words import muted, strong

ROOM_FOR_WORDS = 220


class ActRow(StackingRow):
    def __init__(self, title: str, line: str, *acts: Button) -> None:
        super().__init__(gap=12)
        self.title, self.line = strong(title), muted(line)
        self.acts = acts
        self._acts = flow(*acts)
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        self._words.addWidget(self.title)
        self._words.addWidget(self.line)
        self.row.addLayout(self._words, 1)
        self.row.addWidget(self._acts)
        self.say(title, line)

    def say(self, title: str, line: str) -> None:
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self.arrange()

    def needed(self) -> int:
        return self._acts.sizeHint().width() + current_theme().px(ROOM_FOR_WORDS)

    def narrowest(self) -> int:
        return max(self._words.minimumSize().width(), self._acts.minimumSizeHint().width())

    def settle_in(self) -> None:
        middle = Qt.AlignmentFlag(0) if self.stacked else Qt.AlignmentFlag.AlignVCenter
        self.row.setAlignment(self._acts, middle)
        keep_on_one_line(self._acts, wanted=not self.stacked)
