"""A chip: one or two words on their own small ground, such as who is here or what was answered."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy

from ui.icons import icon_pixmap
from ui.theme import current_theme, look

HEIGHT = 21
LARGE = 32
"""For tired eyes."""
TICK = 14


class Chip(QLabel):
    """Tones: "" (quiet), "accent", "warm", "rose", "sun"; the words carry the meaning, the tone only goes with it."""

    def __init__(self, text: str, tone: str = "", *, large: bool = False) -> None:
        super().__init__(text)
        self._height = LARGE if large else HEIGHT
        self.setProperty("large", large)
        self.setProperty("ticked", False)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look(self, "chip", tone)

    def say(self, text: str, tone: str = "", *, ticked: bool = False) -> None:
        self.setProperty("ticked", ticked)
        look(self, "chip", tone)
        QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))  # a tick takes room, which is measured then
        self.setText(text)

    def sizeHint(self) -> QSize:
        """As high as every other chip, whatever signs its words hold."""
        return QSize(super().sizeHint().width(), current_theme().px(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tick is drawn, for as a sign of another font it would lift the words beside it."""
        super().paintEvent(event)
        if self.property("ticked"):
            theme = current_theme()
            side = theme.px(TICK)
            tick = icon_pixmap("check", theme.tokens.muted, side, self.devicePixelRatioF())
            QPainter(self).drawPixmap(theme.px(10), (self.height() - side) // 2, tick)
