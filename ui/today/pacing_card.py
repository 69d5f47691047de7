"""The pacing, first on the page: how much talk suits the one who sets it."""

from app.i18n import _
from app.people.pace_values import Pace
from ui.desk import Desk
from ui.pace_words import pacing_in_words, set_by_in_words
from ui.widgets.act_row import ActRow
from ui.widgets.buttons import quiet
from ui.widgets.card import Card

PADDING = 16


class PacingCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(tone="accent")
        self._desk = desk
        self.setAccessibleName(_("Pacing this week"))
        self.change = quiet(_("Change"), self._change)
        self.change.setAccessibleName(_("Change the pacing"))
        self.row = ActRow(_("Pacing this week"), "", self.change)
        self.body.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self.add(self.row)

    def fill(self, pace: Pace) -> None:
        clock, couple = self._desk.sitting.clock, self._desk.couple()
        said = pacing_in_words(pace.pacing, clock.today()) or _("Nothing is set. Talks may come up on any day.")
        by = set_by_in_words(pace.pacing, couple, clock)
        self.row.say(_("Pacing this week"), f"{said} {by}".strip())
        self.change.setVisible(any(person in pace.may_pace for person in self._desk.sitting.here))

    def _change(self) -> None:
        self._desk.go("settings", "pacing")
