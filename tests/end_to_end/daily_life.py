"""A couple a week in, and what they do with the whole program on a day, on a Sunday and in a hard moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from app.people.pace_values import USUAL_RHYTHMS, CheckInKind
from app.people.pacing import choose_rhythm
from app.promises.actions import add_promise
from app.promises.values import NewPromise
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import PAUSE, signed_by_both
from tests.couple import PASSPHRASES, SetClock, TestedCouple, both
from tests.end_to_end.main_job import LABELS, NAMES
from tests.end_to_end.walking import Hands, KeyWalk, keel
from ui.program import Program

ALEX, SAM = Person
MONDAY = date(2026, 11, 23)
PROMISES = {ALEX: "I say in the morning how much I can talk about.", SAM: "I write by half past five."}


class DailyLife:
    """One pair of hands, whoever they belong to."""

    def __init__(self, program: Program, walk: Hands, clock: SetClock) -> None:
        self.program, self.walk, self.clock = program, walk, clock

    @property
    def sitting(self) -> Sitting:
        assert self.program.window.workspace is not None
        return self.program.window.workspace.desk.sitting

    def sign_in(self, *people: Person) -> None:
        """Whoever was here before leaves."""
        if self.program.window.workspace is not None:
            self.walk.lock()
        self.walk.say_who("Both" if len(people) > 1 else LABELS[people[0]])
        for person in people:
            self.walk.fill(f"Passphrase of {LABELS[person]}", PASSPHRASES[person])
        self.walk.press("Return")
        self.walk.wait_for(lambda: self.program.window.workspace)

    def forward(self, **by: float) -> None:
        """Time passes; who waits for it is told, and what was closed meanwhile is gone."""
        self.clock.forward(**by)
        self.program.pause.look_at_clock()
        self.walk.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def mark(self, promise: str, kept: str) -> None:
        self.walk.open_page("Today")
        self.walk.click("Mark how it went: One promise for today")
        self.walk.click(f"{promise}: {kept}")

    def hand_in(self, person: Person, how: str, line: str) -> None:
        """One tap and one line."""
        walk = self.walk
        walk.open_page("Today")
        walk.click("Write it: Daily summary")
        walk.click(f"How was today?: {how}")
        walk.fill(f"One line for {NAMES[person.other]} (optional)", line)
        walk.click("Hand it in")
        walk.wait_for(lambda: walk.button("Change it"))


def a_week_in(folder: Path, clock: SetClock) -> TestedCouple:
    """They agreed on pausing and promised something each, a week ago."""
    couple, now = both(folder / "vault", clock), clock.now()
    clock.forward(days=-7)
    together = couple.together()
    signed_by_both(couple, together, PAUSE)
    for person, words in PROMISES.items():
        add_promise(together, person, NewPromise(text=words, rule="FREQ=DAILY"))
    for kind in (CheckInKind.WEEKLY, CheckInKind.MONTHLY):
        choose_rhythm(together, ALEX, kind, USUAL_RHYTHMS[kind])
    together.close()
    clock.moment = now
    return couple


@contextmanager
def daily_life(folder: Path) -> Iterator[DailyLife]:
    """By keys alone, on a Monday evening at half past seven."""
    clock = SetClock()
    a_week_in(folder, clock).vault.release()
    with keel(folder, clock=clock) as program:
        yield DailyLife(program, KeyWalk(program.window), clock)
