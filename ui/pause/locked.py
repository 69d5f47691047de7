"""A pause while nobody is signed in: a circle to breathe with and a time of return, and nothing of anybody's."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.i18n import _
from ui.motion import is_still
from ui.pause.back_step import BackStep
from ui.pause.breathe_step import BreatheStep
from ui.pause.frame import PauseFrame
from ui.pause.pause_words import step_away_words
from ui.pause.return_time import ReturnTime
from ui.pause.step import PauseStep
from ui.pause_clock import PauseClock
from ui.preferences import Preferences
from ui.widgets.buttons import primary, quiet
from ui.widgets.centred import in_the_middle

BREATHE, BACK = range(2)


class LockedPause(PauseFrame):
    """Opens no vault, and says nothing about anyone."""

    def __init__(self, pause: PauseClock, preferences: Preferences, leave: Callable[[], None]) -> None:
        super().__init__((_("Breathe"), _("Come back")), leave)
        self._pause, self._preferences = pause, preferences
        self._away = ReturnTime(pause.clock)
        running = pause.running
        if running is None or running.back_at is None:
            self.breathe()
        else:
            self.show_time()

    def label(self) -> str:
        return _("A moment to breathe")

    def help(self) -> tuple[str, ...]:
        return (
            _("Breathe with the circle for as long as it helps."),
            _("A time of return stays on the screen, also before anyone has signed in."),
            _("Escape goes back."),
        )

    def breathe(self) -> None:
        away = primary(step_away_words(self._away), self._step_away)
        still = is_still(self._preferences.choices)
        self.turn_to(BreatheStep((away,), still=still), BREATHE, self.breathe)

    def show_time(self) -> None:
        self.turn_to(BackStep(self._pause, self._away, self._come_back), BACK, self.show_time)

    def foot(self, step: PauseStep) -> Sequence[QWidget]:
        said = _("Close") if step.neutral else _("Not now")
        return (in_the_middle(quiet(said, self.leave)),)

    def _step_away(self) -> None:
        if self._pause.running is None:
            self._pause.begin(None, of_both=True)
        self._pause.step_away(self._away.moment())
        self.forget_way()
        self.show_time()

    def _come_back(self) -> None:
        self._pause.end()
        self.leave()
