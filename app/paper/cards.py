"""Cards to cut out and carry, and to hang up: values in, the bytes of a PDF out."""

import io
from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.i18n import _
from app.paper.card_fitting import Panel, Piece, fitted
from app.paper.fonts import one_line, primary_font
from app.paper.structure import finished
from app.paper.styles import ACCENT, LINE, MUTED, known_locale, page_size
from app.paper.tags import Element, Outline, decoration
from app.paper.text import text
from app.paper.values import Card, Face

POCKET = (85.6 * mm, 54.0 * mm)
"""The size of a credit card (ISO/IEC 7810, ID-1)."""
FRIDGE = (105.0 * mm, 148.0 * mm)
"""A6."""
PER_SHEET = 8
COLUMNS = 2
INSET = 7.0
"""Points between the edge of a panel and its words."""
FRIDGE_INSET = 26.0
POCKET_SIZES = (8.5, 7.5, 6.5)
FRIDGE_SIZES = (11.0, 9.5, 8.5, 7.5)


def pocket_cards(cards: Sequence[Card], *, to_a_sheet: int = PER_SHEET, title: str, locale: str) -> bytes:
    """Cards with a fold in the middle and edges to cut along; one alone, or a sheet of eight.

    A single card fills a sheet eight times, so that there is one for each pocket. Raises `RightToLeftText`.
    """
    laid = list(cards) * (to_a_sheet if len(cards) == 1 else 1)
    outline = Outline()
    size = page_size(locale)
    drawn = io.BytesIO()
    canvas = _canvas(drawn, size, title)
    for start in range(0, len(laid), to_a_sheet):
        _draw_sheet(canvas, outline.root, laid[start : start + to_a_sheet], size, alone=to_a_sheet == 1)
        canvas.showPage()
    return _bound(canvas, drawn, outline, locale)


def fridge_card(card: Card, *, title: str, locale: str) -> bytes:
    """One card that is a page of size A6; raises `RightToLeftText`."""
    outline = Outline()
    drawn = io.BytesIO()
    canvas = _canvas(drawn, FRIDGE, title)
    width, height = FRIDGE
    with decoration(canvas):
        canvas.setFillColor(ACCENT)
        canvas.rect(FRIDGE_INSET, height - 20, 34, 1.8, stroke=0, fill=1)
    panel = Panel(FRIDGE_INSET, FRIDGE_INSET, width - 2 * FRIDGE_INSET, height - 2 * FRIDGE_INSET - 4)
    _draw_card(canvas, outline.root, card, (panel,), "fridge title", FRIDGE_SIZES)
    canvas.showPage()
    return _bound(canvas, drawn, outline, locale)


def _draw_sheet(
    canvas: Canvas, root: Element, cards: Sequence[Card], size: tuple[float, float], *, alone: bool
) -> None:
    width, height = POCKET
    columns = 1 if alone else COLUMNS
    rows = 1 if alone else PER_SHEET // COLUMNS
    left = (size[0] - columns * width) / 2
    top = (size[1] + rows * height) / 2
    for place, card in enumerate(cards):
        x = left + place % columns * width
        y = top - (place // columns + 1) * height
        _draw_edges(canvas, x, y)
        half = width / 2
        inner = half - 2 * INSET, height - 2 * INSET
        panels = (Panel(x + INSET, y + INSET, *inner), Panel(x + half + INSET, y + INSET, *inner))
        _draw_card(canvas, root, card, panels, "card title", POCKET_SIZES)
    told = text(root.child("P"), _("Cut along the dashed lines, and fold at the dots."), "cutting")
    told.wrapOn(canvas, size[0] - 2 * left, 20)
    told.drawOn(canvas, left, top - rows * height - 20)


def _draw_edges(canvas: Canvas, x: float, y: float) -> None:
    width, height = POCKET
    with decoration(canvas):
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.6)
        canvas.setDash(4, 3)
        canvas.rect(x, y, width, height, stroke=1, fill=0)
        canvas.setDash(0.6, 3)
        canvas.line(x + width / 2, y, x + width / 2, y + height)
        canvas.setDash()


def _draw_card(
    canvas: Canvas,
    root: Element,
    card: Card,
    panels: tuple[Panel, ...],
    title_style: str,
    sizes: tuple[float, ...],
) -> None:
    for panel, pieces in zip(panels, fitted(card, panels, title_style, sizes), strict=True):
        _draw_panel(canvas, root, panel, pieces)


def _draw_panel(canvas: Canvas, root: Element, panel: Panel, pieces: Sequence[Piece]) -> None:
    y = panel.bottom + panel.height
    for place, piece in enumerate(pieces):
        if piece.is_line:
            y -= piece.line_gap
            _draw_line_to_write_on(canvas, panel.left, y, panel.width)
            continue
        paragraph = text(root.child(piece.tag), piece.words, piece.style)
        _width, height = paragraph.wrapOn(canvas, panel.width, panel.height)
        y -= height + (paragraph.getSpaceBefore() if place else 0)
        paragraph.drawOn(canvas, panel.left, y)


def _draw_line_to_write_on(canvas: Canvas, left: float, y: float, width: float) -> None:
    with decoration(canvas):
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.6)
        canvas.line(left, y + 2, left + width, y + 2)


def _canvas(target: io.BytesIO, size: tuple[float, float], title: str) -> Canvas:
    canvas = Canvas(target, pagesize=size, invariant=1, pageCompression=1, initialFontName=primary_font(Face.TEXT))
    canvas.setTitle(one_line(title))
    return canvas


def _bound(canvas: Any, drawn: io.BytesIO, outline: Outline, locale: str) -> bytes:
    canvas.save()
    return finished(drawn.getvalue(), outline, str(known_locale(locale)).replace("_", "-"))
