"""A column that scrolls: no frame, on the ground it stands on, and what has the focus comes into view."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

_ROOM_AROUND_FOCUS = 60


class Scroll(QScrollArea):
    """Content goes into `body`."""

    def __init__(self, margins: tuple[int, int, int, int] = (40, 0, 40, 24), *, spacing: int = 16) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column = QWidget()
        self.body = QVBoxLayout(self.column)
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(spacing)
        self.setWidget(self.column)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.column.isAncestorOf(now):
            self.ensureWidgetVisible(now, _ROOM_AROUND_FOCUS, _ROOM_AROUND_FOCUS)
