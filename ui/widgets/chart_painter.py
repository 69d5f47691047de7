"""Paints a ReportLab drawing with a QPainter, so that a chart on screen is the one on paper."""

from functools import cache
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF, QTransform
from reportlab.graphics.renderbase import STATE_DEFAULTS, Renderer, StateTracker, getStateDelta, renderScaledDrawing
from reportlab.graphics.shapes import Drawing

from ui.theme import SANS

_FAMILIES = {"NotoSans": "Noto Sans", "NotoSerif": "Noto Serif", "NotoSansSymbols2": "Noto Sans Symbols2"}


def paint_drawing(drawn: Drawing, painter: QPainter) -> None:
    """With the upper left corner at the painter's origin."""
    painter.save()
    painter.translate(0, drawn.height)
    painter.scale(1, -1)
    renderer = _QtRenderer(painter)
    renderer.drawNode(renderScaledDrawing(drawn))
    painter.restore()


class _QtRenderer(Renderer):  # type: ignore[misc]
    """Knows the shapes that our charts are made of; ReportLab names its hooks."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._tracker = StateTracker(defaults=dict(STATE_DEFAULTS))

    def drawNode(self, node: Any) -> None:
        delta = getStateDelta(node)
        self._tracker.push(delta)
        self._painter.save()
        if "transform" in delta:
            self._painter.setTransform(QTransform(*delta["transform"]), True)
        self.drawNodeDispatcher(node)
        self._painter.restore()
        self._tracker.pop()

    def drawLine(self, line: Any) -> None:
        self._take_pen()
        self._painter.drawLine(QPointF(line.x1, line.y1), QPointF(line.x2, line.y2))

    def drawCircle(self, circle: Any) -> None:
        self._take_pen()
        self._painter.drawEllipse(QPointF(circle.cx, circle.cy), circle.r, circle.r)

    def drawPolyLine(self, line: Any) -> None:
        self._take_pen()
        self._painter.drawPolyline(_points(line.points))

    def drawPolygon(self, polygon: Any) -> None:
        self._take_pen()
        self._painter.drawPolygon(_points(polygon.points))

    def drawString(self, string: Any) -> None:
        state = self._tracker.getState()
        painter = self._painter
        painter.save()
        painter.translate(string.x, string.y)
        painter.scale(1, -1)
        font = _font(state["fontName"], round(state["fontSize"]))
        painter.setFont(font)
        painter.setPen(_qt_colour(state["fillColor"]))
        painter.drawText(QPointF(_shift(string.text, font, state["textAnchor"]), 0), string.text)
        painter.restore()

    def _take_pen(self) -> None:
        state = self._tracker.getState()
        self._painter.setPen(_pen(state))
        fill = state["fillColor"]
        self._painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else _qt_colour(fill))


def _pen(state: dict[str, Any]) -> QPen:
    colour, width = state["strokeColor"], state["strokeWidth"]
    if colour is None or not width:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(_qt_colour(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if state["strokeLineJoin"] == 1:
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if state["strokeDashArray"]:
        pen.setDashPattern([part / width for part in state["strokeDashArray"]])
    return pen


def _points(flat: list[float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in zip(flat[::2], flat[1::2], strict=True)])


def _qt_colour(colour: Any) -> QColor:
    return QColor.fromRgbF(colour.red, colour.green, colour.blue, colour.alpha)


def _shift(text: str, font: QFont, anchor: str) -> float:
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    return -share * QFontMetricsF(font).horizontalAdvance(text) if share else 0.0


@cache
def _font(name: str, size: int) -> QFont:
    """The bundled font that ReportLab knows under that name."""
    family, _dash, weight = name.partition("-")
    font = QFont()
    font.setFamilies([_FAMILIES.get(family, "DejaVu Sans"), *SANS])
    font.setPixelSize(max(1, size))
    font.setBold(weight == "Bold")
    return font
