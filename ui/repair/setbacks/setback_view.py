"""One setback to read: what happened, how each saw it, what is promised, and looking at it again."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.exchange.sleeping import slept_on
from app.exchange.values import Sent, Slept
from app.i18n import _
from app.repair.setbacks.actions import open_setback, take_away
from app.repair.setbacks.plain import setback_and_look
from app.repair.setbacks.reads import setback_page
from app.repair.setbacks.values import (
    SETBACK_ACCOUNT,
    SETBACK_LOOK,
    SETBACKS,
    Setback,
    SetbackId,
    SetbackPage,
    Standing,
)
from ui.desk import Desk
from ui.exchange.slept_card import SleptCard
from ui.exchange.taking_away import TakeAwayCard
from ui.exchange.words import removed_in_words
from ui.place import ShowsProblem
from ui.repair.setbacks.accounts_card import AccountsCard
from ui.repair.setbacks.change_card import ChangeCard
from ui.repair.setbacks.last_step_card import LastStepCard
from ui.repair.setbacks.looks_card import LooksCard
from ui.repair.setbacks.repairs_card import RepairsCard
from ui.repair.setbacks.sheet import SetbackSheet
from ui.repair.setbacks.words import safety_button, standing_in_words, until_in_words
from ui.view import Act, OpenView, View
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.date_field import in_full
from ui.widgets.notice import InlineNotice
from ui.widgets.page_head import PageHead
from ui.widgets.refilled import Refilled
from ui.widgets.words import muted


class SetbackView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._id = SetbackId("")
        self._shown: object = None
        self.page: SetbackPage | None = None
        self.back = quiet(_("All that was put right"), self._leave, icon="back", shortcut="Alt+Left")
        self.head = PageHead()
        self.notice = InlineNotice()
        self.notice.hide()
        self.sheet = SetbackSheet()
        self.removed = muted("")
        self.until = Card(tone="accent")
        self.until_words = muted("")
        self.standing = muted("")
        self.slept = Refilled(spacing=12)
        self.accounts = AccountsCard(self)
        self.repairs = RepairsCard(self)
        self.change = ChangeCard(self, self.notice.say)
        self.looks = LooksCard(self)
        self.last = LastStepCard(self)
        self.taking_away = TakeAwayCard(self, self._take_away)
        self.print = quiet(_("Print"), self.print_it, icon="print", shortcut="Ctrl+P")
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.repairs.fields

    @property
    def acts(self) -> Mapping[str, Act]:
        acts = {"back": Act(_("All that was put right"), self._leave)}
        there = self.page is not None and self.page.standing is not Standing.REMOVED
        return acts | ({"preview": Act(_("Print"), self.print_it)} if there else {})

    def show_setback(self, thing: object) -> None:
        """By its id; that it was opened is noted for the one who did not write it."""
        self.settle()
        self.notice.say("")
        self._id, self._shown = SetbackId(str(thing)), None
        self._read()
        self.tell_history(SETBACKS, self._id)
        if self.page is not None:
            self.repairs.open(self.page)

    def reload(self) -> None:
        if self._id:
            self._read()

    def settle(self) -> None:
        self.repairs.settle()

    def print_it(self) -> None:
        from app.documents.words import Words
        from ui.documents.words_preview import preview_words

        preview_words(self.desk, Words.SETBACK, self._id, self.place(), self)

    def _read(self) -> None:
        """What the other added meanwhile is opened with it."""
        open_setback(self.desk.sitting, self._id)
        page, couple = setback_page(self.desk.sitting, self._id), self.desk.couple()
        slept = [each for each in slept_on(self.desk.sitting, SETBACK_ACCOUNT, SETBACK_LOOK) if self._belongs(each)]
        to_show = (page, couple, tuple(slept), self.desk.sitting.clock.today())
        if to_show != self._shown:
            self._shown, self.page = to_show, page
            self._fill(slept)

    def _belongs(self, slept: Slept) -> bool:
        of = slept.subject if slept.sort == SETBACK_ACCOUNT else setback_and_look(slept.subject)[0]
        return of == self._id

    def _fill(self, slept: list[Slept]) -> None:
        page, couple = self.page, self.desk.couple()
        self.columns.setVisible(page is not None)
        if page is None:
            self.head.say("", _("This was taken back, as if it had never been sent."))
            return
        removed = removed_in_words(page.sent, couple, self.desk.sitting.clock)
        above = _("Written by {name} on {day}").format(name=couple.name(page.sent.author), day=in_full(page.day))
        self.head.say(above, _("The words were removed") if removed else _("Something to put right"))
        self.removed.setText(removed)
        self.removed.setVisible(bool(removed))
        self.sheet.fill(Setback() if removed else page.setback, page.clause or page.promise, couple)
        self._fill_side(page)
        self._fill_cards(page, slept)

    def _fill_side(self, page: SetbackPage) -> None:
        couple = self.desk.couple()
        standing = standing_in_words(page, couple)
        self.standing.setText(standing)
        self.standing.setVisible(bool(standing))
        self.until.setVisible(page.nothing_big_until is not None)
        if page.nothing_big_until is not None:
            self.until_words.setText(until_in_words(page.nothing_big_until))
        self.taking_away.fill(page.sent)
        self.print.setVisible(page.standing is not Standing.REMOVED)

    def _fill_cards(self, page: SetbackPage, slept: list[Slept]) -> None:
        sorts = {each.sort for each in slept}
        with self.slept.filled_anew():
            self.slept.add(*(SleptCard(self, each, self._write_on) for each in slept))
        self.accounts.fill(page, slept=SETBACK_ACCOUNT in sorts)
        self.repairs.fill(page)
        self.change.fill(page)
        self.looks.fill(page, slept=SETBACK_LOOK in sorts)
        self.last.fill(page)

    def _write_on(self, slept: Slept) -> None:
        self.open_view(("account" if slept.sort == SETBACK_ACCOUNT else "look", slept.subject))

    def _take_away(self, sent: Sent) -> None:
        take_away(self.desk.sitting, sent.author, self._id)
        if not sent.opened:
            self.open_view(None)

    def _leave(self) -> None:
        self.open_view(None)

    def _lay_out(self) -> None:
        self.until.add(self.until_words)
        self.columns = Columns()
        main = (self.removed, self.sheet, self.slept, self.accounts, self.repairs, self.looks, self.last)
        side = (self.until, self.standing, self.change, self.taking_away)
        _put(self.columns.main, *main)
        _put(self.columns.side, *side)
        for button in (self.print, safety_button(self)):
            self.columns.side.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        _put(self.body, self.head, self.notice, self.columns)


def _put(column: QVBoxLayout, *parts: QWidget) -> None:
    for part in parts:
        column.addWidget(part)
