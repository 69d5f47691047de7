"""Has a dialog look like a card over a dimmed window, where the platform lets a window have round corners."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QWidget

from ui.theme import current_theme

RADIUS = 12
DIMMED = QColor(0, 0, 0, 80)
_ROUND_CORNERS = {"wayland", "windows", "cocoa", "offscreen"}
"""Elsewhere a window may have no see-through corners, and keeps the frame that the system gives it."""


def show_as_card(dialog: QDialog) -> None:
    """Before it is opened."""
    over = dialog.parentWidget()
    if over is not None:
        _Dimming(over.window(), dialog)
    if QGuiApplication.platformName() in _ROUND_CORNERS:
        dialog.setWindowFlag(Qt.WindowType.FramelessWindowHint, True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        dialog.installEventFilter(_Ground(dialog))


class _Ground(QObject):
    """Paints the ground of the dialog, and has it moved by the mouse as by a title."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        assert isinstance(watched, QWidget)
        if event.type() == QEvent.Type.Paint:
            _paint_ground(watched)
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            handle = watched.windowHandle()
            return handle is not None and handle.startSystemMove()
        return False


class _Dimming(QWidget):
    """Lies over a window as long as its dialog is open; it is only seen."""

    def __init__(self, window: QWidget, dialog: QDialog) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        dialog.destroyed.connect(self.deleteLater)
        dialog.finished.connect(self.hide)
        self._cover()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(DIMMED)
        radius = RADIUS if isinstance(self.window(), QDialog) else 0
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)

    def _cover(self) -> None:
        self.setGeometry(self.window().rect())
        self.raise_()


def _paint_ground(dialog: QWidget) -> None:
    theme = current_theme()
    painter = QPainter(dialog)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.setBrush(theme.colour("paper"))
    painter.drawRoundedRect(QRectF(dialog.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
