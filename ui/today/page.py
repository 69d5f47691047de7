"""Today: the pacing first, then what is due, in one calm place; on the first evening its steps."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.agreements.signing_values import FREEDOM_ANSWERS
from app.agreements.values import AGREEMENTS
from app.checkins.values import CHECK_INS, OWN_ANSWERS, QUESTIONS
from app.handout.values import HANDOUT
from app.i18n import _
from app.open_things.kinds import OPEN_KINDS
from app.people.pace_values import PACE
from app.people.values import PARTNERS
from app.progress.celebrations.values import CELEBRATIONS, PAUSES_TAKEN
from app.progress.milestones.values import MILESTONES
from app.promises.values import PROMISES
from app.refused import Refused
from app.sessions.values import OWN_SESSIONS, SESSIONS
from app.today.actions import FIRST_EVENING, not_now
from app.today.copies import COPY
from app.today.reads import today_page
from app.today.values import TODAY, Today
from app.triggers.values import MOMENTS, PLANS
from app.vault.values import COPIES, DRAFTS
from ui.desk import Desk
from ui.pace_words import day_with_name, near_day
from ui.page import Command, Page
from ui.place import ShowsProblem
from ui.progress.offer_card import OfferCard
from ui.quiet_week_card import QuietWeekCard
from ui.today.coming_card import ComingCard
from ui.today.copy_card import CopyCard
from ui.today.due_card import DueCard
from ui.today.first_evening_card import FirstEveningCard
from ui.today.greeting import greeting, next_greeting
from ui.today.offer_words import offered_words
from ui.today.pacing_card import PacingCard
from ui.today.page_states import STATES, STATES_ALONE
from ui.today.row_words import Reader, due_words
from ui.widgets.columns import Columns
from ui.widgets.page_head import PageHead
from ui.widgets.tab_order import tab_as_laid_out


class TodayPage(Page):
    name = "today"
    icon = "today"
    shows = OPEN_KINDS | {
        AGREEMENTS,
        CELEBRATIONS,
        CHECK_INS,
        COPIES,
        DRAFTS,
        FREEDOM_ANSWERS,
        HANDOUT,
        MILESTONES,
        MOMENTS,
        OWN_SESSIONS,
        OWN_ANSWERS,
        PACE,
        PARTNERS,
        PAUSES_TAKEN,
        PLANS,
        PROMISES,
        QUESTIONS,
        SESSIONS,
        TODAY,
    }
    states = STATES
    states_alone = STATES_ALONE

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._shown: tuple[Today, Reader] | None = None
        self.head = PageHead()
        self.pacing = PacingCard(desk)
        self.first_evening = FirstEveningCard(desk, self, self._present, self._put_off_evening)
        self.due = DueCard(desk, self._put_off)
        self.celebration = OfferCard(desk, leading=False)
        self.coming = ComingCard()
        self.quiet_week = QuietWeekCard(desk, self)
        self.copy = CopyCard(desk, lambda: self._put_off(COPY))
        columns = Columns()
        for part in (self.pacing, self.first_evening, self.due, self.celebration):
            columns.main.addWidget(part)
        for beside in (self.coming, self.quiet_week, self.copy):
            columns.side.addWidget(beside)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)

    @staticmethod
    def label() -> str:
        return _("Today")

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.first_evening.fields

    def reload(self) -> None:
        sitting, reader = self.desk.sitting, self.reader()
        self._greet(reader)
        today = today_page(sitting, self.desk.preferences.packs)
        self.fill(today, reader)
        for moment in (*today.awaits, next_greeting(sitting.clock.local(sitting.clock.now()))):
            self.desk.changes.announce_at(moment)

    def reader(self) -> Reader:
        sitting = self.desk.sitting
        return Reader(couple=self.desk.couple(), alone=sitting.alone, clock=sitting.clock, today=sitting.clock.today())

    def fill(self, today: Today, reader: Reader) -> None:
        """What stands there already is left alone, with the keyboard where it is."""
        if (today, reader) == self._shown:
            return
        self._shown = today, reader
        self._fill(today, reader)
        tab_as_laid_out(self.scroll_area.column)
        self.reading_changed.emit()

    def _fill(self, today: Today, reader: Reader) -> None:
        self.pacing.fill(today.pace)
        self.quiet_week.fill(today.pace)
        self.copy.setVisible(today.wants_copy)
        self.celebration.fill(today.celebration)
        self.coming.fill(today.coming, today.day)
        self.first_evening.fill(today.first_evening, reader)
        usual = today.first_evening is None
        self.pacing.setVisible(usual)
        self.due.setVisible(usual or bool(today.rows))
        offered = None if today.next_thing is None else offered_words(today.next_thing, reader)
        rows = [due_words(row, reader) for row in today.rows]
        self.due.fill(rows, offered, self._said(today), leads=usual)

    def commands(self) -> tuple[Command, ...]:
        return (Command(id="quiet-week", label=self.quiet_week.button.text, act=self.quiet_week.turn),)

    def read_by(self) -> str:
        """Alone it gathers what only the one who is here can see."""
        if self.first_evening.form is not None:
            return _("read by: only you, until you promise it")
        return super().read_by() if self.desk.sitting.alone is None else _("read by: only you")

    def settle(self) -> None:
        self.first_evening.settle()

    def _greet(self, reader: Reader) -> None:
        clock, (first, second) = self.desk.sitting.clock, reader.couple.names
        both = _("{first} and {second}").format(first=first, second=second)
        names = both if reader.alone is None else reader.couple.name(reader.alone)
        self.head.say(day_with_name(reader.today), greeting(names, clock.local(clock.now())))

    @staticmethod
    def _said(today: Today) -> str:
        """Above the rows, or in their place."""
        if today.pace.quiet_week is not None:
            until = near_day(today.pace.quiet_week.until, today.day)
            return _("A quiet week. Until {day}, only the pause and due promises are here.").format(day=until)
        if today.quiet:
            return _("Today is one of your quiet days. Only the pause and due promises are here.")
        return "" if today.rows else _("Nothing is waiting today.")

    def _put_off(self, what: str) -> None:
        with self.desk.refusals.shown(self):
            not_now(self.desk.sitting, what)

    def _put_off_evening(self) -> None:
        self._put_off(FIRST_EVENING)

    def _present(self, act: Callable[[], None]) -> None:
        """Do something that no press asked for; a refusal is said here."""
        try:
            act()
        except Refused as refused:
            self.desk.refusals.show(refused, self)
