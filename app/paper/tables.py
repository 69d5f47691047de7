"""Tables of words on paper, with their headings tagged as such; no line is cut, and a table goes on over the page."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Spacer

from app.paper.flowables import Row
from app.paper.styles import text_width
from app.paper.tags import Element
from app.paper.text import text

GAP = 10.0
"""Points between two columns."""
AFTER = 2.0


def table(root: Element, rows: Sequence[Sequence[str]], locale: str, widths: Sequence[float] = ()) -> list[Flowable]:
    """`rows` begins with the headings; `widths` are shares of the page, even where none are given."""
    if not rows:
        return []
    headings, *lines = rows
    tagged = root.child("Table")
    places = list(_places(widths or [1.0] * len(headings), text_width(locale)))
    body = tagged.child("THead"), tagged.child("TBody")
    head = [_line(body[0], headings, places, heading=True)]
    return [Spacer(1, 4), *head, *(_line(body[1], line, places, heading=False) for line in lines)]


def _line(part: Element, cells: Sequence[str], places: Sequence[tuple[float, float]], *, heading: bool) -> Row:
    """The first cell of a line says what the line is about."""
    line = part.child("TR")
    columns = [
        (left, wide, _cell(line, words, first=column == 0, heading=heading))
        for column, ((left, wide), words) in enumerate(zip(places, cells, strict=True))
    ]
    return Row(columns, space_after=AFTER)


def _cell(line: Element, words: str, *, first: bool, heading: bool) -> Flowable:
    if heading:
        return text(line.child("TH", scope="Column"), words, "label")
    return text(line.child("TH" if first else "TD"), words, "digits")


def _places(shares: Sequence[float], width: float) -> Iterator[tuple[float, float]]:
    """The left edge and the width of each column, in points."""
    left, whole = 0.0, sum(shares)
    for share in shares:
        wide = width * share / whole
        yield left, wide - GAP
        left += wide
