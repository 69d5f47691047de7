"""Notices that nobody has used the computer for a while."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ui.hiding.ticks import Ticks

_LOOK_EVERY = 1000
"""Milliseconds; a timer for the whole stretch would stand still while the computer sleeps."""


class Idle(QObject):
    came = Signal()

    def __init__(self, ticks: Ticks, after: Callable[[], float], parent: QObject) -> None:
        """`after` says at each look after how many seconds."""
        super().__init__(parent)
        self._ticks, self._after = ticks, after
        self._used = ticks.now()
        self._timer = QTimer(self, interval=_LOOK_EVERY, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        self._used = self._ticks.now()
        self._timer.start()

    def rest(self) -> None:
        """Nobody is here."""
        self._timer.stop()

    def note_use(self) -> None:
        """What comes after the time was over comes too late: whoever it is was away."""
        if not self.look():
            self._used = self._ticks.now()

    def look(self) -> bool:
        """Tell when the time is over; whether it is."""
        over = self._timer.isActive() and self._used.seconds_ago() >= self._after()
        if over:
            self.rest()
            self.came.emit()
        return over
