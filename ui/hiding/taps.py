"""Shift, pressed and let go by itself three times within five seconds."""

from ui.hiding.ticks import Moment, Ticks

TAPS = 3
WITHIN = 5.0
"""Seconds from the first press to the last letting go."""


class ShiftTaps:
    def __init__(self, ticks: Ticks) -> None:
        self._ticks = ticks
        self._pressed: Moment | None = None
        self._taps: list[Moment] = []

    def press(self) -> None:
        """A second Shift while one is down makes it another key."""
        if self._pressed is not None:
            self.interrupt()
            return
        self._pressed = self._ticks.now()

    def let_go(self) -> bool:
        """Whether this was the third."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return False
        self._taps = [tap for tap in (*self._taps, pressed) if tap.seconds_ago() <= WITHIN]
        if len(self._taps) < TAPS:
            return False
        self._taps.clear()
        return True

    def interrupt(self) -> None:
        """Another key, or the mouse: what Shift was pressed for was something else."""
        self._pressed = None
        self._taps.clear()
