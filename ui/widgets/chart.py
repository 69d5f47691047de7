"""A chart on screen: the drawing that paper gets, in the colours of the theme, each point told by pointer or key."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _
from app.paper.chart_values import Chart, ChartColours
from ui.theme import current_theme
from ui.widgets.announce import announce
from ui.widgets.words import small

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

HEIGHT = 176
_RING = 8
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class ChartView(QWidget):
    """Arrow keys, Home and End go from point to point; the words of one stand below the picture."""

    def __init__(self, tone: str = "accent") -> None:
        """`tone` is the token that dots and line are drawn in."""
        super().__init__()
        self.picture = Picture(tone)
        self.words = small("")
        self.picture.told = self._tell
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.picture)
        column.addWidget(self.words)

    @property
    def chart(self) -> Chart | None:
        return self.picture.chart

    def show_chart(self, chart: Chart) -> None:
        self.picture.show_chart(chart)
        self.picture.setAccessibleName(chart.title)
        self.picture.setAccessibleDescription(chart.said)
        self._tell(None)

    def _tell(self, place: int | None) -> None:
        chart = self.chart
        if chart is None:
            return
        if place is None:
            self.words.setText(_("Point at a dot, or use the arrow keys, to read it."))
        else:
            self.words.setText(chart.points[place].said)
            announce(self.picture, chart.points[place].said)


class Picture(QWidget):
    """Brings in ReportLab when it is first painted."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self.chart: Chart | None = None
        self.place: int | None = None
        """The point that is read, by pointer or key."""
        self.told: Callable[[int | None], None] = _nothing
        self._tone = tone
        self._drawn: tuple[object, Drawing] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: Chart) -> None:
        self.chart, self.place = chart, None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, current_theme().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, current_theme().px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._read(None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._read(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._read(self._nearest(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        known = self._known()
        key = Qt.Key(event.key())
        if known and key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._read(known[0] if key is Qt.Key.Key_Home else known[-1])
        elif known and key in _STEPS:
            self._step(known, _STEPS[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.chart is None:
            return
        from ui.widgets.chart_painter import paint_drawing

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_drawing(self._drawing(self.chart), painter)
        self._paint_place(painter)
        if self.hasFocus():
            painter.setPen(QPen(current_theme().colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def dot(self, place: int) -> QPointF | None:
        """Where a dot stands in the picture."""
        from app.paper.charts import Layout

        assert self.chart is not None
        found = Layout(self.chart, self.width(), self.height(), current_theme().scale).dot(place)
        return None if found is None else QPointF(found[0], self.height() - found[1])

    def _drawing(self, chart: Chart) -> "Drawing":
        from app.paper.charts import drawing

        theme = current_theme()
        key = (chart, self.size(), theme)
        if self._drawn is None or self._drawn[0] != key:
            made = drawing(chart, self.width(), self.height(), _colours(self._tone), theme.scale)
            self._drawn = (key, made)
        return self._drawn[1]

    def _paint_place(self, painter: QPainter) -> None:
        middle = None if self.place is None else self.dot(self.place)
        if middle is not None:
            theme = current_theme()
            painter.setPen(QPen(theme.colour("ink"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, theme.px(_RING), theme.px(_RING))

    def _known(self) -> list[int]:
        points = self.chart.points if self.chart is not None else ()
        return [place for place, point in enumerate(points) if point.value is not None]

    def _nearest(self, to: QPointF) -> int | None:
        dots = [(place, dot) for place in self._known() if (dot := self.dot(place)) is not None]
        return min(dots, key=lambda each: abs(each[1].x() - to.x()), default=(None, None))[0]

    def _step(self, known: list[int], step: int) -> None:
        """From nothing, backwards begins at the last, forwards at the first."""
        if self.place not in known:
            self._read(known[-1] if step < 0 else known[0])
            return
        at = known.index(self.place) + step
        self._read(known[min(len(known) - 1, max(0, at))])

    def _read(self, place: int | None) -> None:
        if place != self.place:
            self.place = place
            self.told(place)
            self.update()


def _nothing(_place: int | None) -> None:
    """Before anybody listens."""


def _colours(tone: str) -> ChartColours:
    tokens = current_theme().tokens
    line = getattr(tokens, tone)
    return ChartColours(line=line, ground=tokens.surface, ink=tokens.ink, muted=tokens.muted, level=tokens.line)
