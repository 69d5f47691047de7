"""A card of documents that can be opened, one line each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _, ngettext
from ui.documents.forms_menu import Forms, offer_forms
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.words import hairline, muted, small, strong

FOLDED = 4
"""Lines that are shown of a long list at first."""


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
    also: Callable[[], str] = str
    """What else it is found by, such as the names of what is behind it; asked for when someone looks."""


class CopiesCard(Card):
    """Hidden while it has no line; a long list is folded, and unfolds in place."""

    def __init__(self, title: str, about: str, more: Callable[[], None] | None = None) -> None:
        super().__init__(title)
        self._title = title
        self.add(small(about))
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        self.body.addSpacing(4)
        self.body.addLayout(self._column)
        self._all = quiet("", self._unfold)
        self._more = quiet(_("Show older ones"), more)
        for button in (self._all, self._more):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._lines: list[tuple[CopyLine, QWidget, QWidget]] = []
        self._unfolded = self._has_more = False
        self._wanted = ""

    def fill(self, lines: Sequence[CopyLine], *, more: bool = False) -> None:
        for _before, *widgets in self._lines:
            for widget in widgets:
                self._column.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._lines = [(line, hairline(), _line(line)) for line in lines]
        for _line_there, above, widget in self._lines:
            self._column.addWidget(above)
            self._column.addWidget(widget)
        self._has_more = more
        self._arrange()

    def look_for(self, words: str) -> bool:
        """Show only what is called that, all of it; empty: as before. Returns whether anything is shown."""
        self._wanted = words.casefold().strip()
        self._arrange()
        return not self.isHidden()

    def _unfold(self) -> None:
        """The keyboard goes on where the list was folded."""
        self._unfolded = True
        self._arrange()
        _line_there, _above, widget = self._lines[FOLDED]
        opening = widget.findChild(QWidget, "open")
        if opening is not None:
            opening.setFocus()

    def _arrange(self) -> None:
        found = [place for place, (line, *_widgets) in enumerate(self._lines) if self._is_wanted(line)]
        folds = not self._wanted and not self._unfolded and len(found) > FOLDED + 1
        shown = found[:FOLDED] if folds else found
        for place, (_line_there, above, widget) in enumerate(self._lines):
            widget.setVisible(place in shown)
            above.setVisible(place in shown[1:])
        said = ngettext("Show all {n}", "Show all {n}", len(found)).format(n=len(found))
        self._all.setText(said)
        self._all.setAccessibleName(_("{said}: {title}").format(said=said, title=self._title))
        self._all.setVisible(folds)
        self._more.setVisible(self._has_more and not folds and not self._wanted)
        self.setVisible(bool(shown))

    def _is_wanted(self, line: CopyLine) -> bool:
        said = f"{self._title} {line.title} {line.below}".casefold()
        return self._wanted in said or self._wanted in line.also().casefold()


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
