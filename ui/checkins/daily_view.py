"""One day of daily summaries: written alone, opened when both are in, read side by side."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.checkins.names import name_of
from app.checkins.page_values import DayPage
from app.checkins.questions import all_questions
from app.checkins.summaries import (
    add_line_to_summary,
    change_summary,
    hand_in_summary,
    open_day,
    take_back_summary,
)
from app.checkins.summary_reads import day_page
from app.checkins.values import CheckIn, Question
from app.i18n import _
from app.promises.reads import due_on
from ui.checkins.added_line import AddedLineForm
from ui.checkins.summary_card import SummaryCard
from ui.checkins.summary_form import SummaryForm
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.promises.words import day_named
from ui.view import Act, OpenView, View
from ui.widgets.buttons import primary, quiet
from ui.widgets.clearing import clear_layout
from ui.widgets.flow import flow
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted


class DailyView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._day, self._changing = desk.sitting.clock.today(), False
        self._was_today = True
        """A summary that was begun before midnight can be handed in after it."""
        self._form: SummaryForm | None = None
        self.all = quiet(_("All conversations"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead("", name_of(CheckIn.DAILY))
        self.said = muted("")
        self.form_place = QWidget()
        self.cards, self._form_column = QHBoxLayout(), QHBoxLayout(self.form_place)
        self._form_column.setContentsMargins(0, 0, 0, 0)
        self.cards.setSpacing(16)
        self.acts_row = QHBoxLayout()
        self._next = self.all
        self.add_line = AddedLineForm(self, self._add_line)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All conversations"), lambda: self.open_view(None))}

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        form = {} if self._form is None else self._form.fields
        return {**form, **self.add_line.fields}

    @property
    def form(self) -> SummaryForm:
        """The form of today, or of what is being changed."""
        assert self._form is not None
        return self._form

    def show_daily(self, day: object = None) -> None:
        """A day, or today."""
        self.settle()
        self._day = day if isinstance(day, date) else self.desk.sitting.clock.today()
        self._was_today, self._changing = self._day == self.desk.sitting.clock.today(), False
        self._open_form(day_page(self.desk.sitting, self._day))
        self.reload()

    def reload(self) -> None:
        page = day_page(self.desk.sitting, self._day)
        writes = self._writes(page)
        self.head.say(day_named(self._day), name_of(CheckIn.DAILY))
        self.form_place.setVisible(writes)
        if writes:
            self.form.show_promises(due_on(self.desk.sitting, self._day, self.desk.sitting.alone))
        self._show_cards(page, writes=writes)
        self._say(page, writes=writes)
        self._offer(page, writes=writes)
        adds = page.own is not None and page.own.opened and not writes
        self.add_line.show_for(page.own.id if adds and page.own is not None else "")

    def settle(self) -> None:
        if self._form is not None:
            self._form.settle()
        self.add_line.settle()

    def read_by(self) -> str:
        if not self.alone:
            return ""
        return _("read by: both, once both are in")

    def change(self) -> None:
        """Change or withhold what the other has not read."""
        self._changing = True
        self._open_form(day_page(self.desk.sitting, self._day))
        self.reload()
        self.form.setFocus()

    @property
    def _other(self) -> str:
        alone = self.desk.sitting.alone
        return self.desk.couple().name(alone.other) if alone is not None else ""

    def _writes(self, page: DayPage) -> bool:
        begins = page.own is None and self._was_today
        return self.alone and self._form is not None and (self._changing or begins)

    def _open_form(self, page: DayPage) -> None:
        """A form of the questions that are asked now; what is typed in one that is shown stays."""
        if not self.alone:
            return
        asked = tuple(each for each in self._questions() if each.check_in is CheckIn.DAILY and each.on)
        if self._form is None or self._form.questions != asked:
            clear_layout(self._form_column)
            self._form = SummaryForm(self, asked, self._other)
            self._form.handed_in.connect(self._hand_in)
            self._form.left.connect(self._leave)
            self._form_column.addWidget(self._form)
        self._form.open(self._day, page.own)

    def _hand_in(self) -> None:
        sitting, packs = self.desk.sitting, self.desk.preferences.packs
        with self.desk.refusals.shown(self.place()):
            self.settle()
            new = self.form.new_summary()
            self.form.moment.write_if_filled()
            (change_summary if self._changing else hand_in_summary)(sitting, new, packs)
            self.form.discard()
            self._changing = False
            self._go_on()

    def _leave(self) -> None:
        self.form.discard()
        self._changing = False
        self._go_on()

    def _go_on(self) -> None:
        """Show what is there now, with the cursor on what can be done next."""
        self.reload()
        if self.form_place.isHidden():
            self._next.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_cards(self, page: DayPage, *, writes: bool) -> None:
        clear_layout(self.cards)
        asked, couple, clock = self._questions(), self.desk.couple(), self.desk.sitting.clock
        alone = self.desk.sitting.alone
        if page.own is not None and alone is not None and not writes:
            own = page.own
            self._add(SummaryCard(couple.name(alone), own.how, own.line, own.answers, asked, page.own_added, clock))
        for each in page.shown:
            self._add(
                SummaryCard(couple.name(each.person), each.how, each.line, each.answers, asked, each.added, clock)
            )

    def _add(self, card: SummaryCard) -> None:
        self.cards.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)

    def _say(self, page: DayPage, *, writes: bool) -> None:
        said = ""
        if not self.alone and not page.shown and not page.can_open:
            said = _("Each of you writes this alone. It opens when both are in.")
        elif not self.alone and page.can_open:
            said = _("Both are in.")
        elif page.own is not None and not writes and page.can_open:
            said = _("Both are in. You can read what {name} wrote.").format(name=self._other)
        elif page.own is not None and not writes and not page.shown:
            said = _("You are in. It opens when both are in. Until then Keel keeps it closed; you can change it.")
            if not self._was_today:
                said = _("This is yours. It stayed closed.")
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def _offer(self, page: DayPage, *, writes: bool) -> None:
        clear_layout(self.acts_row)
        made = []
        if page.can_open and not writes:
            words = _("Read {name}’s").format(name=self._other) if self.alone else _("Open both")
            made.append(primary(words, self._read))
        if page.own is not None and not page.own.opened and not writes:
            made.append(quiet(_("Change it"), self.change))
            if page.can_take_back:
                made.append(quiet(_("Take it back"), self._take_back))
        self.acts_row.addWidget(flow(*made))
        self._next = made[0] if made else self.all

    def _read(self) -> None:
        with self.desk.refusals.shown(self.place()):
            open_day(self.desk.sitting, self._day)
        self._go_on()

    def _take_back(self) -> None:
        """What was handed in stands in the form again."""
        with self.desk.refusals.shown(self.place()):
            before = day_page(self.desk.sitting, self._day)
            take_back_summary(self.desk.sitting, self._day)
            self.form.keep_as_begun(self._day, before.own)
        self.reload()

    def _add_line(self, words: str) -> None:
        own = day_page(self.desk.sitting, self._day).own
        if own is not None:
            add_line_to_summary(self.desk.sitting, own.id, words)
            self.add_line.entered()
        self.reload()

    def _questions(self) -> tuple[Question, ...]:
        return all_questions(self.desk.sitting, self.desk.preferences.packs)

    def _lay_out(self) -> None:
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(self.said)
        self.body.addLayout(self.acts_row)
        self.body.addWidget(self.form_place)
        self.body.addLayout(self.cards)
        self.body.addWidget(self.add_line)
