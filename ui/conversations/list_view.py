"""The first view: what is offered now, what lies open between the two, what can be begun, and what was earlier."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.checkins.page_values import ConversationsPage, EarlierWeek, Offered, Waiting
from app.checkins.reads import conversations_page, may_begin_summary, next_change
from app.checkins.values import TALKS, CheckIn
from app.exchange.sleeping import slept_on
from app.exchange.values import OpenThing, Slept
from app.i18n import _
from app.library.packs import page_helps
from app.open_things.reads import open_things
from app.people.pace import pace
from app.people.pace_values import Pace
from app.people.values import Couple
from ui.checkins.earlier import EarlierCard
from ui.checkins.offered_card import OfferedCard, WaitingCard
from ui.checkins.rhythm_card import RhythmCard
from ui.conversations.begin_card import BeginCard
from ui.conversations.open_card import OpenCard
from ui.conversations.read_again_card import ReadAgainCard
from ui.desk import Desk
from ui.exchange.open_words import Looker, draft_of
from ui.exchange.slept_card import SleptCard
from ui.view import Act, OpenView, PartlyOwnView
from ui.widgets.buttons import Button, quiet
from ui.widgets.cards import Cards
from ui.widgets.columns import Columns
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_head import PageHead
from ui.widgets.words import heading, muted

FIRST_WEEKS = 2
FIRST_OPEN = 6


class ListView(PartlyOwnView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._weeks, self._most_open = FIRST_WEEKS, FIRST_OPEN
        self.head = PageHead("", _("Conversations"))
        self.now: Cards[tuple[Offered, ...]] = Cards()
        self.open: Cards[tuple[tuple[OpenThing, ...], Couple, date]] = Cards()
        self.slept: Cards[Slept] = Cards()
        self.begin: Cards[tuple[CheckIn, ...]] = Cards()
        self.waiting: Cards[Waiting] = Cards()
        self.earlier: Cards[tuple[EarlierWeek, Couple, date]] = Cards()
        self.nothing = muted("")
        self.more_open = quiet(_("Show more that is open"), self._show_more_open)
        self.more = quiet(_("Show earlier weeks"), self._show_more)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"new": Act(_("Begin a conversation"), self._begin)}

    def show_list(self, _nothing: object = None) -> None:
        self.reload()

    def reload(self) -> None:
        sitting = self.desk.sitting
        now, couple, today = pace(sitting), self.desk.couple(), sitting.clock.today()
        page = conversations_page(sitting, self._weeks, self.desk.preferences.packs, now)
        self._fill_now(page, quiet_day=now.is_quiet(today))
        self._fill_open(couple, today, now)
        self.waiting.fill(page.waiting, lambda each: WaitingCard(each, self.open_view, self.present, self.desk))
        earlier = tuple((week, couple, today) for week in page.earlier)
        self.earlier.fill(earlier, lambda shown: EarlierCard(*shown, self.open_view))
        self.earlier_title.setVisible(bool(page.earlier))
        self.more.setVisible(page.more_earlier)
        self.rhythm.fill(now)
        self._await(now)

    def _fill_now(self, page: ConversationsPage, *, quiet_day: bool) -> None:
        first = not (page.offered or page.earlier or quiet_day)
        self.empty.setVisible(first)
        self.now.fill(
            (page.offered,) if page.offered else (), lambda offered: OfferedCard(offered, self.desk, self.open_view)
        )
        self.nothing.setText(_("These are quiet days. Nothing is asked."))
        self.nothing.setVisible(quiet_day)
        offered = {each.check_in for each in page.offered}
        others = () if first or quiet_day else tuple(each for each in self._possible() if each not in offered)
        self.begin.fill((others,), lambda check_ins: BeginCard(self.open_view, check_ins))

    def _fill_open(self, couple: Couple, today: date, now: Pace) -> None:
        sitting = self.desk.sitting
        things = open_things(sitting, self._most_open + 1, now)
        self.more_open.setVisible(len(things) > self._most_open)
        shown = things[: self._most_open]
        looker = Looker(couple=couple, alone=sitting.alone, clock=sitting.clock)
        self.open.fill(((shown, couple, today),) if shown else (), lambda each: OpenCard(self.desk, each[0], looker))
        self.slept.fill(slept_on(sitting), lambda each: SleptCard(self, each, self._open_draft))

    def _open_draft(self, slept: Slept) -> None:
        self.desk.go(*draft_of(slept))

    def _await(self, now: Pace) -> None:
        """Look again when the hours of the summary begin and end."""
        moment = next_change(self.desk.sitting, now)
        if moment is not None:
            self.desk.changes.announce_at(moment)

    def _possible(self) -> Iterable[CheckIn]:
        """Alone the summary; together the conversations."""
        if not self.alone:
            return TALKS
        return (CheckIn.DAILY,) if may_begin_summary(self.desk.sitting) else ()

    def _begin(self) -> None:
        self.open_view(("daily" if self.alone else "weekly", None))

    def _open_not_known_yet(self) -> None:
        self.open_view(("not_known_yet", None))

    def _show_more(self) -> None:
        self._weeks *= 2
        self.reload()

    def _show_more_open(self) -> None:
        self._most_open *= 3
        self.reload()

    def _lay_out(self) -> None:
        help_ = page_helps()["conversations"]
        begin = _("Write today’s summary") if self.alone else _("Begin the weekly conversation")
        self.empty = EmptyState(help_.what, begin, self._begin, how="\n".join(help_.how), icon="together")
        self.earlier_title = heading(_("Earlier"))
        columns = Columns()
        self.rhythm = RhythmCard(self.desk, self.open_view)
        not_known_yet = quiet(_("Something your partner doesn’t know yet?"), self._open_not_known_yet)
        _stack(columns.main, self.empty, self.nothing, self.now, self.open, self.more_open, self.slept, self.begin)
        _stack(columns.main, not_known_yet, self.earlier_title, self.earlier, self.more)
        _stack(columns.side, self.waiting, ReadAgainCard(self.open_view), self.rhythm)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)


def _stack(column: QVBoxLayout, *parts: QWidget) -> None:
    """A button alone is as wide as its words."""
    for part in parts:
        left = isinstance(part, Button)
        column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag(0))
