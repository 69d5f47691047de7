"""Tells the pages what changed: kinds after a commit, a turned day, a moment that was waited for."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.vault.values import Kind

if TYPE_CHECKING:
    from app.vault.sitting import Sitting

DAY = Kind("day")
"""The local day turned, or a moment came that something waited for; every page looks again."""

_LONGEST_NAP = timedelta(minutes=1)
"""Clocks jump and computers sleep; a timer alone would not notice."""


class Changes(QObject):
    """One per sitting."""

    changed = Signal(frozenset)

    def __init__(self, sitting: "Sitting", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = sitting.clock
        self._day = self._clock.today()
        self._seen = self._clock.now()
        self._awaited: set[datetime] = set()
        self._stop: Callable[[], None] = sitting.changes.subscribe(self.changed.emit)
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look_at_clock)
        self._nap()

    def announce_at(self, moment: datetime) -> None:
        """Announce `DAY` once when `moment` has come, such as the end of a cooling-off."""
        if moment > self._clock.now():
            self._awaited.add(moment)
            self._nap()

    def look_at_clock(self) -> None:
        """Announce `DAY` when the day is another, the clock was set back, or an awaited moment has come."""
        now, day = self._clock.now(), self._clock.today()
        come = {moment for moment in self._awaited if moment <= now}
        if come or day != self._day or now < self._seen:
            self._awaited -= come
            self.changed.emit(frozenset({DAY}))
        self._day, self._seen = day, now
        self._nap()

    def stop(self) -> None:
        """Hear nothing more from the sitting."""
        self._timer.stop()
        self._stop()

    def _nap(self) -> None:
        now = self._clock.now()
        midnight = self._clock.begins(self._clock.today() + timedelta(days=1))
        nap = min([_LONGEST_NAP, midnight - now, *(moment - now for moment in self._awaited)])
        self._timer.start(max(0, int(nap.total_seconds() * 1000)) + 1)
