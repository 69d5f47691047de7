"""The head of a page: a small line, the title, and what can be done at the right, or below where it is narrow."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.flow import FlowLayout, flow
from ui.widgets.words import eyebrow, title

STACKS_BELOW = 620


class PageHead(QWidget):
    """The last of the actions is the primary one, the next step."""

    def __init__(self, above: str = "", said: str = "") -> None:
        super().__init__()
        self.eyebrow, self.title = eyebrow(above), title(said)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.eyebrow)
        words.addWidget(self.title)
        self._actions = flow()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._actions, 0, Qt.AlignmentFlag.AlignBottom)
        self.say(above, said)

    def say(self, above: str, said: str) -> None:
        self.eyebrow.setText(above)
        self.eyebrow.setVisible(bool(above))
        self.title.setText(said)

    def set_actions(self, *buttons: QWidget) -> None:
        """Show these in place of the ones before, which are deleted unless they are among them."""
        layout = self._actions.layout()
        assert isinstance(layout, FlowLayout)
        while (item := layout.takeAt(0)) is not None:
            before = item.widget()
            if before is not None and before not in buttons:
                before.hide()
                before.deleteLater()
        for button in buttons:
            layout.addWidget(button)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        wanted = max(current_theme().px(STACKS_BELOW), self._actions.sizeHint().width() + current_theme().px(260))
        narrow = self.width() < wanted
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._row.setAlignment(self._actions, Qt.AlignmentFlag(0) if narrow else Qt.AlignmentFlag.AlignBottom)
        self._actions.setMinimumWidth(0 if narrow else self._actions.sizeHint().width())
