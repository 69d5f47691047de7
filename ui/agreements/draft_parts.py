"""The parts of the draft editor and where they stand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.i18n import _
from ui.agreements.draft_about import AboutCard
from ui.agreements.draft_boundaries import Boundaries
from ui.agreements.draft_card import Around
from ui.agreements.draft_checks_card import ChecksCard
from ui.agreements.draft_head import DraftHead
from ui.agreements.terms_card import TermsCard
from ui.desk import Desk
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.notice import InlineNotice
from ui.widgets.words import muted

if TYPE_CHECKING:
    from ui.agreements.draft_view import DraftView


class DraftParts:
    """Built once, into the body of the view."""

    def __init__(self, desk: Desk, view: "DraftView") -> None:
        self._view = view
        self.head = DraftHead(
            {
                "back": view.go_back,
                "undo": view.undo,
                "redo": view.redo,
                "preview": view.preview,
                "next": view.go_on,
            }
        )
        self.about = AboutCard()
        self.changes = InlineNotice()
        self.changes.hide()
        self.terms = TermsCard(desk.sitting.clock)
        around = Around(
            couple=view.couple,
            preferences=desk.preferences,
            open_end=lambda: self.terms.terms().ends is None,
        )
        self.boundaries = Boundaries(desk.sitting, around)
        self.none_yet = InlineNotice(tone="rose")
        self.none_yet.hide()
        self.delete = quiet(_("Delete this draft"), view.delete, icon="trash")
        self.checks = ChecksCard()
        self.safety = _safety()
        self._lay_out()

    def in_order(self) -> tuple[QWidget, ...]:
        """As they are seen: head, main column, side column."""
        return (self.head, self.about, self.boundaries, self.delete, self.checks, self.terms)

    def say_changes(self, sentence: str) -> None:
        if sentence != self.changes.sentence:
            self.changes.say(sentence)

    def show_problem(self, sentence: str) -> None:
        """That there is no boundary at all."""
        if sentence != self.none_yet.sentence:
            self.none_yet.say(sentence, "rose")

    def _lay_out(self) -> None:
        columns = Columns()
        for part in (self.about, self.changes, self.boundaries, self.none_yet):
            columns.main.addWidget(part)
        columns.main.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)
        for card in (self.checks, self.terms, self.safety):
            columns.side.addWidget(card)
        self._view.body.addWidget(self.head)
        self._view.body.addWidget(columns)


def _safety() -> Card:
    card = Card(quiet=True)
    card.add(
        muted(_("Leaving, or stopping, for your own safety is never a breach. Either of you may withdraw at any time."))
    )
    return card
