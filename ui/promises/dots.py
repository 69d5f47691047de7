"""One day of a promise as a small shape: the shape says how it went, the colour only goes with it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.promises.values import Dot, Kept
from ui.theme import current_theme

DOT = 14
"""Across, in pixels of the drawn design."""


def paint_kept(painter: QPainter, box: QRectF, kept: Kept) -> None:
    """Filled, half filled, a ring, a dash, or a point."""
    accent = current_theme().colour("accent")
    line = max(1.5, box.width() / 8)
    inside = box.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    painter.setPen(QPen(accent, line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle = box.center()
    if kept is Kept.KEPT:
        painter.setBrush(accent)
        painter.drawEllipse(inside)
    elif kept is Kept.PARTLY:
        painter.drawEllipse(inside)
        painter.setBrush(accent)
        painter.drawChord(inside, 90 * 16, 180 * 16)
    elif kept is Kept.NOT_KEPT:
        painter.drawEllipse(inside)
    elif kept is Kept.EXCUSED:
        painter.drawLine(QPointF(box.left() + line, middle.y()), QPointF(box.right() - line, middle.y()))
    else:
        painter.setBrush(accent)
        painter.drawEllipse(middle, line / 2, line / 2)


def paint_dot(painter: QPainter, box: QRectF, dot: Dot) -> None:
    """Nothing for an open day; two strokes for a paused one; a stroke below where a later mark stands beside."""
    if dot.said is not None:
        paint_kept(painter, box, dot.said)
    elif dot.paused:
        paint_paused(painter, box)
    if dot.later is not None:
        below = box.bottom() + box.height() / 4
        painter.setPen(QPen(current_theme().colour("accent"), max(1.5, box.width() / 8)))
        painter.drawLine(QPointF(box.left(), below), QPointF(box.right(), below))


def paint_paused(painter: QPainter, box: QRectF) -> None:
    painter.setPen(QPen(current_theme().colour("muted"), max(1.5, box.width() / 8)))
    for x in (box.left() + box.width() * 0.36, box.left() + box.width() * 0.64):
        painter.drawLine(QPointF(x, box.top() + box.height() * 0.2), QPointF(x, box.bottom() - box.height() * 0.2))


class Sign(QWidget):
    """One shape beside its word, for the legend."""

    def __init__(self, kept: Kept | None) -> None:
        """None: paused."""
        super().__init__()
        self._kept = kept
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = current_theme().px(DOT)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._kept is None:
            paint_paused(painter, QRectF(self.rect()))
        else:
            paint_kept(painter, QRectF(self.rect()), self._kept)
