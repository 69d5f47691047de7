"""Tables of words on paper, with their headings tagged as such; over the page the headings stand again."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Paragraph

from app.paper.flowables import Row
from app.paper.fonts import markup
from app.paper.styles import style, text_width
from app.paper.tags import Element, decoration
from app.paper.text import text
from app.paper.values import Face

GAP = 10.0
"""Points between two columns."""
ABOVE, BETWEEN = 4.0, 2.0
TALL = 300.0
"""Points; a line that is higher may be cut by the end of a page."""

Places = Sequence[tuple[float, float]]
"""The left edge and the width of each column, in points."""


class Table(Flowable):
    """Lines under their headings."""

    def __init__(self, head: Row, again: Row, lines: Sequence[Row]) -> None:
        """`again` is the head as it stands on the next pages, where nobody needs to hear it."""
        super().__init__()
        self.head, self.again, self.lines = head, again, list(lines)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self.height = ABOVE + sum(self._room(row, height) for row in (self.head, *self.lines))
        return width, self.height

    def draw(self) -> None:
        top = self.height - ABOVE
        for row in (self.head, *self.lines):
            high = row.wrap(self.width, self.height)[1]
            row.drawOn(self.canv, 0, top - high)
            top -= high + BETWEEN

    def split(self, width: float, height: float) -> list[Flowable]:
        self.width = width
        left, fits = height - ABOVE - self._room(self.head, height), 0
        while fits < len(self.lines) and self._room(self.lines[fits], height) <= left:
            left -= self._room(self.lines[fits], height)
            fits += 1
        here, over = self.lines[:fits], self.lines[fits:]
        if not fits and over and self._room(over[0], height) > TALL:
            halves = over[0].split(width, left)
            here, over = (halves[:1], [*halves[1:], *over[1:]]) if halves else ([], over)
        return [Table(self.head, self.again, here), Table(self.again, self.again, over)] if here and over else []

    def _room(self, row: Row, height: float) -> float:
        return row.wrap(self.width, height)[1] + BETWEEN


class _Again(Paragraph):
    """A heading that was read out on the page where the table begins."""

    def draw(self) -> None:
        with decoration(self.canv, "Pagination"):
            super().draw()


def table(root: Element, rows: Sequence[Sequence[str]], locale: str, widths: Sequence[float] = ()) -> list[Flowable]:
    """`rows` begins with the headings; `widths` are shares of the page, even where none are given."""
    if not rows:
        return []
    headings, *lines = rows
    tagged = root.child("Table")
    places = list(_places(widths or [1.0] * len(headings), text_width(locale)))
    head, body = tagged.child("THead"), tagged.child("TBody")
    repeated = (_Again(markup(words, Face.STRONG), style("label")) for words in headings)
    again = Row([(left, wide, cell) for (left, wide), cell in zip(places, repeated, strict=True)])
    return [
        Table(
            _line(head, headings, places, heading=True),
            again,
            [_line(body, line, places, heading=False) for line in lines],
        )
    ]


def _line(part: Element, cells: Sequence[str], places: Places, *, heading: bool) -> Row:
    """The first cell of a line says what the line is about."""
    line = part.child("TR")
    return Row(
        [
            (left, wide, _cell(line, words, first=column == 0, heading=heading))
            for column, ((left, wide), words) in enumerate(zip(places, cells, strict=True))
        ]
    )


def _cell(line: Element, words: str, *, first: bool, heading: bool) -> Flowable:
    if heading:
        return text(line.child("TH", scope="Column"), words, "label")
    return text(line.child("TH" if first else "TD"), words, "digits")


def _places(shares: Sequence[float], width: float) -> Iterator[tuple[float, float]]:
    left, whole = 0.0, sum(shares)
    for share in shares:
        wide = width * share / whole
        yield left, wide - GAP
        left += wide
