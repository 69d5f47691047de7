"""A small dialog that is as high as its words and fields ask for, also when a sentence comes beside one of them."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.refusal import ShowsProblem
from ui.theme import current_theme
from ui.widgets.notice import InlineNotice
from ui.widgets.words import heading

WIDTH = 460


class FittedDialog(QDialog):
    """Content goes into `body`. Its notice stands below the title."""

    def __init__(self, name: str, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle("Keel")
        self.notice = InlineNotice(tone="rose")
        self.notice.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading(title))
        column.addWidget(self.notice)
        column.addLayout(self.body)
        self.installEventFilter(self)
        width = current_theme().px(WIDTH)
        self.setMinimumWidth(width if parent is None else min(width, parent.width()))

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {}

    def show_notice(self, sentence: str) -> None:
        self.notice.say(sentence, "rose")

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.body.addWidget(widget)

    def add_actions(self, *buttons: QWidget) -> None:
        """At the lower right, the next step last."""
        row = QHBoxLayout()
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self.body.addLayout(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A filter, for an `event` of our own would still be running while Qt deletes the dialog it belongs to."""
        if watched is self and event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show}:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))
