"""The log: one's own entries and what they say, and what either has shown."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.triggers.actions import delete_moment
from app.triggers.log_reads import log_page, newest_shared_moments
from app.triggers.page_values import LogPage
from app.triggers.values import Moment, MomentId, SharedMoment
from ui.desk import Desk
from ui.triggers.labelled import LabelledLines
from ui.triggers.look_back_card import LookBackCard
from ui.triggers.undo_offer import UndoOffer
from ui.triggers.words import moment_lines, nothing_more, steps_in_words, strengths_in_words
from ui.view import Act, OpenView, View
from ui.widgets.brief import in_brief
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.columns import Columns
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.moments import day_and_time
from ui.widgets.page_head import PageHead
from ui.widgets.words import heading, muted

FIRST_ENTRIES = 8
FIRST_SHOWN = 4
_LONGEST_BELOW = 200


class LogView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._most = FIRST_ENTRIES
        self._most_shown = FIRST_SHOWN
        self._shown_now: tuple[SharedMoment, ...] | None = None
        self.offer = UndoOffer(self.reload)
        self.back = quiet(_("All hard moments"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.write = primary(_("Write one down"), self.write_one, icon="add", shortcut="Ctrl+N")
        self.head = PageHead(_("Hard moments"), _("The log"))
        self.own = RowGroup(_("My entries"), open_view)
        self.own.more.clicked.connect(self._show_more)
        self.none_yet = Card(quiet=True)
        self.look_back = LookBackCard(desk) if self.alone else None
        self.shown = _Shown(self._show_more_shown)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        back = {"back": Act(_("All hard moments"), lambda: self.open_view(None))}
        return back | {"new": Act(_("Write one down"), self.write_one)} if self.alone else back

    def show_log(self, deleted: object = None) -> None:
        """`deleted` is an entry that is to go."""
        if isinstance(deleted, str):
            delete = partial(delete_moment, self.desk.sitting, MomentId(deleted))
            self.offer.begin(deleted, _("The entry is deleted."), delete)
        self.reload()

    def write_one(self) -> None:
        self.open_view(("moment", None))

    def settle(self) -> None:
        """End the offer to take back what was deleted."""
        self.offer.settle()

    def reload(self) -> None:
        self._fill_own(log_page(self.desk.sitting, self._most))
        shown = newest_shared_moments(self.desk.sitting, self._most_shown + 1)
        if shown != self._shown_now:
            self._shown_now = shown
            self._fill_shown(shown)
        if self.look_back is not None:
            self.look_back.reload()

    def read_by(self) -> str:
        return _("read by: only you, until shown") if self.alone else ""

    def _fill_own(self, page: LogPage) -> None:
        rows = [self._row(moment) for moment in page.moments if moment.id != self.offer.hidden]
        self.own.fill(rows, more=page.more)
        self.none_yet.setVisible(self.alone and not rows)

    def _row(self, moment: Moment) -> ListRow:
        what = moment.what
        lines = (moment.plan_title, strengths_in_words(what), steps_in_words(what), what.what_helped or what.note)
        return ListRow(
            title=day_and_time(self.desk.sitting.clock.local(what.at)),
            below="\n".join(in_brief(line, _LONGEST_BELOW) for line in lines if line) or _("Nothing but the time."),
            chip=_("shown") if moment.shown else "",
            tone="accent",
            subject=("moment", moment.id),
        )

    def _fill_shown(self, shown: tuple[SharedMoment, ...]) -> None:
        couple, clock = self.desk.couple(), self.desk.sitting.clock
        cards = [
            (f"{couple.name(each.owner)}, {day_and_time(clock.local(each.what.at))}", each)
            for each in shown[: self._most_shown]
        ]
        self.shown.fill(cards, more=len(shown) > self._most_shown)

    def _show_more(self) -> None:
        self._most *= 4
        self.reload()

    def _show_more_shown(self) -> None:
        self._most_shown *= 4
        self.reload()

    def _lay_out(self) -> None:
        self.none_yet.add(muted(_("Nothing is written down yet. A time and a number are enough.")))
        if self.alone:
            self.head.set_actions(self.write)
        for part in (self.head, self.offer, self.shown if self.look_back is None else self._columns(self.look_back)):
            self.body.addWidget(part)
        self.body.insertWidget(0, self.back, 0, Qt.AlignmentFlag.AlignLeft)

    def _columns(self, look_back: LookBackCard) -> Columns:
        columns = Columns()
        for part in (look_back, self.none_yet, self.own):
            columns.main.addWidget(part)
        columns.side.addWidget(self.shown)
        return columns


class _Shown(QWidget):
    """Copies of entries that both can read, whole."""

    def __init__(self, show_more: Callable[[], None]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self.more = quiet(_("Show more"), show_more)
        self.more.setAccessibleName(_("Show more of what was shown"))
        self.none = muted(_("Neither of you has shown an entry. There is no need to."))
        column.addWidget(heading(_("Shown to both of you")))
        column.addWidget(self.none)
        column.addLayout(self._cards)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self, entries: list[tuple[str, SharedMoment]], *, more: bool) -> None:
        clear_layout(self._cards)
        self.none.setVisible(not entries)
        self.more.setVisible(more)
        for title, shown in entries:
            card, lines = Card(title, small_title=True), LabelledLines()
            lines.fill(moment_lines(shown.what, shown.plan_title) or nothing_more())
            card.add(lines)
            self._cards.addWidget(card)
