"""The promises: what is due today, one week by person, and those that are over."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import Qt

from app.i18n import _
from app.library.packs import page_helps
from app.people.values import Couple
from app.promises.list_reads import promises_over, promises_page
from app.promises.page_values import PersonLines, PromisesPage
from app.promises.weeks import monday_of
from app.vault.values import Person
from ui.desk import Desk
from ui.promises.due_card import DueCard
from ui.promises.legend_card import LegendCard
from ui.promises.person_promises import FIRST_SHOWN, PersonPromises
from ui.promises.words import week_named
from ui.view import Act, OpenView, View
from ui.widgets.buttons import primary, quiet
from ui.widgets.choice_field import ChoiceField
from ui.widgets.columns import Columns
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import flow
from ui.widgets.page_head import PageHead
from ui.widgets.words import heading, small

GOING_ON, OVER = "going_on", "over"


class PromisesListView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._week: date | None = None
        self._most = dict.fromkeys(Person, FIRST_SHOWN)
        self._shown: tuple[PromisesPage, tuple[PersonLines, PersonLines], Couple] | None = None
        self.make = primary(_("Make a promise"), self.make_one, icon="add", shortcut="Ctrl+N")
        self.head = PageHead(_("What each of you said you will do"), _("Promises"))
        self.head.set_actions(self.make)
        self.due = {person: DueCard(self, person) for person in self._in_order()}
        self.week = heading("")
        self.closed = small(_("The weekly conversation has closed this week. A new mark stands beside the first one."))
        self.earlier = quiet(_("Earlier week"), lambda: self._go(-1), icon="back", shortcut="Alt+Up")
        self.now = quiet(_("This week"), lambda: self._show_week(None))
        self.later = quiet(_("Later week"), lambda: self._go(1), icon="forward", shortcut="Alt+Down")
        self.print = quiet(_("Print this week"), self.print_week, icon="print", shortcut="Ctrl+P")
        self.people = {person: PersonPromises(person, open_view, self._show_more) for person in self._in_order()}
        self.which = ChoiceField(
            _("Which promises"), ((GOING_ON, _("Going on")), (OVER, _("Ended"))), label_shown=False
        )
        self.which.set_choice(GOING_ON)
        self.which.chosen.connect(self._choose)
        self._lay_out()

    def show_list(self, week: object = None) -> None:
        """`week` is a day of the week to show; the present one without."""
        self._week = monday_of(week) if isinstance(week, date) else None
        self.which.set_choice(GOING_ON)
        self.reload()

    @property
    def acts(self) -> Mapping[str, Act]:
        acts = {"new": Act(_("Make a promise"), self.make_one)}
        if self._is_going_on:
            acts["earlier"] = Act(_("Earlier week"), lambda: self._go(-1))
            acts["later"] = Act(_("Later week"), lambda: self._go(1))
            acts["preview"] = Act(_("Print this week"), self.print_week)
        return acts

    def reload(self) -> None:
        today = self.desk.sitting.clock.today()
        page = promises_page(self.desk.sitting, self._week or today, self._most)
        people = page.people if self._is_going_on else promises_over(self.desk.sitting, self._most)
        to_show = (page, people, self.desk.couple())
        if to_show != self._shown:
            self._shown = to_show
            self.fill(*to_show)

    def fill(self, page: PromisesPage, people: tuple[PersonLines, PersonLines], couple: Couple) -> None:
        going_on = self._is_going_on
        for person, card in self.due.items():
            card.fill([due for due in page.due if due.by is person] if going_on else [])
        self.week.setText(week_named(page.monday, page.today) if going_on else _("Ended"))
        self.closed.setVisible(going_on and page.closed)
        self.now.setEnabled(page.monday != monday_of(page.today))
        self._weeks.setVisible(going_on)
        self.print.setVisible(going_on)
        for lines in people:
            self.people[lines.person].fill(lines, couple, page.today, over=not going_on)
        self._show_empty(empty=page.is_empty)

    def settle(self) -> None:
        for card in self.due.values():
            card.settle()

    def print_week(self) -> None:
        """The one that is shown."""
        from app.documents.daily import week_pdf
        from ui.documents.typeset_preview import preview_typeset

        typeset = week_pdf(self.desk.sitting, self._week or self.desk.sitting.clock.today())
        preview_typeset(self.desk, typeset, _("Promises"), self.place(), self)

    def make_one(self) -> None:
        self.open_view(("new", None))

    @property
    def _is_going_on(self) -> bool:
        return self.which.choice() == GOING_ON

    def _in_order(self) -> tuple[Person, ...]:
        """The one who is here first."""
        alone = self.desk.sitting.alone
        return tuple(Person) if alone is None else (alone, alone.other)

    def _lay_out(self) -> None:
        self.body.addWidget(self.head)
        help_ = page_helps()["promises"]
        self.empty = EmptyState(help_.what, _("Make a promise"), self.make_one, how="\n".join(help_.how), icon="check")
        self.columns = Columns()
        for card in self.due.values():
            self.columns.main.addWidget(card)
        self._weeks = flow(self.earlier, self.now, self.later, gap=4)
        self.columns.main.addWidget(flow(self.which, self._weeks, gap=24))
        self.columns.main.addWidget(self.week)
        self.columns.main.addWidget(self.closed)
        for promises in self.people.values():
            self.columns.main.addWidget(promises)
        self.columns.side.addWidget(LegendCard())
        self.columns.side.addWidget(self.print, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.columns)

    def _show_empty(self, *, empty: bool) -> None:
        self.empty.setVisible(empty)
        self.columns.setVisible(not empty)
        self.make.setVisible(not empty)

    def _go(self, by: int) -> None:
        shown = self._week or monday_of(self.desk.sitting.clock.today())
        span = timedelta(weeks=abs(by))
        if (shown - date.min if by < 0 else date.max - shown) > 2 * span:
            self._show_week(shown + by * span)

    def _show_week(self, monday: date | None) -> None:
        present = monday_of(self.desk.sitting.clock.today())
        self._week = None if monday == present else monday
        self._most = dict.fromkeys(Person, FIRST_SHOWN)
        self.reload()

    def _show_more(self, person: Person) -> None:
        self._most[person] *= 4
        self.reload()

    def _choose(self, _which: object) -> None:
        self._most = dict.fromkeys(Person, FIRST_SHOWN)
        self.reload()
