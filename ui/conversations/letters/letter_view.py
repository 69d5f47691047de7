"""One letter: one's own with its copy, or the copy once it was opened; and what was heard in it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.conversations.letters.begun import has_begun_changes
from app.conversations.letters.reads import letter_page
from app.conversations.letters.sharing import take_letter_away
from app.conversations.letters.values import LETTERS, CopyId, LetterCopy, LetterGone, LetterId, LetterPage
from app.exchange.values import Sent
from app.i18n import _
from app.people.values import Couple
from ui.conversations.letters.cards import LetterDeleting, LetterGate
from ui.conversations.letters.paper import LetterPaper
from ui.conversations.letters.show_card import LetterShowing
from ui.conversations.letters.tellings import LetterTellings
from ui.conversations.letters.words import LetterReading, letter_reading, who_reads
from ui.desk import Desk
from ui.exchange.passages import passages
from ui.exchange.read_aloud import read_aloud
from ui.exchange.taking_away import TakeAwayCard
from ui.place import ShowsProblem
from ui.view import Act, OpenView, View
from ui.widgets.buttons import Button, primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.cards import Cards
from ui.widgets.columns import Columns
from ui.widgets.disclosure import Disclosure
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted


class LetterView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.page = LetterPage(id=LetterId(""), own=None, copies=())
        self.reading: LetterReading | None = None
        self.back = quiet(_("All letters"), self._to_letters, icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Letters"), _("A letter"))
        self.paper = LetterPaper()
        self.removed, self.said, self.gone = muted(""), muted(""), muted(LetterGone().sentence)
        self.gate = LetterGate(self)
        self.showing = LetterShowing(self, self._show_acts)
        self.tellings = LetterTellings(self)
        self.earlier = Disclosure(_("As it was shown before"))
        self.earlier_papers = Cards[tuple[LetterCopy, Couple]]()
        self.take_away = TakeAwayCard(self, self._take_away)
        self.change = secondary("", lambda: open_view(("letter_write", self.page.id)), icon="edit")
        self.show_it = primary("", self.showing.open)
        self.aloud = secondary(_("Read it aloud"), self._read_aloud)
        self.print = quiet(_("Print"), self.offer_print, icon="print", shortcut="Ctrl+P")
        self.deleting = LetterDeleting(self, self._to_letters)
        self.delete = quiet(_("Delete this letter"), lambda: self.deleting.ask(self.page.id), icon="trash")
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.tellings.fields

    @property
    def acts(self) -> Mapping[str, Act]:
        acts = {"back": Act(_("All letters"), self._to_letters)}
        return acts | ({"preview": Act(_("Print"), self.offer_print)} if self._is_read else {})

    def show_letter(self, thing: object) -> None:
        self.settle()
        page = letter_page(self.desk.sitting, LetterId(str(thing)))
        self.columns.setVisible(page.is_there)
        self.gone.setVisible(not page.is_there)
        if not page.is_there:
            self.page, self.reading = page, None
            for button in (self.change, self.aloud, self.show_it):
                button.hide()
            return
        self.showing.before.hide()
        self.deleting.hide()
        self._fill(page)
        self.tell_history(LETTERS, page.copy.id if page.copy is not None else "")
        self.tellings.open(page)
        self.showing.open_if_taken_back(page.id)

    def reload(self) -> None:
        """A letter that went meanwhile leads back to the list."""
        if self.reading is None:
            return
        page = letter_page(self.desk.sitting, self.page.id)
        if not page.is_there:
            self._to_letters()
            return
        self._fill(page)
        self.tellings.fill(page)

    def settle(self) -> None:
        self.tellings.settle()

    def read_by(self) -> str:
        if self.alone and self.tellings.writes:
            return _("read by: only you, until you send it")
        if self.page.own is None:
            return ""
        shown = self.page.copy is not None
        return _("read by: only you; a copy by both") if shown else _("read by: only you, until you show it")

    def offer_print(self) -> None:
        from app.documents.words import Words
        from ui.documents.words_preview import preview_words

        preview_words(self.desk, Words.LETTER, self.page.id, self.place(), self.print)

    @property
    def _is_read(self) -> bool:
        return self.reading is not None and bool(self.reading.words)

    def _fill(self, page: LetterPage) -> None:
        desk = self.desk
        self.page, self.reading = page, letter_reading(page, desk)
        reading, couple, clock = self.reading, desk.couple(), desk.sitting.clock
        self.paper.setVisible(bool(reading.words))
        self.paper.fill(reading.day, couple.name(reading.writer), reading.words)
        self.removed.setText(reading.removed)
        self.removed.setVisible(bool(reading.removed))
        self.gate.fill(reading.unopened)
        self.showing.fill(page.own, page.id)
        self.said.setText(who_reads(page, couple, desk.sitting.alone, clock, waits=self.showing.waits))
        self.beside.setVisible(bool(self.said.text()))
        self.take_away.fill(page.copy.sent if page.copy is not None else None)
        before = [(copy, couple) for copy in page.copies[1:] if copy.readable and copy.text != reading.words]
        self.earlier.setVisible(bool(before))
        self.earlier_papers.fill(before, self._earlier_paper)
        self._show_acts()
        self.reading_changed.emit()

    def _earlier_paper(self, shown: tuple[LetterCopy, Couple]) -> LetterPaper:
        copy, couple = shown
        day = self.desk.sitting.clock.local(copy.sent.at).date()
        return LetterPaper().fill(day, couple.name(copy.sent.author), copy.text)

    def _show_acts(self) -> None:
        """One next step: to show it, or to show what changed; while the preview is open, that."""
        own, copy, alone = self.page.own is not None, self.page.copy, self.desk.sitting.alone
        self.change.setVisible(own)
        begun = own and has_begun_changes(self.desk.sitting, self.page.id)
        _name(self.change, _("Go on changing it") if begun else _("Change it"))
        if alone is not None:
            first = _("Show it to {name}").format(name=self.desk.couple().name(alone.other))
            _name(self.show_it, first if copy is None else _("Show the new text"))
        may_show = own and not self.showing.is_open and not self.showing.waits
        self.show_it.setVisible(may_show and (copy is None or self.page.differs))
        here = self.reading is not None and self.reading.writer in self.desk.sitting.here
        self.aloud.setVisible(here and self._is_read)
        self.print.setVisible(self._is_read)
        self.delete.setVisible(own)

    def _take_away(self, sent: Sent) -> None:
        copy = self.page.copy
        take_letter_away(self.desk.sitting, sent.author, CopyId("") if copy is None else copy.id)

    def _read_aloud(self) -> None:
        if self.reading is not None:
            read_aloud(self.desk, _("A letter"), passages("", self.reading.words))

    def _to_letters(self) -> None:
        self.open_view(("letters", None))

    def _lay_out(self) -> None:
        self.head.set_actions(self.change, self.aloud, self.show_it)
        self.beside = Card(quiet=True)
        self.beside.add(self.said)
        self.earlier.body.addWidget(self.earlier_papers)
        self.columns = columns = Columns()
        for part in (self.showing, self.gate, self.paper, self.removed, self.tellings, self.earlier):
            columns.main.addWidget(part)
        for card in (self.beside, self.take_away, self.deleting):
            columns.side.addWidget(card)
        columns.side.addWidget(self.print, 0, Qt.AlignmentFlag.AlignLeft)
        columns.side.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)
        self.body.addWidget(self.gone)


def _name(button: Button, label: str) -> None:
    button.setText(label)
    button.setAccessibleName(label)
