"""A signature as it was given, drawn or typed, as vector drawing."""

from collections.abc import Sequence
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from app.paper.page import draw_line, line_width
from app.paper.styles import INK
from app.paper.values import Face

PAD_WIDTH = 300.0
PAD_HEIGHT = 90.0
"""The box in which strokes are given, origin at the top left."""
PEN = 3.0
"""Width of a stroke in units of the pad."""
LARGEST_TYPED = 26.0

Point = tuple[float, float]


def draw_strokes(canvas: Canvas, strokes: Sequence[Sequence[Point]], box: tuple[float, float, float, float]) -> None:
    """Strokes scaled into `box` (left, bottom, width, height), smoothed, with round ends."""
    left, bottom, width, height = box
    scale = min(width / PAD_WIDTH, height / PAD_HEIGHT)
    canvas.saveState()
    canvas.setStrokeColor(INK)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.setLineWidth(PEN * scale)
    for stroke in strokes:
        points = [(left + x * scale, bottom + (PAD_HEIGHT - y) * scale) for x, y in map(_inside_pad, stroke)]
        if points:
            canvas.drawPath(_path(canvas, points), stroke=1, fill=0)
    canvas.restoreState()


def draw_typed(canvas: Canvas, name: str, box: tuple[float, float, float, float]) -> None:
    """A typed name in serif, as large as `box` lets it be."""
    left, bottom, width, _height = box
    natural = line_width(name, Face.TITLE, LARGEST_TYPED)
    size = LARGEST_TYPED * min(1.0, width / natural) if natural else LARGEST_TYPED
    draw_line(canvas, left, bottom + 6, name, Face.TITLE, size, INK)


def _inside_pad(point: Point) -> Point:
    x, y = point
    return min(max(x, 0.0), PAD_WIDTH), min(max(y, 0.0), PAD_HEIGHT)


def _path(canvas: Canvas, points: list[Point]) -> Any:
    """A smooth line through all `points` (Catmull-Rom, as Bézier curves); a single point is a dot."""
    path = canvas.beginPath()
    path.moveTo(*points[0])
    if len(points) == 1:
        path.lineTo(*points[0])
    around = [points[0], *points, points[-1]]
    for before, start, end, after in zip(around, around[1:], around[2:], around[3:], strict=False):
        path.curveTo(*_beside(start, before, end), *_beside(end, after, start), *end)
    return path


def _beside(point: Point, one: Point, other: Point) -> Point:
    return point[0] + (other[0] - one[0]) / 6, point[1] + (other[1] - one[1]) / 6
