"""The time of a conversation and whose turn it is: counted forward, without a sound, pausable."""

from PySide6.QtCore import QElapsedTimer, QTimer

from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.pace_words import minutes_in_words
from ui.widgets.announce import announce
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import eyebrow, muted, number, strong

_TICK = 1_000
_MINUTE = 60_000
"""Milliseconds."""


class FloorCard(Card):
    """Nobody is told to stop: when the minutes are full, it says that both can go on."""

    def __init__(self, couple: Couple) -> None:
        super().__init__()
        self._couple, self._turn, self._minutes = couple, Person.FIRST, 0
        self._before, self._running = 0, QElapsedTimer()
        self.title, self.time, self.full = eyebrow(_("Time")), number(""), muted("")
        self.turn = strong("")
        self.run = secondary("", self.turn_time)
        self.hand_over = quiet("", self.pass_turn)
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self._show)
        self.add(self.title, self.time, self.full, flow(self.run), eyebrow(_("Whose turn it is")), self.turn)
        self.add(flow(self.hand_over))
        self._show()

    @property
    def running(self) -> bool:
        return self._timer.isActive()

    @property
    def passed(self) -> int:
        """Milliseconds so far, the pauses left out."""
        return self._before + (self._running.elapsed() if self.running else 0)

    def begin(self, minutes: int, first: Person) -> None:
        """From nothing, standing still; `first` speaks first."""
        self._timer.stop()
        self._before, self._minutes, self._turn = 0, minutes, first
        self._show()

    def turn_time(self) -> None:
        """Let the time run, or stand."""
        if self.running:
            self._before = self.passed
            self._timer.stop()
        else:
            self._running.start()
            self._timer.start()
        self._show()

    def pass_turn(self) -> None:
        self._turn = self._turn.other
        self._show()
        announce(self, self.turn.text())

    def _show(self) -> None:
        gone = self.passed // _MINUTE
        self.time.setText(_("{n} of {minutes}").format(n=gone, minutes=minutes_in_words(self._minutes)))
        is_full = gone >= self._minutes > 0
        self.full.setText(_("The time is full. You can stop here, or go on.") if is_full else "")
        self.full.setVisible(is_full)
        begun = _("Go on with the time") if self._before else _("Begin the time")
        self.run.setText(_("Pause the time") if self.running else begun)
        self.run.setAccessibleName(self.run.text())
        self.turn.setText(_("{name} speaks").format(name=self._couple.name(self._turn)))
        self.hand_over.setText(_("Hand over to {name}").format(name=self._couple.name(self._turn.other)))
        self.hand_over.setAccessibleName(self.hand_over.text())
