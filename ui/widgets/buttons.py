"""Buttons by what they are for: the next step, other steps, quiet ones, and choices."""

from collections.abc import Callable

from PySide6.QtCore import QMargins, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.icons import set_icon
from ui.theme import current_theme, look

_BOLD_WHEN_CHOSEN = {"choice", "nav-item", "nav-part"}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Button(QPushButton):
    """Enter presses it as Space does; on a filled one the focus ring is drawn inside, where it stands out."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and (self.property("look") == "primary" or self._is_chosen_choice()):
            self._paint_ring()

    def sizeHint(self) -> QSize:
        """What can be chosen has room for its words in bold, as they are then."""
        hint = super().sizeHint()
        if self.property("look") not in _BOLD_WHEN_CHOSEN:
            return hint
        bold = QFont(self.font())
        bold.setBold(True)
        plain, words = QFontMetrics(self.font()), self.text()
        extra = QFontMetrics(bold).horizontalAdvance(words) - plain.horizontalAdvance(words)
        return hint.grownBy(QMargins(0, 0, max(0, extra), 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _is_chosen_choice(self) -> bool:
        return self.property("look") == "choice" and self.isChecked()

    def _paint_ring(self) -> None:
        theme = current_theme()
        inset = theme.px(4)
        radius = theme.px(14 if self.property("tone") == "big" else 9) - inset
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("on_accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)


def button(
    text: str, slot: Callable[[], object] | None = None, *, looks: str = "secondary", icon: str = "", shortcut: str = ""
) -> Button:
    """A button with one of the looks; `shortcut` is only told in its tooltip, the page's command acts on it."""
    made = Button(text.replace("&", "&&"))
    made.setAccessibleName(text)
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    look(made, looks)
    if icon:
        set_icon(made, icon, _icon_colour(looks), "on_accent" if looks == "choice" else "accent")
    if shortcut:
        tell_shortcut(made, text, shortcut)
    if slot is not None:
        made.clicked.connect(lambda _checked=False: slot())
    return made


def primary(text: str, slot: Callable[[], object] | None = None, *, icon: str = "", shortcut: str = "") -> Button:
    """The next step; one in a view."""
    return button(text, slot, looks="primary", icon=icon, shortcut=shortcut)


def secondary(text: str, slot: Callable[[], object] | None = None, *, icon: str = "", shortcut: str = "") -> Button:
    return button(text, slot, looks="secondary", icon=icon, shortcut=shortcut)


def quiet(text: str, slot: Callable[[], object] | None = None, *, icon: str = "", shortcut: str = "") -> Button:
    return button(text, slot, looks="quiet", icon=icon, shortcut=shortcut)


def tile(text: str, slot: Callable[[], object] | None = None, *, icon: str = "") -> Button:
    """A large choice, of which one is chosen."""
    made = button(text, slot, looks="tile", icon=icon)
    made.setCheckable(True)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made


def icon_button(name: str, said: str, slot: Callable[[], object] | None = None, *, shortcut: str = "") -> Button:
    """A button with an icon only; `said` is its name and its tooltip."""
    made = button("", slot, looks="icon", icon=name)
    made.setAccessibleName(said)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    tell_shortcut(made, said, shortcut)
    return made


def tell_shortcut(made: QPushButton, said: str, shortcut: str) -> None:
    keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    made.setToolTip(f"{said} ({keys})" if keys else said)


def _icon_colour(looks: str) -> str:
    return {
        "primary": "on_accent",
        "quiet": "accent",
        "icon": "muted",
        "nav-item": "muted",
        "nav-part": "muted",
    }.get(looks, "ink")
