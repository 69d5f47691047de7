"""Breathing, at a pace that calms."""

from collections.abc import Sequence

from app.i18n import _
from ui.pause.step import PauseStep
from ui.widgets.breathing_circle import BreathingCircle
from ui.widgets.buttons import Button
from ui.widgets.centred import in_the_middle


class BreatheStep(PauseStep):
    without_hands = True

    def __init__(self, ways_on: Sequence[Button], *, still: bool) -> None:
        super().__init__(_("Breathe with the circle"))
        self.circle = BreathingCircle(still=still)
        if still:
            self.title.setText(_("Breathe in, and longer out"))
        self.add(in_the_middle(self.circle), in_the_middle(*ways_on))
        self.first = ways_on[0]
