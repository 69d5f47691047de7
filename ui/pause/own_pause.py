"""The pause of those who are here: it begins with the first thing done in it, and its notes go along."""

from collections.abc import Callable

from app.progress.celebrations.pauses import forget_pause, note_pause
from app.refused import Refused
from app.triggers.values import Step
from app.vault.values import Person
from ui.desk import Desk
from ui.pause.notes import PauseNotes
from ui.pause_clock import Pause, PauseClock
from ui.sheet import Sheet


class OwnPause:
    """What is refused is said on `place`, and the way goes on."""

    def __init__(self, desk: Desk, clock: PauseClock, place: Sheet) -> None:
        self._desk, self._clock, self._place = desk, clock, place
        self._notes: PauseNotes | None = None

    @property
    def running(self) -> Pause | None:
        """The one that runs, where it concerns those who are here."""
        running = self._clock.running
        return running if running is not None and running.concerns(self._desk.sitting.here) else None

    @property
    def is_away(self) -> bool:
        running = self.running
        return running is not None and running.back_at is not None

    @property
    def notes(self) -> PauseNotes:
        """Of the pause that runs."""
        return self.begin()

    def begin(self) -> PauseNotes:
        """It runs from now on, where none did."""
        if self._notes is not None:
            return self._notes
        alone = self._desk.sitting.alone
        running = self.running or self._clock.begin(alone, of_both=alone is None)
        notes = self._notes = PauseNotes(self._desk.sitting, running.begun, self._present, self._place)
        self._present(lambda: note_pause(self._desk.sitting))
        whose = running.whose or alone
        if whose in self._desk.sitting.here:
            self.belong_to(whose)
        return notes

    def belong_to(self, person: Person) -> None:
        self._clock.belong_to(person)
        with self._desk.refusals.shown(self._place):
            self.notes.belong_to(person)

    def did(self, step: Step) -> None:
        self.notes.did(step)

    def settle(self) -> None:
        """Save what is noted; a refusal comes through."""
        if self._notes is not None:
            self._notes.settle()

    def drop(self) -> None:
        """Nothing of it is to stay."""
        if self._notes is not None:
            self._notes.drop()
            self._let_go()
            self._present(lambda: forget_pause(self._desk.sitting))

    def end(self) -> None:
        """From here a day passes before anything is offered to be marked."""
        self._let_go()
        self._present(lambda: note_pause(self._desk.sitting))

    def _let_go(self) -> None:
        self._notes = None
        self._clock.end()

    def _present(self, save: Callable[[], None]) -> None:
        """What no press asked for says what was refused, and leaves alone what is said there already."""
        try:
            save()
        except Refused as refused:
            self._desk.refusals.show(refused, self._place)
