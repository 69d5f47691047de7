"""What pages are made of beside text: rows, a pale box, hairlines, all of which may go on over the page."""

from collections.abc import Callable, Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from app.paper.styles import LINE, MUTED, PALE
from app.paper.tags import decoration

BOX_RADIUS = 8.0


class Row(Flowable):
    """Flowables side by side, each in its column; splits where they do."""

    def __init__(self, columns: Sequence[tuple[float, float, Flowable]], space_after: float = 0) -> None:
        """`columns` holds (left edge, width, flowable)."""
        super().__init__()
        self.columns = columns
        self.spaceAfter = space_after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.height = max(cell.wrap(wide, height)[1] for _left, wide, cell in self.columns)
        return width, self.height

    def draw(self) -> None:
        for left, wide, cell in self.columns:
            _wide, high = cell.wrap(wide, self.height)
            cell.drawOn(self.canv, left, self.height - high)

    def split(self, _width: float, height: float) -> list[Flowable]:
        halves = [_split_cell(cell, wide, height) for _left, wide, cell in self.columns]
        parts = [half for half in halves if half is not None]
        if len(parts) < len(self.columns):
            return []
        first, rest = [
            Row([(left, wide, part[side]) for (left, wide, _cell), part in zip(self.columns, parts, strict=True)])
            for side in (0, 1)
        ]
        rest.spaceAfter = self.spaceAfter
        return [first, rest]


class Stack(Flowable):
    """Flowables one under the other, as one."""

    padding = 0.0

    def __init__(self, parts: Sequence[Flowable]) -> None:
        super().__init__()
        self.parts = list(parts)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        inner = sum(part.wrap(width - 2 * self.padding, height)[1] for part in self.parts)
        self.height = inner + 2 * self.padding
        return width, self.height

    def draw(self) -> None:
        top = self.height - self.padding
        for part in self.parts:
            top -= part.wrap(self.width - 2 * self.padding, self.height)[1]
            part.drawOn(self.canv, self.padding, top)

    def split(self, width: float, height: float) -> list[Flowable]:
        first, rest = _split_stack(self.parts, width - 2 * self.padding, height - 2 * self.padding)
        return [type(self)(first), type(self)(rest)] if first and rest else []


class PaleBox(Stack):
    """Paragraphs on a rounded pale ground."""

    padding = 12.0

    def __init__(self, parts: Sequence[Flowable]) -> None:
        super().__init__(parts)
        self.spaceBefore = self.spaceAfter = 12

    def draw(self) -> None:
        with decoration(self.canv):
            self.canv.setFillColor(PALE)
            self.canv.roundRect(0, 0, self.width, self.height, BOX_RADIUS, stroke=0, fill=1)
        super().draw()


class LinedBox(Stack):
    """Paragraphs inside a thin rounded line, with room to write by hand."""

    padding = 12.0

    def draw(self) -> None:
        with decoration(self.canv):
            self.canv.setStrokeColor(MUTED)
            self.canv.setLineWidth(0.6)
            self.canv.roundRect(0, 0, self.width, self.height, BOX_RADIUS, stroke=1, fill=0)
        super().draw()


class Hairline(Flowable):
    """A thin line over the whole width."""

    def __init__(self, space: float = 12) -> None:
        super().__init__()
        self.spaceBefore = self.spaceAfter = space

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, 0.75

    def draw(self) -> None:
        with decoration(self.canv):
            self.canv.setStrokeColor(LINE)
            self.canv.setLineWidth(0.75)
            self.canv.line(0, 0, self.width, 0)


class Drawn(Flowable):
    """Takes no room; tells, once it is drawn, how much of the document that is, 0 to 1."""

    def __init__(self, tell: Callable[[float], None], part: float) -> None:
        super().__init__()
        self._tell, self._part = tell, part

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 0.0, 0.0

    def draw(self) -> None:
        self._tell(self._part)


def kept_whole(parts: Sequence[Flowable], width: float, page_height: float) -> list[Flowable]:
    """`parts` begun on a new page where they would otherwise be cut, unless one page cannot hold them."""
    height = sum(_room_of(part, width, page_height) for part in parts)
    needed = height if height <= page_height else page_height / 6
    return [CondPageBreak(needed), *parts]


def _room_of(part: Flowable, width: float, page_height: float) -> float:
    between = max(part.getSpaceBefore(), part.getSpaceAfter())
    return float(part.wrap(width, page_height)[1] + between)


def _split_cell(cell: Flowable, width: float, height: float) -> tuple[Flowable, Flowable] | None:
    if cell.wrap(width, height)[1] <= height:
        return cell, Spacer(width, 0)
    parts: list[Any] = cell.split(width, height)
    return (parts[0], parts[1]) if len(parts) == 2 else None


def _split_stack(parts: list[Flowable], width: float, height: float) -> tuple[list[Flowable], list[Flowable]]:
    """The parts that fit into `height`, and the others; the one between is split."""
    for position, part in enumerate(parts):
        high = part.wrap(width, height)[1]
        if high > height:
            halves = part.split(width, height) if height > 0 else []
            if len(halves) != 2:
                return parts[:position], parts[position:]
            return [*parts[:position], halves[0]], [halves[1], *parts[position + 1 :]]
        height -= high
    return parts, []
