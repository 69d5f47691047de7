"""The first view: what is offered now, what waits for the one who is alone, and what was earlier, week by week."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.checkins.page_values import ConversationsPage, EarlierWeek, Offered, Waiting
from app.checkins.reads import conversations_page, may_begin_summary, next_change
from app.checkins.values import TALKS, CheckIn
from app.i18n import _
from app.library.packs import page_helps
from app.people.pace import pace
from app.people.values import Couple
from ui.checkins.earlier import EarlierCard
from ui.checkins.offered_card import OfferedCard, WaitingCard
from ui.checkins.rhythm_card import RhythmCard
from ui.desk import Desk
from ui.view import Act, OpenView, View
from ui.widgets.buttons import quiet, secondary
from ui.widgets.cards import Cards
from ui.widgets.columns import Columns
from ui.widgets.disclosure import Disclosure
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import flow
from ui.widgets.page_head import PageHead
from ui.widgets.words import heading, muted

FIRST_WEEKS = 4


class ListView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._weeks = FIRST_WEEKS
        self.head = PageHead("", _("Conversations"))
        self.now: Cards[tuple[Offered, ...]] = Cards()
        self.waiting: Cards[Waiting] = Cards()
        self.earlier: Cards[tuple[EarlierWeek, Couple, date]] = Cards()
        self.nothing = muted("")
        self.other_day = Disclosure(_("Begin one now"))
        self.others: Cards[tuple[CheckIn, ...]] = Cards()
        self.other_day.body.addWidget(self.others)
        self.more = quiet(_("Show earlier weeks"), self._show_more)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"new": Act(_("Begin a conversation"), self._begin)}

    def show_list(self, _nothing: object = None) -> None:
        self.reload()

    def reload(self) -> None:
        sitting = self.desk.sitting
        page = conversations_page(sitting, self._weeks, self.desk.preferences.packs)
        now = pace(sitting)
        self._fill_now(page, quiet_day=now.is_quiet(sitting.clock.today()))
        self._fill_others(page)
        self.waiting.fill(page.waiting, lambda each: WaitingCard(each, self.open_view, self.present, self.desk))
        couple, today = self.desk.couple(), sitting.clock.today()
        earlier = tuple((week, couple, today) for week in page.earlier)
        self.earlier.fill(earlier, lambda shown: EarlierCard(*shown, self.open_view))
        self.earlier_title.setVisible(bool(page.earlier))
        self.more.setVisible(page.more_earlier)
        self.rhythm.fill(now)
        self._await()

    def _fill_now(self, page: ConversationsPage, *, quiet_day: bool) -> None:
        first = not (page.offered or page.earlier or quiet_day)
        self.empty.setVisible(first)
        self.now.fill(
            (page.offered,) if page.offered else (), lambda offered: OfferedCard(offered, self.desk, self.open_view)
        )
        self.nothing.setText(
            _("These are quiet days. Nothing is asked.") if quiet_day else _("Nothing is planned now.")
        )
        self.nothing.setVisible(not first and not page.offered)
        self.other_day.setVisible(not first and not quiet_day)

    def _fill_others(self, page: ConversationsPage) -> None:
        """What can be begun although it is not its day, without being proposed."""
        offered = {each.check_in for each in page.offered}
        found = tuple(each for each in self._possible() if each not in offered)
        self.others.fill((found,) if found else (), self._others)
        if not found:
            self.other_day.hide()

    def _await(self) -> None:
        """Look again when the hours of the summary begin and end."""
        moment = next_change(self.desk.sitting)
        if moment is not None:
            self.desk.changes.announce_at(moment)

    def _others(self, found: tuple[CheckIn, ...]) -> QWidget:
        return flow(*(secondary(_named(each), partial(self.open_view, (each.value, None))) for each in found))

    def _possible(self) -> Iterable[CheckIn]:
        """Alone the summary; together the conversations."""
        if not self.alone:
            return TALKS
        return (CheckIn.DAILY,) if may_begin_summary(self.desk.sitting) else ()

    def _begin(self) -> None:
        self.open_view(("daily" if self.alone else "weekly", None))

    def _show_more(self) -> None:
        self._weeks *= 2
        self.reload()

    def _lay_out(self) -> None:
        help_ = page_helps()["conversations"]
        begin = _("Write today’s summary") if self.alone else _("Begin the weekly conversation")
        self.empty = EmptyState(help_.what, begin, self._begin, how="\n".join(help_.how), icon="together")
        self.earlier_title = heading(_("Earlier"))
        columns = Columns()
        for part in (self.empty, self.now, self.nothing, self.other_day, self.earlier_title, self.earlier):
            columns.main.addWidget(part)
        columns.main.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.rhythm = RhythmCard(self.desk, self.open_view)
        columns.side.addWidget(self.waiting)
        columns.side.addWidget(self.rhythm)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)


def _named(check_in: CheckIn) -> str:
    return {
        CheckIn.DAILY: _("Today’s summary"),
        CheckIn.WEEKLY: _("Weekly conversation"),
        CheckIn.MONTHLY: _("Monthly conversation"),
    }[check_in]
