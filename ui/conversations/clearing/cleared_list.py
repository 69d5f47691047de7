"""The small things that were to be cleared up, the newest first, with what is slept on above them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversations.clearing.reads import MOST_CLEARINGS, clearings
from app.conversations.clearing.values import CLEARED
from app.exchange.sleeping import slept_on
from app.exchange.values import Slept
from app.i18n import _
from ui.conversations.clearing.words import row_of
from ui.exchange.slept_card import SleptCard
from ui.view import View
from ui.widgets.buttons import quiet
from ui.widgets.cards import Cards
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_rows import ListRowPaint
from ui.widgets.rows import RowsView


class ClearedList(QWidget):
    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self._most = MOST_CLEARINGS
        self.empty = EmptyState(
            _("Three lines about a small thing, while it is small."), _("Clear something up"), self.write
        )
        self.slept: Cards[Slept] = Cards()
        self.rows = RowsView(_("Small things"), ListRowPaint())
        self.rows.opened.connect(view.open_view)
        self.more = quiet(_("Show more"), self._show_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.slept, self.empty, self.rows):
            column.addWidget(part)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def reload(self) -> None:
        desk = self._view.desk
        sitting, couple = desk.sitting, desk.couple()
        found = clearings(sitting, self._most + 1)
        self.rows.fill([row_of(row, sitting.alone, couple, sitting.clock) for row in found[: self._most]])
        self.rows.setVisible(bool(found))
        self.more.setVisible(len(found) > self._most)
        self.slept.fill(slept_on(sitting, CLEARED), self._slept_card)
        self.empty.setVisible(not found and self.slept.isHidden())

    def write(self) -> None:
        self._view.open_view(("clear_up", None))

    def _slept_card(self, slept: Slept) -> SleptCard:
        return SleptCard(self._view, slept, lambda each: self._view.open_view(("clear_up", each.subject)))

    def _show_more(self) -> None:
        self._most *= 4
        self.reload()
