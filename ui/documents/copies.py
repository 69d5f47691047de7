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
        self._lines: Sequence[CopyLine] = ()
        self._rows: dict[int, _Row] = {}
        self._unfolded = self._has_more = False
        self._wanted = ""

    def fill(self, lines: Sequence[CopyLine], *, more: bool = False) -> None:
        """A row is made once it is shown, and stays where it says the same as before."""
        kept = {place: row for place, row in self._rows.items() if place < len(lines) and row.says(lines[place])}
        for place, row in self._rows.items():
            if place in kept:
                row.line = lines[place]
            else:
                self._drop(row)
        self._rows, self._lines = kept, lines
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
        self._rows[FOLDED].opening.setFocus()

    def _arrange(self) -> None:
        found = [place for place, line in enumerate(self._lines) if self._is_wanted(line)]
        folds = not self._wanted and not self._unfolded and len(found) > FOLDED + 1
        shown = found[:FOLDED] if folds else found
        for place in shown:
            self._row(place).above.setVisible(place != shown[0])
        for place, row in self._rows.items():
            row.setVisible(place in shown)
        said = ngettext("Show all {n}", "Show all {n}", len(found)).format(n=len(found))
        self._all.setText(said)
        self._all.setAccessibleName(_("{said}: {title}").format(said=said, title=self._title))
        self._all.setVisible(folds)
        self._more.setVisible(self._has_more and not folds and not self._wanted)
        self.setVisible(bool(shown))

    def _row(self, place: int) -> "_Row":
        if place not in self._rows:
            self._rows[place] = _Row(self._lines[place])
            self._column.insertWidget(sum(before < place for before in self._rows), self._rows[place])
        return self._rows[place]

    def _drop(self, row: "_Row") -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _is_wanted(self, line: CopyLine) -> bool:
        said = f"{self._title} {line.title} {line.below}".casefold()
        return self._wanted in said or self._wanted in line.also().casefold()


class _Row(QWidget):
    """What a document is called, and a button that opens what its line holds by then."""

    def __init__(self, line: CopyLine) -> None:
        super().__init__()
        self.setObjectName("line")
        self.line = line
        self.above = hairline()
        self.opening = secondary(_("Open"), self._open)
        self.opening.setObjectName("open")
        self.opening.setAccessibleName(_("Open “{title}”, {below}").format(title=line.title, below=line.below))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(strong(line.title))
        words.addWidget(muted(line.below))
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addLayout(words, 1)
        beside.addWidget(self.opening, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self.above)
        whole.addLayout(beside)

    def says(self, line: CopyLine) -> bool:
        return (self.line.title, self.line.below) == (line.title, line.below)

    def _open(self) -> None:
        line = self.line
        if line.open is not None:
            line.open()
        elif line.choose is not None:
            line.choose(self.opening)
        else:
            offer_forms(line.title, line.forms, self.opening)
