"""A circle that grows and shrinks at the pace of a calm breath; it stands still where motion is unwanted."""

import math

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import _
from ui.theme import current_theme, font
from ui.widgets.announce import announce

IN, OUT = 4.5, 6.5
"""Seconds; eleven for a breath make about five and a half a minute, with the longer half for breathing out."""
SIDE = 280
_OF_WINDOW = 0.36
"""Of the window's height at most, so that what can be done next is seen below."""
_SMALLEST = 0.6
"""Of the largest circle."""
_FRAME = 33
"""Milliseconds."""


class BreathingCircle(QWidget):
    """Breathes while it is seen; each turn is said to those who listen."""

    def __init__(self, *, still: bool) -> None:
        super().__init__()
        self._still = still
        self._words = ""
        self._fullness = 0.0
        self._since = QElapsedTimer()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self.show_at(self._since.elapsed() / 1000))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_at(0)

    @property
    def words(self) -> str:
        return self._words

    @property
    def fullness(self) -> float:
        """How large the circle is drawn, from 0 to 1; a still one stays the same."""
        return 1.0 if self._still else self._fullness

    @property
    def radius(self) -> float:
        """Pixels; also the smallest circle goes round its words."""
        largest = min(self.width(), self.height()) / 2 - current_theme().px(2)
        smallest = min(largest, max(_SMALLEST * largest, _around_words()))
        return smallest + (largest - smallest) * self.fullness

    def show_at(self, seconds: float) -> None:
        """As it is that long after its first breath began."""
        at = seconds % (IN + OUT)
        breathes_in = at < IN
        part = at / IN if breathes_in else 1 - (at - IN) / OUT
        self._fullness = (1 - math.cos(math.pi * part)) / 2
        self._say(_("Breathe in") if breathes_in else _("Breathe out"))
        if not self._still:
            self.update()
        elif self._timer.isActive():
            self._timer.start(max(1, round(((IN if breathes_in else IN + OUT) - at) * 1000)))

    def sizeHint(self) -> QSize:
        side = min(current_theme().px(SIDE), round(self.window().height() * _OF_WINDOW))
        return QSize(side, side)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.updateGeometry()
        self._since.start()
        self._timer.start(_FRAME)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, radius = current_theme(), self.radius
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), theme.px(2)))
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawEllipse(QRectF(self.rect()).center(), radius, radius)
        painter.setPen(theme.colour("accent"))
        painter.setFont(font(19, serif=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)

    def _say(self, words: str) -> None:
        if words == self._words:
            return
        self._words = words
        self.setAccessibleName(words)
        self.update()
        if self.isVisible():
            announce(self, words)


def _around_words() -> float:
    """The radius that the longer of the words needs, with some air beside them."""
    metrics = QFontMetrics(font(19, serif=True))
    widest = max(metrics.horizontalAdvance(words) for words in (_("Breathe in"), _("Breathe out")))
    return widest / 2 + current_theme().px(10)
