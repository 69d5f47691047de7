"""A quiet week: called and ended by either with one press."""

from PySide6.QtCore import Qt

from app.i18n import _
from app.people.pace_values import Pace
from app.vault.values import Person
from ui.desk import Desk
from ui.pace_words import quiet_week_in_words
from ui.sheet import Sheet
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.words import muted


class QuietWeekCard(Card):
    def __init__(self, desk: Desk, page: Sheet) -> None:
        super().__init__(_("A quiet week"), small_title=True, quiet=True)
        self._desk, self._page = desk, page
        self._is_on = False
        self.said = muted("")
        self.button = secondary(_("Call a quiet week"), self.turn)
        self.add(self.said)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self, pace: Pace) -> None:
        week, today = pace.quiet_week, self._desk.sitting.clock.today()
        self._is_on = week is not None
        if week is None:
            self.said.setText(_("For seven days only the pause and due promises stay. Either of you can call it."))
        else:
            self.said.setText(quiet_week_in_words(week, self._desk.couple(), today))
        self.button.setText(_("End the quiet week") if self._is_on else _("Call a quiet week"))
        self.button.setAccessibleName(self.button.text())

    def turn(self) -> None:
        """Call it, or end it."""
        self._desk.ask_author(self._end if self._is_on else self._call, self.button)

    def _call(self, author: Person) -> None:
        from app.people.pacing import call_quiet_week

        with self._desk.refusals.shown(self._page):
            call_quiet_week(self._desk.sitting, author)

    def _end(self, author: Person) -> None:
        from app.people.pacing import end_quiet_week

        with self._desk.refusals.shown(self._page):
            end_quiet_week(self._desk.sitting, author)
