"""Reminds while the program runs: at the time of each thing once, and while it is locked of nobody's own."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from app.clock import Clock
from app.refused import Refused
from ui.preferences import Preferences
from ui.reminders.line import ReminderLine
from ui.reminders.tray import Tray

if TYPE_CHECKING:
    from app.reminders.values import Reminder
    from ui.window import Window

_EVERY = 20_000
"""Milliseconds between two looks at the clock."""


class Reminding(QObject):
    """One per program. It reminds of what comes from now on: what was due earlier stands on Today."""

    def __init__(self, window: "Window", preferences: Preferences, come_forward: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._come_forward = come_forward
        self._tray: Tray | None = None
        self.line = ReminderLine(window)
        self._coming: tuple[Reminder, ...] = ()
        self._said: set[tuple[date, str]] = set()
        self._clock = Clock()
        self._looked_at: datetime | None = None
        self._timer = QTimer(self, interval=_EVERY, timerType=Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Say that there is something, where the time of something has come since the last look."""
        choices = self._preferences.choices
        self._stand_in_tray(there=choices.reminders)
        if not choices.reminders:
            self._looked_at = None
            return
        if self._window.pause.shown is not None or self._window.work is not None:
            return  # said once what has the whole window is over
        self._read()
        now = self._clock.local(self._clock.now())
        since, self._looked_at = self._looked_at, now
        if since is not None and self._has_come(since, now):
            self._say()

    def _stand_in_tray(self, *, there: bool) -> None:
        """The system is asked about its tray once somebody wants to be reminded, not at the start."""
        if there and self._tray is None and Tray.is_there():
            self._tray = Tray(self._come_forward, self)
        if self._tray is not None:
            self._tray.stand(there=there)

    def _read(self) -> None:
        """What comes today; of a sitting that is over, what is not from anyone's own space."""
        workspace = self._window.workspace
        if workspace is None:
            self._coming = tuple(each for each in self._coming if not each.private)
            return
        from app.reminders.reads import reminders_today

        sitting = workspace.desk.sitting
        self._clock = sitting.clock
        try:
            self._coming = reminders_today(sitting, self._preferences.choices.remind_time)
        except Refused:
            return  # the page that reads next says it, with a way out

    def _has_come(self, since: datetime, now: datetime) -> bool:
        come = {
            (each.day, each.key)
            for each in self._coming
            if since < datetime.combine(each.day, each.at, now.tzinfo) <= now and each.day == now.date()
        }
        new = come - self._said
        self._said = {(day, key) for day, key in self._said | come if day == now.date()}
        return bool(new)

    def _say(self) -> None:
        if self._tray is not None:
            self._tray.say()
        else:
            self.line.say()
