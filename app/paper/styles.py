"""Colours, type and measures of everything printed."""

from functools import cache

from babel import Locale, UnknownLocaleError
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from app.paper.fonts import primary_font
from app.paper.values import Face

INK = HexColor("#22302e")
MUTED = HexColor("#5d6b67")
ACCENT = HexColor("#1f6f68")
PALE = HexColor("#e0efec")
LINE = HexColor("#e4ded4")
WATERMARK = HexColor("#eeebe5")

MARGIN: float = 22 * mm
FOOTER_HEIGHT: float = 12 * mm
RULE_FROM_TOP: float = 16 * mm

LETTER_TERRITORIES = frozenset(("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"))
"""Where US Letter is the common paper, after the paper sizes in Unicode CLDR."""


def known_locale(locale: str) -> Locale:
    """The Babel locale for `locale`, or English where the name says nothing."""
    try:
        return Locale.parse(locale.replace("-", "_").split(".")[0])
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def page_size(locale: str) -> tuple[float, float]:
    """Width and height of the paper in points."""
    width, height = LETTER if known_locale(locale).territory in LETTER_TERRITORIES else A4
    return float(width), float(height)


def text_width(locale: str) -> float:
    """Width between the margins in points."""
    return page_size(locale)[0] - 2 * MARGIN


def text_height(locale: str) -> float:
    """Height between the margins in points."""
    return page_size(locale)[1] - 2 * MARGIN


@cache
def style(name: str) -> ParagraphStyle:
    """One of the styles of `STYLES`, with its font registered."""
    face, size, leading, colour, more = STYLES[name]
    return ParagraphStyle(
        name,
        fontName=primary_font(face),
        fontSize=size,
        leading=leading,
        textColor=colour,
        splitLongWords=1,
        allowWidows=1,
        allowOrphans=1,
        **more,
    )


@cache
def shaped_style(name: str) -> ParagraphStyle:
    """The same style, with marks placed by the font's own rules."""
    return ParagraphStyle(f"{name} shaped", parent=style(name), shaping=1)


def face_of(name: str) -> Face:
    """The face of the style `name`."""
    return STYLES[name][0]


STYLES: dict[str, tuple[Face, float, float, HexColor, dict[str, object]]] = {
    "eyebrow": (Face.STRONG, 8, 12, ACCENT, {}),
    "title": (Face.TITLE, 24, 31, INK, {"spaceAfter": 5}),
    "cover": (Face.TITLE, 34, 44, INK, {"spaceAfter": 14}),
    "entry": (Face.TEXT, 9.5, 16, INK, {}),
    "heading": (Face.STRONG, 10.5, 15, INK, {}),
    "section": (Face.STRONG, 10.5, 15, INK, {"spaceBefore": 16, "spaceAfter": 3}),
    "text": (Face.TEXT, 10, 15, INK, {}),
    "letter": (Face.TITLE, 11, 18, INK, {}),
    "code": (Face.TEXT, 18, 25, INK, {}),
    "quiet": (Face.TEXT, 9, 13.5, MUTED, {}),
    "label": (Face.STRONG, 8, 15, ACCENT, {}),
    "numeral": (Face.TITLE, 18, 20, ACCENT, {}),
    "figure": (Face.TITLE, 19, 27, INK, {}),
    "digits": (Face.TEXT, 8.5, 13.5, INK, {}),
    "card title": (Face.TITLE, 11, 14, INK, {}),
    "fridge title": (Face.TITLE, 19, 24, INK, {}),
    "title small": (Face.TITLE, 13, 17, INK, {}),
    "cutting": (Face.TEXT, 7.5, 11, MUTED, {}),
}
for _size in (11.0, 9.5, 8.5, 7.5, 6.5):
    STYLES[f"card text {_size}"] = (Face.TEXT, _size, _size * 1.32, INK, {})
    STYLES[f"card label {_size}"] = (Face.STRONG, _size * 0.86, _size * 1.4, ACCENT, {"spaceBefore": _size * 0.5})
