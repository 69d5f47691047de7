"""Documents: what can be printed now, and whether a printed agreement's file is still as it was signed."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QWidget

from app.agreements.page_values import AgreementRow
from app.agreements.reads import document_of
from app.agreements.values import AGREEMENTS
from app.agreements.verdict import Verdict
from app.checkins.values import CHECK_INS
from app.conversations.accountability.values import HEARD
from app.conversations.letters.values import LETTERS
from app.documents.checking import check_file
from app.documents.daily import printables
from app.documents.drafts import draft_copy
from app.documents.reads import draft_to_print, drafts_to_print, known_certificates, printed_copies
from app.documents.saving import agreement_file_name, draft_file_name
from app.documents.sessions import session_printables
from app.documents.values import PrintedCopy
from app.documents.words import printable_words
from app.handout.values import HANDOUT, OWN_TICKS
from app.i18n import _
from app.people.pace_values import PACE
from app.people.values import PARTNERS
from app.progress.celebrations.values import CELEBRATIONS
from app.refused import Refused
from app.repair.apologies.values import APOLOGIES
from app.repair.setbacks.values import SETBACKS
from app.sessions.values import SESSIONS
from app.triggers.values import PLANS
from ui.command import Command
from ui.desk import Desk
from ui.documents.check_card import CheckCard
from ui.documents.copies import CopiesCard, CopyLine
from ui.documents.daily_cards import DailyCards
from ui.documents.finding import FindDocuments, Group
from ui.documents.own_data_card import OwnDataCard
from ui.documents.page_states import STATES, STATES_ALONE
from ui.documents.preview import show_preview
from ui.documents.report_card import ReportCard
from ui.documents.session_cards import SessionCards
from ui.page import Page
from ui.place import ShowsProblem
from ui.view import partly_own
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.date_field import in_full
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_head import PageHead
from ui.widgets.tab_order import tab_as_laid_out
from ui.widgets.words import small

ONCE = 20
"""Copies shown at first, and added each time older ones are asked for."""


class DocumentsPage(Page):
    name = "documents"
    icon = "documents"
    shows = frozenset(
        {
            *(AGREEMENTS, PARTNERS, PACE, PLANS, CHECK_INS, LETTERS, APOLOGIES, HEARD, SETBACKS),
            *(CELEBRATIONS, SESSIONS, HANDOUT, OWN_TICKS),
        }
    )
    foot = True
    states = STATES
    states_alone = STATES_ALONE

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._most = ONCE
        self.empty = EmptyState(
            _("Signed agreements are kept here, to print and to save."), _("Go to agreements"), self._go_to_agreements
        )
        self.copies = CopiesCard(_("Signed copies"), _("As they were when you signed them."), self._show_older)
        self.drafts = CopiesCard(_("Draft copies"), _("Proposed, and not signed by both yet. Marked as drafts."))
        self.daily = DailyCards(desk, self)
        self.sessions = SessionCards(desk, self)
        self.report = ReportCard(desk, self)
        private = desk.sitting.alone is not None and not desk.sitting.quick
        self.own_data = OwnDataCard(desk, self) if private else None
        self.check = CheckCard()
        self.check.asked.connect(self.check_document)
        self.groups = self._groups()
        self.beside = (self.check, *self._alone_only())
        self.finding = FindDocuments(self.groups, self.beside, _("such as: card, plan, October"))
        self._place_cards()

    @staticmethod
    def label() -> str:
        return _("Documents")

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"file": self.check.place}

    def read_by(self) -> str:
        return partly_own(self.desk) or super().read_by()

    def commands(self) -> tuple[Command, ...]:
        return (
            Command(
                id="check-document",
                label=lambda: _("Check a document"),
                act=self.check.choose,
                shortcut="Ctrl+O",
            ),
            Command(id="find-document", label=lambda: _("Find a document"), act=self.finding.begin, shortcut="Ctrl+F"),
        )

    def reload(self) -> None:
        sitting = self.desk.sitting
        with sitting.reading():
            copies, drafts = printed_copies(sitting, self._most), drafts_to_print(sitting)
            self.daily.fill(printables(sitting), printable_words(sitting))
            self.sessions.fill(session_printables(sitting))
            self.report.reload()
        self.copies.fill([self._copy_line(copy) for copy in copies.rows], more=copies.more)
        self.drafts.fill([self._draft_line(row) for row in drafts])
        self.groups[0].shows_other = not copies.rows and not drafts
        self.finding.look()
        tab_as_laid_out(self.scroll_area.column)

    def open_copy(self, copy: PrintedCopy) -> None:
        pdf = document_of(self.desk.sitting, copy.version)
        if pdf is not None:
            file_name = agreement_file_name(self._local(copy.at).date())
            show_preview(self.desk, pdf, copy.title, file_name, about=self._below(copy), beside=self)

    def open_draft(self, row: AgreementRow) -> None:
        draft, locale = draft_to_print(self.desk.sitting, row.version), QLocale().name()
        file_name = draft_file_name(draft.printed_at.date())
        about = _("A draft to read on paper. It is not signed by both.")

        def show(pdf: bytes) -> None:
            show_preview(self.desk, pdf, row.title, file_name, about=about, beside=self)

        self.desk.background.run(
            lambda: draft_copy(draft, locale),
            show,
            refused=lambda refused: self.desk.refusals.show(refused, self),
            what=_("Making the document"),
        )

    def check_document(self, file: Path) -> None:
        expected = known_certificates(self.desk.sitting)

        def show(verdict: Verdict) -> None:
            self.check.show_verdict(file, verdict)
            QTimer.singleShot(0, self.check.verdict, lambda: self.scroll_area.ensureWidgetVisible(self.check.verdict))

        def refuse(refused: Refused) -> None:
            self.check.show_problem(refused.sentence)

        self.desk.background.run(
            lambda: check_file(file, expected), show, refused=refuse, what=_("Checking the document")
        )

    def _groups(self) -> tuple[Group, ...]:
        return (
            Group(_("Agreements"), (self.copies, self.drafts), self.empty),
            Group(_("Sessions and progress"), self.sessions.all, self.report),
            Group(_("Daily life"), (self.daily.cards, self.daily.sheets, self.daily.words)),
            Group(_("To fill in"), self.daily.blank.all),
        )

    def _place_cards(self) -> None:
        columns = Columns()
        columns.main.addWidget(self.finding)
        for part in self.beside:
            columns.side.addWidget(part)
        self.body.addWidget(PageHead("", _("Documents")))
        self.body.addWidget(columns)
        self.body.addStretch(1)

    def _alone_only(self) -> tuple[Card, ...]:
        """Nothing private is offered where both are here, or where it is closed."""
        return () if self.own_data is None else (self.own_data, self._recovery())

    def _recovery(self) -> Card:
        card = Card(_("Your recovery sheet"), small_title=True, quiet=True)
        card.add(
            small(
                _(
                    "It opens your part when the passphrase is lost. Keel keeps no copy of it. "
                    "A new sheet replaces the one you have."
                )
            ),
            secondary(_("Make a new sheet"), lambda: self.desk.go("vault", ("overview", "keys"))),
        )
        return card

    def _copy_line(self, copy: PrintedCopy) -> CopyLine:
        return CopyLine(title=copy.title, below=self._below(copy), open=lambda: self.open_copy(copy))

    def _draft_line(self, row: AgreementRow) -> CopyLine:
        below = _("Version {number}, proposed by {name}")
        name = self.desk.couple().name(row.proposed_by)
        return CopyLine(
            title=row.title, below=below.format(number=row.number, name=name), open=lambda: self.open_draft(row)
        )

    def _below(self, copy: PrintedCopy) -> str:
        if len(copy.signed_by) > 1:
            said = _("Version {number}, signed by both on {day}")
            return said.format(number=copy.number, day=in_full(self._local(copy.at).date()))
        said = _("Version {number}, signed by {name} on {day}; one signature is missing")
        name = " ".join(self.desk.couple().name(person) for person in copy.signed_by)
        return said.format(number=copy.number, name=name, day=in_full(self._local(copy.at).date()))

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(self.desk.sitting.clock.zone())

    def _show_older(self) -> None:
        self._most += ONCE
        self.reload()

    def _go_to_agreements(self) -> None:
        self.desk.go("agreements")
