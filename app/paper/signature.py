"""The place for a signature on a page, and what is drawn in it when it is given."""

import io
from collections.abc import Sequence
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from app.paper.fonts import primary_font
from app.paper.ink import Point, draw_strokes, draw_typed
from app.paper.page import draw_line, line_width, shortened
from app.paper.structure import readable
from app.paper.styles import INK, MUTED
from app.paper.tags import decoration
from app.paper.values import Face, FieldPlace

WIDTH = 222.0
HEIGHT = 96.0
LINE_AT = 34.0
"""Height of the line one signs on, above the lower edge of the field."""
NAME_SIZE = 9.0
TIME_SIZE = 8.5


class SignatureLine(Flowable):
    """A line to sign on; notes where it was drawn so that a field can be put there."""

    def __init__(self, name: str, tooltip: str, places: list[FieldPlace]) -> None:
        super().__init__()
        self.name = name
        self.tooltip = tooltip
        self.places = places

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return WIDTH, HEIGHT

    def draw(self) -> None:
        canvas: Any = self.canv
        left, bottom = canvas.absolutePosition(0, 0)
        box = (left, bottom, left + WIDTH, bottom + HEIGHT)
        self.places.append(FieldPlace(self.name, self.tooltip, canvas.getPageNumber(), box))
        with decoration(canvas):
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(0.6)
            canvas.line(0, LINE_AT, WIDTH, LINE_AT)


def appearance(name: str, time: str, strokes: Sequence[Sequence[Point]], typed: str) -> bytes:
    """A PDF of one page the size of the field: the signature above the line, name and time under it."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1, initialFontName=primary_font(Face.TEXT))
    box = (6.0, LINE_AT + 1, WIDTH - 12, HEIGHT - LINE_AT - 2)
    if typed:
        draw_typed(canvas, typed, box)
    draw_strokes(canvas, strokes, box)
    shown = shortened(name, Face.STRONG, NAME_SIZE, WIDTH)
    draw_line(canvas, 0, LINE_AT - 15, shown, Face.STRONG, NAME_SIZE, INK)
    size = TIME_SIZE * min(1.0, WIDTH / max(line_width(time, Face.TEXT, TIME_SIZE), 1))
    draw_line(canvas, 0, LINE_AT - 28, time, Face.TEXT, size, MUTED)
    canvas.showPage()
    canvas.save()
    return readable(out.getvalue())
