"""The head of a page: a small line, the title, and what can be done at the right, or below where it is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.flow import FlowLayout, flow, keep_on_one_line
from ui.widgets.stacking import StackingRow
from ui.widgets.words import eyebrow, title

STACKS_BELOW = 620
ROOM_FOR_WORDS = 260


class PageHead(StackingRow):
    """The last of the actions is the primary one, the next step."""

    def __init__(self, above: str = "", said: str = "") -> None:
        super().__init__(gap=12)
        self.eyebrow, self.title = eyebrow(above), title(said)
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        self._words.addWidget(self.eyebrow)
        self._words.addWidget(self.title)
        self._actions = flow()
        self.row.addLayout(self._words, 1)
        self.row.addWidget(self._actions, 0, Qt.AlignmentFlag.AlignBottom)
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
        self.arrange()

    def needed(self) -> int:
        theme = current_theme()
        return max(theme.px(STACKS_BELOW), self._actions.sizeHint().width() + theme.px(ROOM_FOR_WORDS))

    def narrowest(self) -> int:
        return max(self._words.minimumSize().width(), self._actions.minimumSizeHint().width())

    def settle_in(self) -> None:
        """Stacked, it is as high as its words; what room is left belongs to what stands below."""
        self.row.setStretch(0, 0 if self.stacked else 1)
        bottom = Qt.AlignmentFlag(0) if self.stacked else Qt.AlignmentFlag.AlignBottom
        self.row.setAlignment(self._actions, bottom)
        keep_on_one_line(self._actions, wanted=not self.stacked)
