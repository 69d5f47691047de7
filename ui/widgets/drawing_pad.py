"""The ground of a signature: draws what mouse, finger or pen write over a base line, or shows a typed name."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QTabletEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current_theme, font

WIDTH, HEIGHT = 300, 90
BASE_LINE = 68
_LEAST_STEP = 1.0
"""Points nearer to each other than this, in the box's measure, are one."""

Point = tuple[float, float]
Strokes = tuple[tuple[Point, ...], ...]


class DrawingPad(QWidget):
    drawn = Signal()
    """A stroke was ended."""
    typing_wanted = Signal()
    """Enter was pressed by someone who would rather type."""

    def __init__(self) -> None:
        super().__init__()
        self._strokes: list[list[Point]] = []
        self._pen_down = False
        self._accepts = True
        self._name = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def strokes(self) -> Strokes:
        return tuple(tuple(stroke) for stroke in self._strokes if stroke)

    def clear(self) -> None:
        self._strokes.clear()
        self._name = ""
        self.update()

    def show_name(self, name: str) -> None:
        self._name = name
        self.update()

    def accept_drawing(self, *, accept: bool) -> None:
        self._accepts = accept
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if accept else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.CrossCursor if accept else Qt.CursorShape.ArrowCursor)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 118)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 60)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(170, max(60, round(width * 0.35)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._accepts and event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        kinds = {event.Type.TabletPress: self._begin, event.Type.TabletMove: self._go_on}
        if event.type() == event.Type.TabletRelease:
            self._end()
        elif self._accepts and event.type() in kinds:
            kinds[event.type()](event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.typing_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._name:
            self._paint_name(painter)
        painter.setPen(QPen(current_theme().colour("ink"), 2.2, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._strokes:
            painter.drawPath(_smooth([self._on_screen(point) for point in stroke]))

    def _paint_ground(self, painter: QPainter) -> None:
        theme = current_theme()
        focused = self.hasFocus()
        border = QPen(theme.colour("accent" if focused else "field"), 2 if focused else 1)
        border.setStyle(Qt.PenStyle.SolidLine if focused else Qt.PenStyle.DashLine)
        painter.setPen(border)
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(QPen(theme.colour("field"), 1))
        painter.drawLine(self._on_screen((20, BASE_LINE)), self._on_screen((WIDTH - 20, BASE_LINE)))

    def _paint_name(self, painter: QPainter) -> None:
        written = font(26, serif=True)
        written.setItalic(True)
        painter.setFont(written)
        painter.setPen(current_theme().colour("ink"))
        room = QRectF(self._on_screen((24, 6)), self._on_screen((WIDTH - 24, BASE_LINE - 2)))
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, name)

    def _scale(self) -> float:
        return min(self.width() / WIDTH, self.height() / HEIGHT)

    def _corner(self) -> QPointF:
        scale = self._scale()
        return QPointF((self.width() - WIDTH * scale) / 2, (self.height() - HEIGHT * scale) / 2)

    def _on_screen(self, point: Point) -> QPointF:
        return self._corner() + QPointF(*point) * self._scale()

    def _in_box(self, position: QPointF) -> Point:
        place = (position - self._corner()) / self._scale()
        return round(min(WIDTH, max(0.0, place.x())), 1), round(min(HEIGHT, max(0.0, place.y())), 1)

    def _begin(self, position: QPointF) -> None:
        self._pen_down = True
        self._strokes.append([self._in_box(position)])
        self.update()

    def _go_on(self, position: QPointF) -> None:
        if not self._pen_down:
            return
        stroke, point = self._strokes[-1], self._in_box(position)
        if abs(point[0] - stroke[-1][0]) + abs(point[1] - stroke[-1][1]) >= _LEAST_STEP:
            stroke.append(point)
            self.update()

    def _end(self) -> None:
        if self._pen_down:
            self._pen_down = False
            self.drawn.emit()


def _smooth(points: list[QPointF]) -> QPainterPath:
    """A line through the middle of each two points, bent at the points."""
    path = QPainterPath(points[0])
    for before, after in pairwise(points):
        path.quadTo(before, (before + after) / 2)
    path.lineTo(points[-1] + QPointF(0.1, 0.1))
    return path
