"""Dresses the program: Fusion with our palette, fonts and style sheet, all from one set of tokens and one scale."""

import re
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.tokens import LIGHT, Tokens

_RESOURCES = Path(__file__).parent.parent / "resources"
SANS = ("Noto Sans", "Noto Sans Symbols2", "DejaVu Sans")
SERIF = ("Noto Serif", "Noto Sans", "Noto Sans Symbols2", "DejaVu Sans")
SMALLEST_SCALE, LARGEST_SCALE = 0.9, 3.0
TEXT_SIZE = 14
SCREEN_DOTS_PER_INCH = 96
"""What the system reports when its own text size is unchanged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    tokens: Tokens = LIGHT
    scale: float = 1.0
    """The text-size setting (0.9 to 1.5) times the system's."""

    def px(self, size: float) -> int:
        """`size` of the drawn design in logical pixels at this scale; never less than one."""
        return max(1, round(size * self.scale))

    def colour(self, token: str) -> QColor:
        return QColor(getattr(self.tokens, token))


_applied: list[Theme] = [Theme()]
_registered: list[str] = []


def application() -> QApplication:
    """The one application, in Fusion from its beginning: a later change has Qt bring in its style classes first."""
    app = QApplication(["keel", "-style", "fusion"])
    app.setApplicationName("Keel")
    app.setDesktopFileName("keel")
    return app


def current_theme() -> Theme:
    """What is on the screen now; widgets that paint themselves ask at each painting."""
    return _applied[0]


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress every window, open or to come; may be called again at any time."""
    register_fonts()
    scale = min(LARGEST_SCALE, max(SMALLEST_SCALE, theme.scale))
    _applied[0] = theme = Theme(tokens=theme.tokens, scale=scale)
    palette, words, sheet = _palette(theme), font(TEXT_SIZE), style_sheet(theme)
    if (app.palette(), app.font(), app.styleSheet()) == (palette, words, sheet):
        return
    app.setStyleSheet("")  # off first: over one that is on, Qt dresses each widget again for each that it lies in
    app.setPalette(palette)
    app.setFont(words)
    app.setStyleSheet(sheet)


def register_fonts() -> None:
    """Make the bundled fonts known, once in a program."""
    if not _registered:
        files = sorted((_RESOURCES / "fonts").glob("*.ttf"))
        _registered.extend(file.name for file in files if QFontDatabase.addApplicationFont(str(file)) >= 0)


def font(size: float, *, bold: bool = False, serif: bool = False) -> QFont:
    """One of our fonts, `size` as in the drawn design, for widgets that paint themselves."""
    made = QFont()
    made.setFamilies(SERIF if serif else SANS)
    made.setPixelSize(current_theme().px(size))
    made.setBold(bold)
    return made


def system_scale(app: QApplication) -> float:
    """How much larger than usual the system asks text to be, 1.0 to 2.0."""
    screen = app.primaryScreen()
    reported = screen.logicalDotsPerInch() / SCREEN_DOTS_PER_INCH if screen is not None else 1.0
    return min(2.0, max(1.0, reported))


def look(widget: QWidget, name: str, tone: str = "") -> None:
    """Give the widget one of the looks of the style sheet, now and after each change of theme."""
    widget.setProperty("look", name)
    widget.setProperty("tone", tone)
    redress(widget)


def redress(widget: QWidget) -> None:
    """Have the style sheet read the widget's properties again; one that was not shown yet is read when it is."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


@cache
def style_sheet(theme: Theme) -> str:
    """The one style sheet: colours by token name, every pixel size scaled, hairlines left at one."""
    template = Template((_RESOURCES / "style" / "keel.qss").read_text(encoding="utf-8"))
    names = asdict(theme.tokens) | {
        "sans": _families(SANS),
        "serif": _families(SERIF),
        "icons": (_RESOURCES / "icons").as_posix(),
        "marks": "dark" if _is_dark(theme.tokens) else "light",
    }
    return re.sub(r"\b(\d+)px", lambda found: _scaled(int(found[1]), theme), template.substitute(names))


def _scaled(size: int, theme: Theme) -> str:
    return f"{size if size <= 1 else theme.px(size)}px"


def _families(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _is_dark(tokens: Tokens) -> bool:
    return QColor(tokens.ink).lightness() > QColor(tokens.paper).lightness()


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    names = {
        role.Window: "paper",
        role.WindowText: "ink",
        role.Base: "surface",
        role.AlternateBase: "raised",
        role.ToolTipBase: "surface",
        role.ToolTipText: "ink",
        role.PlaceholderText: "muted",
        role.Text: "ink",
        role.Button: "surface",
        role.ButtonText: "ink",
        role.BrightText: "rose",
        role.Light: "raised",
        role.Midlight: "line",
        role.Mid: "line",
        role.Dark: "field",
        role.Shadow: "field",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
    }
    palette = QPalette()
    for colour_role, token in names.items():
        palette.setColor(colour_role, theme.colour(token))
    for colour_role in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, colour_role, theme.colour("muted"))
    return palette
