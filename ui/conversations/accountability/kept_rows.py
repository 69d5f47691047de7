"""Kept talks as rows, the newest first."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversations.accountability.reads import kept_talks
from app.conversations.accountability.values import HeardRow
from app.i18n import _
from ui.conversations.accountability.words import kept_words, row_below
from ui.desk import Desk
from ui.view import OpenView
from ui.widgets.brief import in_brief
from ui.widgets.list_rows import ListRow, RowGroup

AT_FIRST = 8
LONGEST_TITLE = 120
"""Characters."""


class KeptRows(QWidget):
    """Not there while nothing is kept."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__()
        self._desk, self._most = desk, AT_FIRST
        self.group = RowGroup(_("Kept from earlier talks"), open_view)
        self.group.more.clicked.connect(self._show_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.group)

    def reload(self) -> bool:
        """Returns whether something is kept."""
        found = kept_talks(self._desk.sitting, self._most + 1)
        self.group.fill([self._row(each) for each in found[: self._most]], more=len(found) > self._most)
        self.setVisible(bool(found))
        return bool(found)

    def _row(self, row: HeardRow) -> ListRow:
        return ListRow(
            title=in_brief(row.topic, LONGEST_TITLE),
            below=row_below(row, self._desk.sitting.clock),
            chip=kept_words(row.kept),
            subject=("heard", row.id),
        )

    def _show_more(self) -> None:
        self._most *= 2
        self.reload()
