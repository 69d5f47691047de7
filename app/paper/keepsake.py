"""A card of size A6 to keep: a title, a day, words under their labels; long words go on over the next page."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, PageTemplate, Spacer

from app.paper.cards import FRIDGE
from app.paper.flowables import Hairline
from app.paper.fonts import one_line, primary_font
from app.paper.structure import finished
from app.paper.styles import known_locale, style
from app.paper.tags import Element, Outline, decoration
from app.paper.text import text
from app.paper.values import CardPart, Face
from app.paper.writing import WritingLines

SUN = HexColor("#d9b44a")
SUN_SOFT = HexColor("#f7eecf")
SIDE = 28.0
BAND = 10.0
"""Of the ground at the top and the line at the foot, in points."""
SIZES = (11.0, 9.5, 8.5)
"""Tried in turn, so that it stays one page; in the last it may be more."""
LINES_EACH = 2
ROOM_FOR_A_LABEL = 48.0
"""Points that are left on a page where a label still stands; else it begins the next one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keepsake:
    """What stands on it; a blank one has lines to write on under each label."""

    title: str
    blank: bool = False
    day: str = ""
    parts: tuple[CardPart, ...] = ()


def keepsake_card(card: Keepsake, *, name: str, locale: str) -> bytes:
    """The PDF of the card; `name` is what it is called in a reader. Raises `RightToLeftText`."""
    size = next((each for each in SIZES if _height(card, each) <= _frame_height()), SIZES[-1])
    outline = Outline()
    drawn = io.BytesIO()
    _template(drawn, name).build(list(_story(outline.root, card, size)))
    return finished(drawn.getvalue(), outline, str(known_locale(locale)).replace("_", "-"))


def _story(root: Element, card: Keepsake, size: float) -> Iterator[Flowable]:
    if card.day:
        yield text(root.child("P"), card.day, "eyebrow")
    yield text(root.child("H1"), card.title, "fridge title" if size == SIZES[0] else "title small")
    yield Hairline(8)
    for part in card.parts:
        yield from _part(root, part, size, blank=card.blank)


def _part(root: Element, part: CardPart, size: float, *, blank: bool) -> Sequence[Flowable]:
    label = text(root.child("H2"), part.label, f"card label {size}")
    if part.words.strip():
        words = text(root.child("P"), part.words.strip(), f"card text {size}")
        return CondPageBreak(ROOM_FOR_A_LABEL), label, words, Spacer(1, size * 0.5)
    return (label, WritingLines(LINES_EACH), Spacer(1, size * 0.5)) if blank else ()


def _height(card: Keepsake, size: float) -> float:
    """Of all of it on one page without an end."""
    width = FRIDGE[0] - 2 * SIDE
    parts = list(_story(Outline().root, card, size))
    heights: list[float] = [
        part.wrap(width, 100_000)[1] + part.getSpaceBefore() + part.getSpaceAfter() for part in parts
    ]
    return sum(heights)


def _frame_height() -> float:
    return float(FRIDGE[1] - 2 * SIDE - BAND)


def _template(target: io.BytesIO, name: str) -> BaseDocTemplate:
    frame = Frame(
        SIDE,
        SIDE,
        FRIDGE[0] - 2 * SIDE,
        _frame_height(),
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    page = PageTemplate(frames=[frame], onPage=lambda canvas, _document: _draw_ground(canvas))
    return BaseDocTemplate(
        target,
        pagesize=FRIDGE,
        pageTemplates=[page],
        title=one_line(name),
        initialFontName=primary_font(Face.TEXT),
        invariant=1,
        pageCompression=1,
    )


def _draw_ground(canvas: Any) -> None:
    width, height = FRIDGE
    with decoration(canvas, "Pagination"):
        canvas.setFillColor(SUN_SOFT)
        canvas.rect(0, height - BAND, width, BAND, stroke=0, fill=1)
        canvas.setStrokeColor(SUN)
        canvas.setLineWidth(1.2)
        canvas.line(SIDE, SIDE - BAND, SIDE + style("fridge title").fontSize * 2, SIDE - BAND)
