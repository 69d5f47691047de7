"""All that can be printed, under headings, and a field that leaves what is called that."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.documents.copies import CopiesCard
from ui.widgets.line_field import LineField
from ui.widgets.words import eyebrow, muted


class Group:
    """Cards that belong together; `other`, which is no list, stands before them."""

    def __init__(self, title: str, cards: Sequence[CopiesCard], other: QWidget | None = None) -> None:
        self._title, self.cards, self.other = title, cards, other
        self.shows_other = other is not None
        """Whether there is any use for it now."""
        self.heading = eyebrow(title)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        return (self.heading, *((self.other,) if self.other is not None else ()), *self.cards)

    def look_for(self, words: str) -> bool:
        """Leave what is called that; whether anything is left."""
        found = [card.look_for(words) for card in self.cards]
        if self.other is not None:
            named = f"{self._title} {self.other.accessibleName()}".casefold()
            found.append(self.shows_other and words.casefold() in named)
            self.other.setVisible(found[-1])
        self.heading.setVisible(any(found))
        return any(found)


class FindDocuments(QWidget):
    """`beside` are cards that stand in the side column, and are found by their titles."""

    def __init__(self, groups: Sequence[Group], beside: Sequence[QWidget], example: str) -> None:
        super().__init__()
        self._groups, self._beside = groups, beside
        self.words = LineField(_("Find a document"), example=example)
        self.words.edited.connect(lambda _words: self.look())
        self.nothing = muted(_("Nothing that can be printed is called that."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.words)
        column.addWidget(self.nothing)
        for group in groups:
            for part in group.parts:
                column.addWidget(part)
        self.nothing.hide()

    def begin(self) -> None:
        self.words.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.control.selectAll()

    def look(self) -> None:
        """Leave what the words in the field name; with none, everything."""
        words = self.words.text().strip()
        found = [group.look_for(words) for group in self._groups]
        for card in self._beside:
            found.append(words.casefold() in card.accessibleName().casefold())
            card.setVisible(found[-1])
        self.nothing.setVisible(not any(found))
