"""When the check-ins are wished for, and the ways to change that and what they ask."""

from app.i18n import _
from app.people.check_in_names import check_in_name
from app.people.pace_values import CheckInKind, Pace
from ui.desk import Desk
from ui.pace_words import rhythm_in_words
from ui.view import OpenView
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.labelled import LabelledLines


class RhythmCard(Card):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(_("Rhythm"), small_title=True, quiet=True)
        self._times = LabelledLines()
        self.add(
            self._times,
            flow(
                quiet(_("Change the rhythm"), lambda: desk.go("settings")),
                quiet(_("Questions"), lambda: open_view(("questions", None))),
            ),
        )

    def fill(self, pace: Pace) -> None:
        self._times.fill((check_in_name(kind), rhythm_in_words(kind, pace.rhythms[kind])) for kind in CheckInKind)
