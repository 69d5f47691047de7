"""Any two versions of an agreement side by side, boundary by boundary, with the changed words marked."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.agreements.compare import BoundaryChange, Comparison, Fate, FieldChange, compare
from app.agreements.page_values import VersionPage
from app.agreements.reads import text_of, version_page
from app.agreements.values import VersionId
from app.i18n import _
from ui.agreements.compare_words import boundary_label, field_label, pieces_of
from ui.agreements.history_words import version_words
from ui.desk import Desk
from ui.view import Act, OpenView, View
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.page_head import PageHead
from ui.widgets.select_field import SelectField
from ui.widgets.word_diff import Change, WordDiff
from ui.widgets.words import eyebrow, muted, small, strong


class CompareView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.page: VersionPage | None = None
        self.back = quiet(_("Back to the agreement"), self._back, icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Compare two versions"))
        self.choices = QHBoxLayout()
        self.choices.setSpacing(16)
        self.before = self.after = SelectField(_("Earlier"), ())
        self.changes = QVBoxLayout()
        self.changes.setSpacing(16)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(small(_("Words that went are struck through, words that came are underlined.")))
        self.body.addLayout(self.choices)
        self.body.addLayout(self.changes)

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("Back to the agreement"), self._back)}

    def show_compare(self, version: object) -> None:
        """A version beside the one before it, or the first beside the one after."""
        assert isinstance(version, str)
        self.page = version_page(self.desk.sitting, VersionId(version))
        self.head.say(_("Compare two versions"), self.page.text.title)
        oldest_first = [line.version for line in reversed(self.page.versions)]
        place = max(1, oldest_first.index(VersionId(version)))
        self._offer(self.page)
        self.before.set_choice(oldest_first[place - 1])
        self.after.set_choice(oldest_first[min(place, len(oldest_first) - 1)])
        self.fill()

    def reload(self) -> None:
        """A signed text never changes; a version that came in the meantime is offered when it is opened again."""

    def fill(self, _chosen: object = None) -> None:
        """Compare the two that are chosen."""
        before, after = self.before.choice(), self.after.choice()
        clear_layout(self.changes)
        if isinstance(before, str) and isinstance(after, str):
            sitting = self.desk.sitting
            found = compare(text_of(sitting, VersionId(before)), text_of(sitting, VersionId(after)))
            self._show(found)

    def _offer(self, page: VersionPage) -> None:
        clear_layout(self.choices)
        lines = [(line.version, version_words(line)) for line in reversed(page.versions)]
        self.before = SelectField(_("Earlier"), lines)
        self.after = SelectField(_("Later"), lines)
        for field in (self.before, self.after):
            field.chosen.connect(self.fill)
            self.choices.addWidget(field, 1)

    def _show(self, found: Comparison) -> None:
        if found.same:
            self.changes.addWidget(Card(_("These two have the same words."), small_title=True))
        if found.head:
            self._add_fields(_("Title and purpose"), found.head)
        for change in found.boundaries:
            self.changes.addWidget(self._boundary(change))
        if found.terms:
            self._add_fields(_("Terms"), found.terms)

    def _add_fields(self, title: str, fields: tuple[FieldChange, ...]) -> None:
        card = Card(title, small_title=True)
        self._say_fields(card, fields)
        self.changes.addWidget(card)

    def _boundary(self, change: BoundaryChange) -> Card:
        card = Card(quiet=change.fate is Fate.SAME)
        card.setAccessibleName(boundary_label(change))
        card.add(eyebrow(boundary_label(change)))
        whole = {Fate.ADDED: Change.ADDED, Fate.REMOVED: Change.REMOVED}.get(change.fate)
        words = change.boundary.behaviour
        if whole is not None:
            card.add(WordDiff([(whole, words)]))
        elif all(field.field != "behaviour" for field in change.fields):
            card.add(muted(words) if change.fate is Fate.SAME else strong(words))
        self._say_fields(card, change.fields)
        return card

    def _say_fields(self, card: Card, fields: tuple[FieldChange, ...]) -> None:
        couple = self.desk.couple()
        for change in fields:
            card.add(small(field_label(change.field)), WordDiff(pieces_of(change, couple)))

    def _back(self) -> None:
        self.open_view(("version", self.page.version) if self.page is not None else None)
