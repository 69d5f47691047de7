"""The bundled fonts, and how any typed text is set in them so that no character goes missing without a word."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.i18n import _
from app.paper.right_to_left import has_right_to_left
from app.paper.values import Face, RightToLeftText

FONT_FOLDER = Path(__file__).parent.parent.parent / "resources" / "fonts"

SYMBOLS = "NotoSansSymbols2-Regular"
FONTS = {
    Face.TEXT: ("NotoSans-Regular", SYMBOLS, "DejaVuSans"),
    Face.STRONG: ("NotoSans-Bold", SYMBOLS, "DejaVuSans-Bold", "DejaVuSans"),
    Face.TITLE: ("NotoSerif-Regular", "NotoSans-Regular", SYMBOLS, "DejaVuSans"),
}
"""For each face, the fonts asked in turn for a glyph."""

LINE_ENDS = re.compile("\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
FIRST_TO_COMPOSE = "\u0100"
"""Below are the letters of Western Europe, each whole by itself."""
FIXED_SPACES = "\u00a0\u2007\u202f"


@cache
def glyphs(font: str) -> frozenset[int]:
    """The code points `font` holds; registers it with ReportLab on the way."""
    loaded = TTFont(font, str(FONT_FOLDER / f"{font}.ttf"))
    pdfmetrics.registerFont(loaded)
    return frozenset(loaded.face.charToGlyph)


def primary_font(face: Face) -> str:
    """The registered name of the font a face is set in where it can be."""
    font = FONTS[face][0]
    glyphs(font)
    return font


def runs(text: str, face: Face) -> list[tuple[str, str]]:
    """`text` cut into (font, characters) so that every character has its glyph; line ends are kept as "\\n"."""
    readable, first = legible(text), primary_font(face)
    if glyphs(first).issuperset(map(ord, readable.replace("\n", ""))):
        return [(first, readable)] if readable else []
    readable = spelled_out(readable, face)
    fonts = ((_font_for(cluster, face) or first, cluster) for cluster in _clusters(readable))
    return [(font, "".join(part for _font, part in group)) for font, group in groupby(fonts, key=lambda run: run[0])]


def markup(text: str, face: Face = Face.TEXT) -> str:
    """`text` as ReportLab paragraph markup, escaped, each run naming its font."""
    return "".join(
        f'<font name="{font}">{escape(characters)}</font>'.replace("\n", "<br/>")
        for font, characters in runs(text, face)
    )


def one_line(text: str) -> str:
    """`text` fit for a PDF's own strings: one line, no character that cannot be encoded."""
    return " ".join("".join(map(_without_surrogate, legible(text))).split())


def legible(text: str) -> str:
    """`text` in NFC without what has no shape of its own; raises `RightToLeftText`."""
    if text.isprintable() and _is_plain(text):
        return text
    composed = LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))
    if has_right_to_left(composed):
        raise RightToLeftText
    return "".join(filter(None, map(_shaped, composed)))


def spelled_out(text: str, face: Face) -> str:
    """`text` with each character that no font of ours holds replaced by its name in square brackets."""
    return "".join(character if _held(character, face) else in_words(character) for character in text)


def in_words(character: str) -> str:
    """A character's Unicode name in square brackets, or its number where it has no name."""
    name = unicodedata.name(character, "").lower()
    return f"[{name}]" if name else _("[character U+{number}]").format(number=f"{ord(character):04X}")


def needs_shaping(text: str) -> bool:
    """Whether marks have to be placed on their letters by the font's own rules."""
    return not _is_plain(text) and any(map(unicodedata.combining, unicodedata.normalize("NFC", text)))


def _is_plain(text: str) -> bool:
    """Whether there is nothing to compose, shape or turn round in it, told faster than by looking at each letter."""
    return text.isascii() or max(text) < FIRST_TO_COMPOSE


def _shaped(character: str) -> str:
    category = unicodedata.category(character)
    if character == "\n" or category not in {"Cc", "Cf", "Zs", "Mn"}:
        return character
    if category == "Zs" or character == "\t":
        return "\u00a0" if character in FIXED_SPACES else " "
    return character if category == "Mn" and not _selects_variation(character) else ""


def _selects_variation(character: str) -> bool:
    return 0xFE00 <= ord(character) <= 0xFE0F or 0xE0100 <= ord(character) <= 0xE01EF


def _held(character: str, face: Face) -> bool:
    return character == "\n" or any(ord(character) in glyphs(font) for font in FONTS[face])


def _font_for(cluster: str, face: Face) -> str | None:
    needed = set(map(ord, cluster)) - {ord("\n")}
    return next((font for font in FONTS[face] if needed <= glyphs(font)), None)


def _clusters(text: str) -> Iterator[str]:
    """Letters with their marks, where one font holds both; otherwise one by one."""
    for cluster in re.findall(r".[̀-ͯ᪰-᫿᷀-᷿⃐-⃿︠-︯]*", text, re.DOTALL):
        if len(cluster) == 1 or any(set(map(ord, cluster)) <= glyphs(font) for font in FONTS[Face.TEXT]):
            yield cluster
        else:
            yield from cluster


def _without_surrogate(character: str) -> str:
    return in_words(character) if unicodedata.category(character) == "Cs" else character
