"""The newest firsts and what was marked, on the first view of progress, and the way to all of it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.people.pace import pace
from app.progress.timeline import firsts_and_celebrations
from app.progress.timeline_values import Entry
from ui.progress.celebration_words import entry_row
from ui.progress.opening import open_entry
from ui.view import View
from ui.widgets.buttons import quiet
from ui.widgets.flow import flow
from ui.widgets.list_rows import RowGroup


class FirstsCard(QWidget):
    """Not there while there is nothing, nor on quiet days."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self.group = RowGroup(_("Firsts and celebrations"), lambda subject: open_entry(view, subject))
        self.rows = self.group.rows
        self.all = quiet(_("All of it over time"), lambda: view.open_view(("timeline", None)))
        self.ahead = quiet(_("Marking what went well"), lambda: view.open_view(("celebrations", None)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.group)
        column.addWidget(flow(self.all, self.ahead))

    def reload(self) -> None:
        sitting = self._view.desk.sitting
        self.fill(firsts_and_celebrations(sitting, pace(sitting)))

    def fill(self, entries: tuple[Entry, ...]) -> None:
        couple = self._view.desk.couple()
        self.group.fill([entry_row(entry, couple) for entry in entries])
        self.setVisible(bool(entries))
