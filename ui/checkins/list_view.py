"""The first view: what is offered now, what waits for the one who is alone, and what was earlier, week by week."""

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.checkins.page_values import ConversationsPage
from app.checkins.reads import conversations_page, may_begin_summary
from app.checkins.values import TALKS, CheckIn
from app.i18n import _
from app.library.packs import page_helps
from app.people.pace import pace
from ui.checkins.earlier import EarlierCard
from ui.checkins.offered_card import OfferedCard, WaitingCard
from ui.checkins.rhythm_card import RhythmCard
from ui.desk import Desk
from ui.view import Act, OpenView, View
from ui.widgets.buttons import quiet, secondary
from ui.widgets.clearing import clear_layout
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
        self.now, self.earlier, self.waiting = _column(), _column(), _column()
        self.nothing = muted("")
        self.other_day = Disclosure(_("Begin one on another day"))
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
        _fill(self.waiting, (WaitingCard(each, self.open_view, self.present, self.desk) for each in page.waiting))
        couple, today = self.desk.couple(), sitting.clock.today()
        _fill(self.earlier, (EarlierCard(week, couple, today, self.open_view) for week in page.earlier))
        self.earlier_title.setVisible(bool(page.earlier))
        self.more.setVisible(page.more_earlier)
        self.rhythm.fill(now)

    def _fill_now(self, page: ConversationsPage, *, quiet_day: bool) -> None:
        first = not (page.offered or page.earlier or quiet_day)
        self.empty.setVisible(first)
        _fill(self.now, [OfferedCard(page.offered, self.desk, self.open_view)] if page.offered else [])
        self.nothing.setText(
            _("These are quiet days. Nothing is asked.") if quiet_day else _("Nothing is planned now.")
        )
        self.nothing.setVisible(not first and not page.offered)
        self.other_day.setVisible(not first and not quiet_day)

    def _fill_others(self, page: ConversationsPage) -> None:
        """What can be begun although it is not its day, without being proposed."""
        offered = {each.check_in for each in page.offered}
        clear_layout(self.other_day.body)
        found = [each for each in self._possible() if each not in offered]
        made = [secondary(_named(each), partial(self.open_view, (each.value, None))) for each in found]
        self.other_day.body.addWidget(flow(*made))
        if not found:
            self.other_day.hide()

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


def _column() -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    return widget


def _fill(column: QWidget, parts: Iterable[QWidget]) -> None:
    layout = column.layout()
    assert isinstance(layout, QVBoxLayout)
    clear_layout(layout)
    for part in parts:
        layout.addWidget(part)
    column.setVisible(layout.count() > 0)
