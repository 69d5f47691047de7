"""The log: one's own entries and what they say, and what either has shown."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.triggers.actions import delete_moment
from app.triggers.log_reads import log_page, newest_shared_moments
from app.triggers.page_values import LogPage
from app.triggers.values import Moment, MomentId, NewMoment, SharedMoment
from ui.desk import Desk
from ui.triggers.look_back_card import LookBackCard
from ui.triggers.words import steps_in_words, strengths_in_words
from ui.view import Act, OpenView, OwnButShownView
from ui.widgets.brief import in_brief
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.moments import day_and_time
from ui.widgets.page_head import PageHead
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.words import muted

FIRST_ENTRIES = 8
FIRST_SHOWN = 4
_LONGEST_BELOW = 200


class LogView(OwnButShownView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._most = FIRST_ENTRIES
        self._most_shown = FIRST_SHOWN
        self.offer = UndoOffer()
        self.back = quiet(_("All hard moments"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.write = primary(_("Write one down"), self.write_one, icon="add", shortcut="Ctrl+N")
        self.head = PageHead(_("Hard moments"), _("The log"))
        self.own = RowGroup(_("My entries"), open_view)
        self.own.more.clicked.connect(self._show_more)
        self.none_yet = Card(quiet=True)
        self.look_back = LookBackCard(desk) if self.alone else None
        self.shown = RowGroup(_("Shown to both of you"), open_view)
        self.shown.more.clicked.connect(self._show_more_shown)
        self.none_shown = Card(quiet=True)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        back = {"back": Act(_("All hard moments"), lambda: self.open_view(None))}
        return back | {"new": Act(_("Write one down"), self.write_one)} if self.alone else back

    def show_log(self, deleted: object = None) -> None:
        """`deleted` is an entry that is to go."""
        if isinstance(deleted, str):
            delete = partial(delete_moment, self.desk.sitting, MomentId(deleted))
            self.offer.begin(deleted, _("The entry is deleted."), self.reload, delete)
        self.reload()

    def write_one(self) -> None:
        self.open_view(("moment", None))

    def settle(self) -> None:
        """End the offer to take back what was deleted."""
        self.offer.settle()

    def reload(self) -> None:
        self._fill_own(log_page(self.desk.sitting, self._most))
        self._fill_shown(newest_shared_moments(self.desk.sitting, self._most_shown + 1))
        if self.look_back is not None:
            self.look_back.reload()

    def _fill_own(self, page: LogPage) -> None:
        rows = [self._row(moment) for moment in page.moments if moment.id != self.offer.hidden]
        self.own.fill(rows, more=page.more)
        self.none_yet.setVisible(self.alone and not rows)

    def _row(self, moment: Moment) -> ListRow:
        return ListRow(
            title=day_and_time(self.desk.sitting.clock.local(moment.what.at)),
            below=_below(moment.what, moment.plan_title),
            chip=_("shown") if moment.shown else "",
            tone="accent",
            subject=("moment", moment.id),
        )

    def _fill_shown(self, shown: tuple[SharedMoment, ...]) -> None:
        rows = [self._shown_row(each) for each in shown[: self._most_shown]]
        self.shown.fill(rows, more=len(shown) > self._most_shown)
        self.none_shown.setVisible(not rows and not self.alone)

    def _shown_row(self, shown: SharedMoment) -> ListRow:
        name, at = self.desk.couple().name(shown.owner), self.desk.sitting.clock.local(shown.what.at)
        return ListRow(
            title=_("{name}, {moment}").format(name=name, moment=day_and_time(at)),
            below=_below(shown.what, shown.plan_title),
            subject=("moment", shown.id),
        )

    def _show_more(self) -> None:
        self._most *= 4
        self.reload()

    def _show_more_shown(self) -> None:
        self._most_shown *= 4
        self.reload()

    def _lay_out(self) -> None:
        self.none_yet.add(muted(_("Nothing is written down yet. A time and a number are enough.")))
        self.head.set_actions(self.write)
        self.write.setVisible(self.alone)
        self.none_shown.add(muted(_("Neither of you has shown an entry. There is no need to.")))
        for part in (self.head, self.offer, self._columns()):
            self.body.addWidget(part)
        self.body.insertWidget(0, self.back, 0, Qt.AlignmentFlag.AlignLeft)

    def _columns(self) -> Columns:
        columns = Columns()
        if self.look_back is None:
            beside = Card(small_title=True, quiet=True)
            beside.add(muted(_("Each of you keeps a log alone, and decides what is shown here.")))
            main: tuple[QWidget, ...] = (self.shown, self.none_shown)
            side: QWidget = beside
        else:
            main, side = (self.look_back, self.none_yet, self.own), self.shown
        for part in main:
            columns.main.addWidget(part)
        columns.side.addWidget(side)
        return columns


def _below(what: NewMoment, plan_title: str) -> str:
    lines = (plan_title, strengths_in_words(what), steps_in_words(what), what.what_helped or what.note)
    return "\n".join(in_brief(line, _LONGEST_BELOW) for line in lines if line) or _("Nothing but the time.")
