"""Across all rooms: who reads, finds and prints each word of a week, at each moment of it, and which file holds it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.promises.reads import promises_week
from app.search.reads import find
from app.triggers.values import MOMENT_TEXTS, PLAN_TEXTS
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.end_to_end.reading import Place, calendar_of, enter, printed, read_in_window, rows_of
from tests.end_to_end.shared_week import ALEX, MONDAY, SAM, SharedWeek, shared_week
from tests.end_to_end.told_words import Told, word
from tests.end_to_end.walking import keel
from tests.opened_bytes import opened_private, opened_shared
from ui.program import Program

WHO = {"a": (ALEX,), "s": (SAM,), "t": (ALEX, SAM)}
"""Alex alone, Sam alone, both together."""
MOMENTS = ("written", "opened", "shown", "talked over", "taken back")


@dataclass(frozen=True)
class Row:
    """Who reads what was written, at each of the moments; a dot is nobody."""

    name: str
    read: str
    found: str = ""
    """By search, where it is not whoever reads it."""
    printed: str = ". . . . ."
    held_back: bool = False
    """Lies in the shared file before the other may read it, and the program holds it back until then."""

    def at(self, moment: int, column: str) -> set[str]:
        return set((getattr(self, column) or self.read).split()[moment]) - {"."}


ALL, OWN = "ast ast ast ast ast", "a a a a a"
FROM_OPENING, FROM_SHOWING, FROM_TALK = ". ast ast ast ast", ". . ast ast ast", ". . . ast ast"
SHOWN_AT_ONCE, SHOWN_LATER = "a ast ast ast a", "a a ast ast a"
OF_BOTH_OR_OWN = {SHOWN_AT_ONCE: "a at at at a", SHOWN_LATER: "a a at at a"}
"""A plan is printed by its owner, and together once it is shown."""
CHOSEN_PARTS = {"place", "time_of_day", "person", "media", "in_body", "in_thoughts", "in_actions"} | {
    "people_to_call",
    "in_the_way",
    "kept_at",
}
"""What of a plan is left out unless its owner chooses to show it too."""


def of_plan(name: str) -> Row:
    read = SHOWN_LATER if name in CHOSEN_PARTS else SHOWN_AT_ONCE
    return Row(f"plan {name}", read, printed=OF_BOTH_OR_OWN[read])


def of_moment(name: str) -> Row:
    return Row(f"moment {name}", SHOWN_LATER if name == "note" else SHOWN_AT_ONCE)


TABLE = (
    Row("promise", ALL, printed=ALL),
    Row("easier", ALL),
    Row("note of a mark", ALL, printed=ALL),
    Row("why a pause", ALL),
    Row("easier for Sam", ALL),
    Row("account", ALL, printed=ALL),
    Row("end", ALL),
    Row("question", ALL, printed=ALL),
    Row("line", "a ast ast ast ast", held_back=True),
    Row("appreciation shown", "a ast ast ast ast", held_back=True),
    Row("lighter", "a ast ast ast ast", held_back=True),
    Row("doubt for the agenda", "a a a ast ast", found=". . . . .", held_back=True),
    Row("need kept", OWN),
    Row("looked after", OWN),
    *map(of_plan, PLAN_TEXTS),
    *map(of_moment, MOMENT_TEXTS),
    Row("line of Sam", ". s s s s", held_back=True),
    Row("moment of Sam", ". s s s s"),
    Row("proposal of Sam", ". ast ast ast ."),
    Row("added to the day", FROM_SHOWING),
    Row("weekly line", FROM_TALK, printed=FROM_TALK),
    Row("added to the talk", FROM_TALK, printed=FROM_TALK),
    Row("left unsaid", ". . . a a"),
)


@dataclass
class Looking:
    program: Program
    week: SharedWeek
    told: Told

    def enter(self, who: str) -> Sitting:
        return enter(self.program, *WHO[who])

    def act(self, who: str, step: Callable[[Sitting], None]) -> None:
        step(self.enter(who))

    def bring_to(self, moment: str) -> None:
        told = self.told
        steps: dict[str, tuple[tuple[str, Callable[[Sitting], None]], ...]] = {
            "written": (("a", told.written),),
            "opened": (("a", told.opened), ("s", told.answered)),
            "shown": (("a", told.shown),),
            "talked over": (("t", told.talked), ("a", told.thought_over)),
            "taken back": (("a", told.taken_back),),
        }
        if moment == "talked over":
            self.week.couple.clock.forward(days=6)
        for who, step in steps[moment]:
            self.act(who, step)

    def places(self, sitting: Sitting) -> tuple[Place, ...]:
        promises = (line.promise.id for line in promises_week(sitting, MONDAY).lines)
        return (
            *self.week.places_to_read,
            *(("promises", ("promise", promise)) for promise in promises),
            ("hard_moments", ("plan", self.told.plan)),
            ("hard_moments", ("moment", self.told.moment)),
        )


@pytest.fixture
def looking(qapp: QApplication, tmp_path: Path) -> Iterator[Looking]:
    week = shared_week(tmp_path)
    week.couple.vault.release()
    with keel(tmp_path, clock=week.couple.clock) as program:
        yield Looking(program, week, Told(week))


def test_who_sees_what(looking: Looking) -> None:
    """Every cell of the table, and nothing in the calendar file, at any moment, by anyone."""
    for number, moment in enumerate(MOMENTS):
        looking.bring_to(moment)
        for who in WHO:
            sitting = looking.enter(who)
            ways: dict[str, Callable[[str], bool]] = {
                "read": standing_in(read_in_window(looking.program, looking.places(sitting))),
                "printed": standing_in(printed(sitting)),
                "found": partial(is_found, sitting),
            }
            for column, there in ways.items():
                assert wrong(column, who, number, there) == [], f"{who}, {moment}"
            assert "qz" not in calendar_of(sitting)
        look_into_the_files(sitting, number)


def standing_in(text: str) -> Callable[[str], bool]:
    return text.__contains__


def is_found(sitting: Sitting, wanted: str) -> bool:
    return bool(find(sitting, wanted))


def wrong(column: str, who: str, moment: int, there: Callable[[str], bool]) -> list[str]:
    """The rows that are not as the table has them."""
    return [f"{column}: {row.name}" for row in TABLE if there(word(row.name)) != (who in row.at(moment, column))]


def look_into_the_files(together: Sitting, moment: int) -> None:
    """What one keeps, and what was taken back, is in no page of the shared file; nothing is in the other's own."""
    shared = opened_shared(together) + rows_of(together.shared).encode()
    own = {person: opened_private(together, person) for person in Person}
    for row in TABLE:
        if not row.held_back and "t" not in row.at(moment, "read"):
            assert word(row.name).encode() not in shared, row.name
        other = ALEX if row.name.endswith("of Sam") else SAM
        assert word(row.name).encode() not in own[other], row.name
