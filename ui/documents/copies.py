"""A card of documents that can be opened, one line each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.documents.forms_menu import Forms, offer_forms
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.words import hairline, muted, small, strong


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyLine:
    """One document of the card."""

    title: str
    below: str
    open: Callable[[], None] | None = None
    forms: Forms = ()
    """In which forms it can be opened, where there are several."""
    choose: Callable[[QWidget], None] | None = None
    """Offers what is behind it, beside the button it is given."""


class CopiesCard(Card):
    """Hidden while it has no line."""

    def __init__(self, title: str, about: str, more: Callable[[], None] | None = None) -> None:
        super().__init__(title)
        self.add(small(about))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self.body.addSpacing(4)
        self.body.addLayout(self._lines)
        self._more = quiet(_("Show older ones"), more)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._shown: list[QWidget] = []

    def fill(self, lines: Sequence[CopyLine], *, more: bool = False) -> None:
        for widget in self._shown:
            self._lines.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        for line in lines:
            if self._shown:
                self._show(hairline())
            self._show(_line(line))
        self._more.setVisible(more)
        self.setVisible(bool(lines))

    def _show(self, widget: QWidget) -> None:
        self._shown.append(widget)
        self._lines.addWidget(widget)


def _line(line: CopyLine) -> QWidget:
    made = QWidget()
    made.setObjectName("line")
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(strong(line.title))
    words.addWidget(muted(line.below))
    choose = line.choose or (lambda button: offer_forms(line.title, line.forms, button))
    opening = secondary(_("Open"), line.open or (lambda: choose(opening)))
    opening.setObjectName("open")
    opening.setAccessibleName(_("Open “{title}”, {below}").format(title=line.title, below=line.below))
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addLayout(words, 1)
    row.addWidget(opening, 0, Qt.AlignmentFlag.AlignVCenter)
    return made
