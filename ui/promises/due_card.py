"""What one partner promised for today, each with a row to mark it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from app.promises.values import DuePromise
from app.vault.values import Person
from ui.promises.mark_row import MarkRow
from ui.view import View
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.tab_order import tab_as_laid_out
from ui.widgets.words import heading

FIRST_SHOWN = 4


class DueCard(Card):
    """Rows stay as long as their promise is due, with what is typed in them."""

    def __init__(self, view: View, person: Person) -> None:
        super().__init__()
        self._view, self._person = view, person
        self._all: tuple[DuePromise, ...] = ()
        self._most = FIRST_SHOWN
        self.rows: dict[object, MarkRow] = {}
        self.title = heading("")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(14)
        self.more = quiet(_("Show more due today"), self._show_more)
        self.body.setSpacing(12)
        self.add(self.title)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def fill(self, due: Sequence[DuePromise]) -> None:
        self._all = tuple(due)
        self._name()
        shown = {(each.promise, each.day): each for each in self._all[: self._most]}
        for key in self.rows.keys() - shown.keys():
            self._drop(key)
        added = [self._add(each) for key, each in shown.items() if key not in self.rows]
        for key, each in shown.items():
            self.rows[key].fill(each)
        self.more.setVisible(len(self._all) > self._most)
        self.setVisible(bool(self._all))
        if added:
            tab_as_laid_out(self)

    def settle(self) -> None:
        for row in self.rows.values():
            row.settle()

    def _name(self) -> None:
        """Alone it is that person's own day; together each has a card of their own."""
        name = self._view.desk.couple().name(self._person)
        said = _("Today") if self._view.alone else _("Today: {name}").format(name=name)
        self.title.setText(said)
        self.setAccessibleName(said)

    def _add(self, due: DuePromise) -> MarkRow:
        row = self.rows[due.promise, due.day] = MarkRow(self._view, due)
        self._rows.addWidget(row)
        return row

    def _drop(self, key: object) -> None:
        row = self.rows.pop(key)
        row.settle()
        row.hide()
        self._rows.removeWidget(row)
        row.deleteLater()

    def _show_more(self) -> None:
        self._most *= 4
        self.fill(self._all)
