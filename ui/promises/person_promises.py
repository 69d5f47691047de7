"""The promises of one partner, under their name: nobody is set beside the other."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.people.values import Couple
from app.promises.page_values import PersonLines
from app.vault.values import Person
from ui.promises.week_rows import WeekRow, WeekRowPaint, week_row
from ui.view import OpenView
from ui.widgets.buttons import quiet
from ui.widgets.rows import RowsView
from ui.widgets.words import heading, muted

FIRST_SHOWN = 12


class PersonPromises(QWidget):
    def __init__(self, person: Person, open_view: OpenView, show_more: Callable[[Person], None]) -> None:
        super().__init__()
        self.title = heading("")
        self.nothing = muted("")
        self.rows: RowsView[WeekRow] = RowsView("", WeekRowPaint())
        self.rows.opened.connect(open_view)
        self.more = quiet(_("Show more"), lambda: show_more(person))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.title, self.nothing, self.rows):
            column.addWidget(part)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self, lines: PersonLines, couple: Couple, today: date, *, over: bool) -> None:
        name = couple.name(lines.person)
        self.title.setText(name)
        said = _("Promises of {name}").format(name=name)
        self.rows.setAccessibleName(said)
        self.more.setAccessibleName(_("Show more: {group}").format(group=said))
        self.rows.fill([week_row(line, couple, today) for line in lines.lines])
        self.rows.setVisible(bool(lines.lines))
        self.nothing.setText(_("Nothing has ended yet.") if over else _("No promise falls into this week."))
        self.nothing.setVisible(not lines.lines)
        self.more.setVisible(lines.more)
