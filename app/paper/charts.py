"""Draws a chart once, as vectors: in the PDF as it is, on screen through the same drawing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportlab.graphics.shapes import Circle, Drawing, Group, Line, Polygon, PolyLine, String
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from app.paper.chart_values import Chart, ChartColours, ChartMark
from app.paper.fonts import runs
from app.paper.styles import ACCENT, INK, LINE, MUTED
from app.paper.values import Face

TEXT = 12.0
DOT = 3.7
PEN = 2.2
STEM = 1.2
MARK_ROWS = 2
"""Lines that the labels of marks may take; one that fits on none is told in words only."""


def paper_colours() -> ChartColours:
    """As everything printed."""
    line, ink, muted, level = (f"#{colour.hexval()[2:]}" for colour in (ACCENT, INK, MUTED, LINE))
    return ChartColours(line=line, ground="#ffffff", ink=ink, muted=muted, level=level)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand in a drawing of one size, with its origin at the lower left."""

    chart: Chart
    width: float
    height: float
    scale: float = 1.0

    @property
    def left(self) -> float:
        labels = (self.chart.top, self.chart.bottom)
        return max(_width_of(label, TEXT * self.scale) for label in labels) + 16 * self.scale

    @property
    def right(self) -> float:
        return self.width - 12 * self.scale

    @property
    def top(self) -> float:
        return self.height - 10 * self.scale

    @property
    def bottom(self) -> float:
        return (8 + 18 * (MARK_ROWS if self.chart.marks else 1)) * self.scale

    def x(self, place: float) -> float:
        """The first point at the left, the last at the right; a single one in the middle."""
        last = len(self.chart.points) - 1
        share = 0.5 if last < 1 else min(1.0, max(0.0, place / last))
        inset = 8 * self.scale
        return self.left + inset + share * (self.right - self.left - 2 * inset)

    def y(self, value: float) -> float:
        share = value / self.chart.highest if self.chart.highest else 0.0
        return self.bottom + min(1.0, max(0.0, share)) * (self.top - self.bottom)

    def dot(self, place: int) -> tuple[float, float] | None:
        """The middle of one dot; None where there is none."""
        value = self.chart.points[place].value
        return None if value is None else (self.x(place), self.y(value))


def drawing(chart: Chart, width: float, height: float, colours: ChartColours, scale: float = 1.0) -> Drawing:
    """The chart in a box of that size; `scale` is how much larger than usual its words and dots are."""
    at = Layout(chart, width, height, scale)
    drawn = Drawing(width, height)
    for part in (_levels(at, colours), _ends(at, colours), _marks(at, colours), _line(at, colours), _dots(at, colours)):
        drawn.add(part)
    return drawn


def _levels(at: Layout, colours: ChartColours) -> Group:
    group = Group()
    for value, label in ((at.chart.highest, at.chart.top), (0.0, at.chart.bottom)):
        y = at.y(value)
        group.add(Line(at.left, y, at.right, y, strokeColor=_colour(colours.level), strokeWidth=STEM))
        baseline = y - TEXT * at.scale * 0.35
        _write(group, label, at.left - 8 * at.scale, baseline, at.scale, colours.muted, anchor="end")
    return group


def _ends(at: Layout, colours: ChartColours) -> Group:
    group, baseline = Group(), at.bottom - 18 * at.scale
    if not at.chart.marks:
        _write(group, at.chart.begins, at.left, baseline, at.scale, colours.muted, anchor="start")
        _write(group, at.chart.ends, at.right, baseline, at.scale, colours.muted, anchor="end")
    return group


def _marks(at: Layout, colours: ChartColours) -> Group:
    group, taken = Group(), [float("-inf")] * MARK_ROWS
    for mark in sorted(at.chart.marks, key=lambda mark: mark.at):
        x = at.x(mark.at)
        dotted = {"strokeColor": _colour(colours.muted), "strokeWidth": 1, "strokeDashArray": [1, 2]}
        group.add(Line(x, at.bottom, x, at.top, **dotted))
        _label_mark(group, at, mark, taken, colours)
    return group


def _label_mark(group: Group, at: Layout, mark: ChartMark, taken: list[float], colours: ChartColours) -> None:
    """A diamond and its words in the first line that has room there."""
    size, diamond = TEXT * at.scale, 4 * at.scale
    wide = 3 * diamond + _width_of(mark.label, size)
    left = min(max(0.0, at.x(mark.at) - wide / 2), max(0.0, at.width - wide))
    row = next((row for row in range(MARK_ROWS) if taken[row] < left), None)
    if row is None:
        return
    taken[row] = left + wide + size
    baseline = at.bottom - (18 * (row + 1)) * at.scale
    middle = baseline + size * 0.35
    corners = [left, middle, left + diamond, middle + diamond, left + 2 * diamond, middle]
    sign = Polygon([*corners, left + diamond, middle - diamond], fillColor=_colour(colours.ink), strokeColor=None)
    group.add(sign)
    _write(group, mark.label, left + 3 * diamond, baseline, at.scale, colours.ink, anchor="start")


def _line(at: Layout, colours: ChartColours) -> Group:
    group = Group()
    for stretch in _stretches(at):
        points = [each for point in stretch for each in point]
        pen = {"strokeColor": _colour(colours.line), "strokeWidth": PEN * at.scale, "strokeLineJoin": 1}
        group.add(PolyLine(points, **pen))
    return group


def _stretches(at: Layout) -> Iterator[Sequence[tuple[float, float]]]:
    """The line, cut where it has no value."""
    numbered = enumerate(at.chart.points)
    for known, group in groupby(numbered, key=lambda each: each[1].line is not None):
        stretch = [(at.x(place), at.y(point.line)) for place, point in group if point.line is not None]
        if known and len(stretch) > 1:
            yield stretch


def _dots(at: Layout, colours: ChartColours) -> Group:
    group, pen = Group(), _colour(colours.line)
    for place, point in enumerate(at.chart.points):
        dot = at.dot(place)
        if dot is None:
            continue
        x, y = dot
        if point.low is not None and point.low < (point.value or 0):
            low, half = at.y(point.low), 3 * at.scale
            group.add(Line(x, y, x, low, strokeColor=pen, strokeWidth=STEM * at.scale))
            group.add(Line(x - half, low, x + half, low, strokeColor=pen, strokeWidth=STEM * at.scale))
        ring = {"strokeColor": pen, "strokeWidth": 1.6 * at.scale, "fillColor": _colour(colours.ground)}
        group.add(Circle(x, y, DOT * at.scale, **ring))
    return group


def _write(group: Group, text: str, x: float, y: float, scale: float, colour: str, *, anchor: str) -> None:
    """Each run in a font that holds it."""
    size = TEXT * scale
    left = x - (_width_of(text, size) if anchor == "end" else 0.0)
    for font, characters in runs(text.replace("\n", " "), Face.TEXT):
        group.add(String(left, y, characters, fontName=font, fontSize=size, fillColor=_colour(colour)))
        left += stringWidth(characters, font, size)


def _width_of(text: str, size: float) -> float:
    return float(sum(stringWidth(characters, font, size) for font, characters in runs(text, Face.TEXT)))


def _colour(value: str) -> Color:
    return HexColor(value)
