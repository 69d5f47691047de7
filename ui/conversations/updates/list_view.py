"""The updates of one month, the newest first, with what is slept on and the rhythm beside them."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt

from app.conversations.updates.reads import MOST_OF_MONTH, updates_page
from app.conversations.updates.values import UPDATE, UpdatesPage
from app.exchange.sleeping import slept_on
from app.exchange.values import Slept
from app.i18n import _
from app.people.values import Role
from ui.conversations.updates.rhythm_card import RhythmOfUpdatesCard
from ui.conversations.updates.words import row_of
from ui.desk import Desk
from ui.exchange.slept_card import SleptCard
from ui.view import Act, OpenView, PartlyOwnView
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.cards import Cards
from ui.widgets.columns import Columns
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import flow
from ui.widgets.list_rows import ListRowPaint
from ui.widgets.page_head import PageHead
from ui.widgets.rows import RowsView
from ui.widgets.words import heading


class UpdatesView(PartlyOwnView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._month: date | None = None
        self._earlier_month: date | None = None
        self._later_month: date | None = None
        self._most = MOST_OF_MONTH
        self.back = quiet(_("All conversations"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        button = primary if self._writes_first() else secondary
        self.write = button(_("Write an update"), self._write, icon="add", shortcut="Ctrl+N")
        self.head = PageHead(_("Conversations"), _("Updates"))
        self.head.set_actions(self.write)
        self.empty = EmptyState(
            _("What changed, what came up, what was decided: told without being asked."),
            _("Write the first one"),
            self._write,
        )
        self.slept: Cards[Slept] = Cards()
        self.month = heading("")
        self.rows = RowsView(_("Updates"), ListRowPaint())
        self.more = quiet(_("Show more of this month"), self._show_more)
        self.earlier, self.later = quiet("", icon="back"), quiet("", icon="forward")
        self.rhythm = RhythmOfUpdatesCard(desk)
        self.not_known = quiet(_("Something your partner doesn’t know yet?"), self._open_not_known)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {
            "new": Act(_("Write an update"), self._write),
            "back": Act(_("All conversations"), lambda: self.open_view(None)),
        }

    def show_updates(self, month: object = None) -> None:
        """The month that holds that day, or the newest that has any."""
        self._month, self._most = month if isinstance(month, date) else None, MOST_OF_MONTH
        self.reload()

    def reload(self) -> None:
        sitting = self.desk.sitting
        page = updates_page(sitting, self._month, self._most)
        couple = self.desk.couple()
        self.rows.fill([row_of(row, sitting.alone, couple, sitting.clock) for row in page.rows])
        self.rows.setVisible(bool(page.rows))
        self.more.setVisible(page.more)
        self.slept.fill(slept_on(sitting, UPDATE), self._slept_card)
        self.empty.setVisible(page.is_empty and self.slept.isHidden())
        self.write.setVisible(self.empty.isHidden())
        self.month.setText(_month_named(page.month))
        self.month.setVisible(not page.is_empty)
        self._lead_to(page)
        self.rhythm.fill(page.rhythms)

    def _lead_to(self, page: UpdatesPage) -> None:
        for leading, month in ((self.earlier, page.earlier), (self.later, page.later)):
            said = "" if month is None else _month_named(month)
            leading.setText(said)
            leading.setAccessibleName(said)
            leading.setVisible(month is not None)
        self._earlier_month, self._later_month = page.earlier, page.later

    def _writes_first(self) -> bool:
        """The page leads to writing for whoever broke trust; the other may write one as well."""
        alone = self.desk.sitting.alone
        return alone is None or self.desk.couple().partner(alone).role is not Role.HURT

    def _slept_card(self, slept: Slept) -> SleptCard:
        return SleptCard(self, slept, lambda each: self.open_view(("update_new", each.subject)))

    def _show_more(self) -> None:
        self._most *= 4
        self.reload()

    def _turn_to(self, which: str) -> None:
        month = self._earlier_month if which == "earlier" else self._later_month
        self.open_view(("updates", month))

    def _write(self) -> None:
        self.open_view(("update_new", None))

    def _open_not_known(self) -> None:
        self.open_view(("not_known_yet", None))

    def _lay_out(self) -> None:
        self.rows.opened.connect(self.open_view)
        for name, leading in (("earlier", self.earlier), ("later", self.later)):
            leading.clicked.connect(partial(self._turn_to, name))
        columns = Columns()
        for part in (self.slept, self.empty, self.month, self.rows, flow(self.more, self.earlier, self.later)):
            columns.main.addWidget(part)
        columns.main.addWidget(self.not_known, 0, Qt.AlignmentFlag.AlignLeft)
        columns.side.addWidget(self.rhythm)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)


def _month_named(first: date) -> str:
    """Such as "November 2026"."""
    return QLocale().toString(QDate(first.year, first.month, first.day), "MMMM yyyy")
