"""One apology: opened when its reader is ready, with how its promise stands and how it was heard."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.exchange.values import Sent
from app.i18n import _
from app.repair.apologies.actions import open_apology, take_apology_away
from app.repair.apologies.plain import form_of
from app.repair.apologies.reads import PLACE, apology_page
from app.repair.apologies.values import APOLOGIES, ApologyId, ApologyPage
from app.vault.drafts import fresh_subject, save_draft
from ui.desk import Desk
from ui.exchange.read_aloud import read_aloud
from ui.exchange.taking_away import TakeAwayCard
from ui.exchange.words import removed_in_words
from ui.pace_words import near_day
from ui.place import ShowsProblem
from ui.repair.apologies.answer_card import ApologyAnswerCard
from ui.repair.apologies.repair_card import ApologyRepairCard
from ui.repair.apologies.sheet import ApologySheet
from ui.repair.apologies.words import from_whom, to_read_aloud
from ui.view import Act, OpenView, View
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.flow import flow
from ui.widgets.page_head import PageHead
from ui.widgets.words import heading, muted


class ApologyView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._id = ApologyId("")
        self.page: ApologyPage | None = None
        self.back = quiet(_("All apologies"), self._leave, icon="back", shortcut="Alt+Left")
        self.head = PageHead()
        self.closed = Card(tone="accent")
        self.closed_title, self.closed_said = heading(""), muted("")
        self.open_button = primary(_("Open it"), self._open)
        self.sheet_card, self.sheet = Card(), ApologySheet()
        self.gone = muted("")
        self.answer = ApologyAnswerCard(self)
        self.repair = ApologyRepairCard(desk)
        self.take_away = TakeAwayCard(self, self._take_away)
        self.with_it = muted(_("Its promise goes with it, unless it was marked already."))
        self.aloud = quiet(_("Read it aloud"), self.read_it_aloud)
        self.print = quiet(_("Print"), self.offer_print, icon="print", shortcut="Ctrl+P")
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.answer.fields

    @property
    def acts(self) -> Mapping[str, Act]:
        acts = {"back": Act(_("All apologies"), self._leave)}
        return acts | ({"preview": Act(_("Print"), self.offer_print)} if self._has_words else {})

    def show_apology(self, apology: object) -> None:
        """Looking at it again is no new reading; what the other has not opened yet waits for a press."""
        self.settle()
        self._id = ApologyId(str(apology))
        page = apology_page(self.desk.sitting, self._id)
        if page is not None and not self._waits(page):
            open_apology(self.desk.sitting, self._id)
        self._show_anew()
        self.tell_history(APOLOGIES, self._id)

    def reload(self) -> None:
        self.page = apology_page(self.desk.sitting, self._id)
        self._fill()

    def settle(self) -> None:
        self.answer.settle()

    def read_it_aloud(self) -> None:
        if self.page is not None and self.page.words is not None:
            name = self.desk.couple().name(self.page.sent.author)
            read_aloud(self.desk, _("An apology from {name}").format(name=name), to_read_aloud(self.page.words))

    def offer_print(self) -> None:
        from app.documents.words import Words
        from ui.documents.words_preview import preview_words

        if self.page is not None:
            preview_words(self.desk, Words.APOLOGY, self.page.id, self.place(), self.print)

    @property
    def _has_words(self) -> bool:
        return self.page is not None and self.page.words is not None

    def _waits(self, page: ApologyPage) -> bool:
        """Whether it is unopened, and the one it was written to is here."""
        return not page.sent.opened and page.sent.author.other in self.desk.sitting.here

    def _show_anew(self) -> None:
        self.page = apology_page(self.desk.sitting, self._id)
        self.answer.open(self.page)
        self._fill()

    def _fill(self) -> None:
        page, couple, sitting = self.page, self.desk.couple(), self.desk.sitting
        waits = page is not None and self._waits(page)
        self.head.say(_("Conversations"), from_whom(couple, page.sent.author) if page else _("Taken back"))
        self.gone.setText(self._gone_in_words())
        self.gone.setVisible(bool(self.gone.text()))
        self.closed.setVisible(waits)
        self.sheet_card.setVisible(self._has_words)
        if page is not None:
            day = near_day(sitting.clock.local(page.sent.at).date(), sitting.clock.today())
            self.closed_title.setText(_("It can wait until you are ready."))
            self.closed_said.setText(_("It came on {day}. Nobody is told how long it waits.").format(day=day))
            self.head.eyebrow.setText(_("Sent on {day}").format(day=day))
            if page.words is not None:
                self.sheet.fill(page.words)
        own = page is not None and page.sent.author in sitting.here
        self.answer.fill(page)
        self.repair.fill(page)
        self.take_away.fill(page.sent if page is not None else None)
        self.with_it.setVisible(page is not None and not page.sent.opened)
        self.aloud.setVisible(own and self._has_words)
        self.print.setVisible(self._has_words)

    def _gone_in_words(self) -> str:
        if self.page is None:
            return _("This was taken back by the one who wrote it.")
        return removed_in_words(self.page.sent, self.desk.couple(), self.desk.sitting.clock)

    def _open(self) -> None:
        with self.desk.refusals.shown(self.place()):
            open_apology(self.desk.sitting, self._id)
            self._show_anew()
            self.back.setFocus()

    def _take_away(self, sent: Sent) -> None:
        """Taken back alone, its words are a draft again."""
        words, sitting = self.page.words if self.page is not None else None, self.desk.sitting
        if words is not None and not sent.opened and sitting.private is not None:
            save_draft(sitting.private, PLACE, fresh_subject(sitting.clock), form_of(words))
        stays = take_apology_away(sitting, sent.author, self._id)
        if not sent.opened:
            self.open_view(("apologies", "promise_stays" if stays else "taken_back"))

    def _leave(self) -> None:
        self.open_view(("apologies", None))

    def _lay_out(self) -> None:
        self.closed.body.setSpacing(12)
        self.closed.add(self.closed_title, self.closed_said, flow(self.open_button))
        self.sheet_card.add(self.sheet)
        self.take_away.add(self.with_it)
        columns = Columns()
        for part in (self.gone, self.closed, self.sheet_card, self.answer):
            columns.main.addWidget(part)
        for card in (self.repair, self.take_away):
            columns.side.addWidget(card)
        for button in (self.aloud, self.print):
            columns.side.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)
