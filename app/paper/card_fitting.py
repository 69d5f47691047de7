"""Making the words of a card fit: smaller first, then the longest of them shortened, and it says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.i18n import _
from app.paper.styles import style
from app.paper.tags import Outline
from app.paper.text import text
from app.paper.values import Card, CardPart

BLANK_LINES = 2
LONGEST_TRIED = 4000
"""Characters of one part; more than any card holds."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a card that words are set in, in points from the lower left corner of the page."""

    left: float
    bottom: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph of a card, or without words a line to write on."""

    tag: str
    words: str
    style: str

    @property
    def is_line(self) -> bool:
        return not self.words

    @property
    def line_gap(self) -> float:
        """Points down to the line that is written on."""
        return 2.1 * float(style(self.style).fontSize)


def fitted(
    card: Card, panels: Sequence[Panel], title_style: str, sizes: Sequence[float]
) -> tuple[tuple[Piece, ...], ...]:
    """The paragraphs of each panel, in the largest of `sizes` that holds all of them, else shortened in the smallest.

    Raises `RightToLeftText`.
    """
    parts = tuple(_within_reason(part) for part in card.parts if card.blank or part.words.strip())
    for size in sizes:
        laid = _laid(card.title, parts, panels, title_style, size)
        if laid is not None:
            return laid
    return _laid_in_part(card.title, parts, panels, title_style, sizes[-1])


def _laid_in_part(
    title: str, parts: tuple[CardPart, ...], panels: Sequence[Panel], title_style: str, size: float
) -> tuple[tuple[Piece, ...], ...]:
    """Shortened until it fits; then each part that has room after all gets its words back, the first ones first."""

    def laid_out(some: tuple[CardPart, ...]) -> tuple[tuple[Piece, ...], ...] | None:
        ending = CardPart(label="", words=_("There is more than fits here."))
        return _laid(_short_title(title), (*some, ending), panels, title_style, size)

    shortened = _shortened(parts)
    while (laid := laid_out(shortened)) is None:
        shortened = _shortened(shortened)
    for place in range(len(shortened)):
        longer = (*shortened[:place], parts[place], *shortened[place + 1 :])
        laid_longer = laid_out(longer)
        if laid_longer is not None:
            shortened, laid = longer, laid_longer
    return laid


def _laid(
    title: str, parts: Sequence[CardPart], panels: Sequence[Panel], title_style: str, size: float
) -> tuple[tuple[Piece, ...], ...] | None:
    """The pieces by panel; None where they do not fit."""
    blocks = [(Piece("H1", title, title_style),), *(_block(part, size) for part in parts)]
    filled: list[list[Piece]] = [[] for _panel in panels]
    place, room = 0, panels[0].height
    for block in blocks:
        high = _height(block, panels[place].width)
        while high > room:
            place += 1
            if place == len(panels):
                return None
            room = panels[place].height
        filled[place] += block
        room -= high
    return tuple(map(tuple, filled))


def _block(part: CardPart, size: float) -> tuple[Piece, ...]:
    set_in = f"card text {size}"
    words = part.words.strip()
    pieces = (Piece("P", words, set_in),) if words else (Piece("P", "", set_in),) * BLANK_LINES
    return (Piece("H2", part.label, f"card label {size}"), *pieces) if part.label else pieces


def _height(block: Sequence[Piece], width: float) -> float:
    scratch = Outline().root
    paragraphs = [text(scratch, piece.words, piece.style) for piece in block if not piece.is_line]
    lines = sum(piece.line_gap for piece in block if piece.is_line)
    return float(lines + sum(each.wrap(width, 10_000)[1] + each.getSpaceBefore() for each in paragraphs))


def _within_reason(part: CardPart) -> CardPart:
    words = part.words.strip()
    return part if len(words) <= LONGEST_TRIED else replace(part, words=words[:LONGEST_TRIED] + " …")


def _shortened(parts: tuple[CardPart, ...]) -> tuple[CardPart, ...]:
    """The longest part a fifth shorter, ended where a word ends; parts that are down to a word are left out."""
    longest = max(range(len(parts)), key=lambda place: len(parts[place].words))
    words = parts[longest].words.removesuffix(" …")
    kept = words[: len(words) * 4 // 5]
    kept = kept[: kept.rfind(" ")] if " " in kept else kept
    if len(kept) < 8:
        return parts[:-1]
    return (*parts[:longest], replace(parts[longest], words=kept.rstrip() + " …"), *parts[longest + 1 :])


def _short_title(title: str) -> str:
    if len(title) <= 40:
        return title
    short = title[:38]
    return (short[: short.rfind(" ")] if " " in short else short).rstrip() + " …"
