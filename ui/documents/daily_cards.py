"""What of daily life can be printed: cards and plans, sheets of conversations, and forms to fill in by hand."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.agreements.pause_card import pause_card
from app.agreements.pause_values import PauseTerms
from app.checkins.names import name_of
from app.documents.daily import (
    CardForm,
    PrintablePlan,
    Printables,
    PrintableSheet,
    Typeset,
    card_pdf,
    plan_to_print,
    sheet_pdf,
    week_pdf,
)
from app.documents.words import PrintableWords
from app.i18n import _
from ui.desk import Desk
from ui.documents.blank_cards import BlankCards
from ui.documents.copies import CopiesCard, CopyLine
from ui.documents.typeset_preview import card_forms, plan_forms, preview_typeset
from ui.documents.words_preview import preview_words, words_named
from ui.place import Place
from ui.widgets.brief import in_brief
from ui.widgets.date_field import in_full

LONGEST_TITLE = 80
"""Characters of a title."""


class DailyCards:
    """The cards of one page, filled together."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk, self._page = desk, page
        self.cards = CopiesCard(_("Cards and plans"), _("To carry in a pocket, to hang up, or to read whole."))
        self.sheets = CopiesCard(_("Sheets"), _("What was written together, to keep or to take along."))
        self.words = CopiesCard(_("Words to each other"), _("Letters, apologies, talks, and what is put right."))
        self.blank = BlankCards(desk, page)

    @property
    def all(self) -> tuple[CopiesCard, ...]:
        return (self.cards, self.sheets, self.words, *self.blank.all)

    def fill(self, there: Printables, words: Sequence[PrintableWords]) -> None:
        pause = [self._pause_line(there.pause)] if there.pause is not None else []
        self.cards.fill([*pause, *map(self._plan_line, there.plans)])
        self.sheets.fill([self._week_line(), *map(self._sheet_line, there.sheets)])
        self.words.fill([self._words_line(row) for row in words])
        self.blank.fill()

    def _pause_line(self, terms: PauseTerms) -> CopyLine:
        def print_as(form: CardForm) -> None:
            self._show(card_pdf(pause_card(terms), form), _("How we pause"), card=True)

        forms = [(words, partial(print_as, form)) for form, words in card_forms()]
        return CopyLine(title=_("How we pause"), below=_("From the agreement that is in force"), forms=forms)

    def _plan_line(self, row: PrintablePlan) -> CopyLine:
        title = row.title or _("A plan with no name yet")
        read = partial(plan_to_print, self._desk.sitting, row.id)
        forms = plan_forms(self._desk, read, self._place, self._page)
        return CopyLine(title=title, below=_("A plan for a hard moment"), forms=forms)

    def _week_line(self) -> CopyLine:
        today = self._desk.sitting.clock.today()
        title = _("Promises of this week")
        return CopyLine(
            title=title,
            below=_("As they are marked so far"),
            open=lambda: self._show(week_pdf(self._desk.sitting, today), title),
        )

    def _sheet_line(self, row: PrintableSheet) -> CopyLine:
        title = name_of(row.check_in)

        def show() -> None:
            self._show(sheet_pdf(self._desk.sitting, row.talk, self._desk.preferences.packs), title)

        return CopyLine(title=title, below=in_full(row.period), open=show)

    def _words_line(self, row: PrintableWords) -> CopyLine:
        title = in_brief(row.title, LONGEST_TITLE)
        day = in_full(self._desk.sitting.clock.local(row.at).date())

        def show() -> None:
            preview_words(self._desk, row.words, row.id, self._place, self._page)

        return CopyLine(title=title, below=_("{what}, {day}").format(what=words_named(row.words), day=day), open=show)

    def _show(self, typeset: Typeset, title: str, *, card: bool = False) -> None:
        preview_typeset(self._desk, typeset, title, self._place, self._page, card=card)

    @property
    def _place(self) -> Place:
        assert isinstance(self._page, Place)
        return self._page
