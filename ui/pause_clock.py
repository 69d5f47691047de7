"""The pause that runs, if one does: it belongs to the program, so that a lock does not end it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.clock import Clock
from app.vault.values import Person

_LONGEST_NAP = timedelta(minutes=1)
"""Clocks jump and computers sleep; a timer alone would not notice."""
_FORGOTTEN_AFTER = timedelta(hours=12)
"""After the time of return."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Holds nothing of what is written down about it."""

    begun: datetime
    whose: Person | None
    """None: nobody has said so yet."""
    of_both: bool
    """Whether it began before both, or before nobody was signed in; otherwise it is a matter of one."""
    back_at: datetime | None = None
    """None: nobody has stepped away yet."""
    extended: bool = False

    def concerns(self, here: tuple[Person, ...]) -> bool:
        """Whether it is to be shown to those who are here; what began with one alone is for that one alone."""
        return self.of_both or here == (self.whose,)


class PauseClock(QObject):
    """One per program."""

    changed = Signal()
    """A pause has begun or ended, its time is another, or has come."""
    came = Signal()
    """The time of return."""

    def __init__(self, clock: Clock | None = None) -> None:
        super().__init__()
        self.clock = clock or Clock()
        self.running: Pause | None = None
        self._told = False
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look_at_clock)

    @property
    def time_has_come(self) -> bool:
        back_at = self.running.back_at if self.running is not None else None
        return back_at is not None and self.clock.now() >= back_at

    def begin(self, whose: Person | None, *, of_both: bool) -> Pause:
        pause = Pause(begun=self.clock.now(), whose=whose, of_both=of_both)
        self._hold(pause)
        return pause

    def belong_to(self, whose: Person) -> None:
        """One of the two has said that it is theirs."""
        if self.running is not None:
            self._hold(replace(self.running, whose=whose))

    def step_away(self, back_at: datetime) -> None:
        if self.running is not None:
            self._hold(replace(self.running, back_at=back_at))

    def extend(self, back_at: datetime) -> None:
        """Once only; a second time nothing happens."""
        if self.running is not None and not self.running.extended:
            self._hold(replace(self.running, back_at=back_at, extended=True))

    def end(self) -> None:
        self._hold(None)

    def look_at_clock(self) -> None:
        """Tell once that the time has come; let go of a pause nobody came back to."""
        if self.running is None or self.running.back_at is None:
            return
        if self.clock.now() > self.running.back_at + _FORGOTTEN_AFTER:
            self.end()
        elif self.time_has_come and not self._told:
            self._told = True
            self.came.emit()
            self.changed.emit()
        self._nap()

    def _hold(self, pause: Pause | None) -> None:
        self.running, self._told = pause, False
        self._nap()
        self.changed.emit()

    def _nap(self) -> None:
        self._timer.stop()
        if self.running is None or self.running.back_at is None:
            return
        left = self.running.back_at - self.clock.now()
        nap = min(_LONGEST_NAP, left) if left > timedelta() else _LONGEST_NAP
        self._timer.start(int(nap.total_seconds() * 1000) + 1)
