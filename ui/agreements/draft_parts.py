"""The parts of the draft editor and where they stand."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.agreements.values import AgreementText
from app.i18n import _
from app.refused import FieldProblem
from ui.agreements.draft_about import AboutCard
from ui.agreements.draft_boundaries import Boundaries
from ui.agreements.draft_card import Around
from ui.agreements.draft_changes import Base, differences, what_changes
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

    def text(self) -> AgreementText:
        """As it is filled in now."""
        title, area, purpose = self.about.values()
        boundaries = self.boundaries.boundaries()
        return AgreementText(title=title, area=area, purpose=purpose, boundaries=boundaries, terms=self.terms.terms())

    def fill(self, text: AgreementText) -> None:
        self.about.fill(text.title, text.area, text.purpose)
        self.terms.fill(text.terms, text.area)
        self.boundaries.fill(text.boundaries)

    def focus_field(self, field: str) -> None:
        """By the names that a `FormRefused` uses; a folded part is unfolded for it."""
        place, _dot, name = field.partition(".")
        if place == "terms":
            self.terms.focus_field(name)
        elif place == "boundaries":
            at, _dot, name = name.partition(".")
            self.boundaries.focus_field(int(at or 0), name or "behaviour")
        else:
            self.about.focus_field(place)

    def show_problems(self, problems: Sequence[FieldProblem], *, unfold: bool) -> None:
        """Each sentence beside its field, the first where a field has several."""
        said = {problem.field: problem.sentence for problem in reversed(problems)}
        of_terms = {field.removeprefix("terms."): words for field, words in said.items() if field.startswith("terms.")}
        self.about.show_problems(said)
        self.terms.show_problems(of_terms, unfold=unfold)
        self.boundaries.show_problems(said, unfold=unfold)
        _say(self.none_yet, said.get("boundaries", ""), "rose")

    def show_changes(self, base: Base, text: AgreementText) -> None:
        """What the draft changes in the version it is based on."""
        _say(self.changes, what_changes(base, text, self._view.couple()), "calm")
        self.boundaries.show_differences({} if base.text is None else differences(base.text, text))

    def _lay_out(self) -> None:
        columns = Columns()
        for part in (self.about, self.changes, self.boundaries, self.none_yet):
            columns.main.addWidget(part)
        columns.main.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)
        for card in (self.checks, self.terms, self.safety):
            columns.side.addWidget(card)
        self._view.body.addWidget(self.head)
        self._view.body.addWidget(columns)


def _say(notice: InlineNotice, sentence: str, tone: str) -> None:
    """Announce it once, and not again while it stays."""
    if sentence != notice.sentence:
        notice.say(sentence, tone)


def _safety() -> Card:
    card = Card(quiet=True)
    card.add(
        muted(_("Leaving, or stopping, for your own safety is never a breach. Either of you may withdraw at any time."))
    )
    return card
