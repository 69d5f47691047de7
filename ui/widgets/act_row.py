"""A line with a title and some words, and what can be done about it at the right, or below where it is narrow."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.buttons import Button
from ui.widgets.flow import flow
from ui.widgets.words import muted, strong

ROOM_FOR_WORDS = 220


class ActRow(QWidget):
    def __init__(self, title: str, line: str, *acts: Button) -> None:
        super().__init__()
        self.title, self.line = strong(title), muted(line)
        self.acts = acts
        self._acts = flow(*acts)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.line)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._acts)
        self.say(title, line)

    def say(self, title: str, line: str) -> None:
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        acts = self._acts.sizeHint().width()
        narrow = self.width() < acts + current_theme().px(ROOM_FOR_WORDS)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._row.setAlignment(self._acts, Qt.AlignmentFlag(0) if narrow else Qt.AlignmentFlag.AlignVCenter)
        self._acts.setMinimumWidth(0 if narrow else acts)
