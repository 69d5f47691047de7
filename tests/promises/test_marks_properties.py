"""Whatever is entered in whatever order: the last word of each day counts, until its week is closed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.promises.actions import add_promise, mark_day
from app.promises.reads import promises_week
from app.promises.values import Dot, Kept, NewPromise, PromiseId
from app.promises.weeks import close_week, monday_of
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import EVENING, SetClock, TestedCouple, both

BEGUN = date(2026, 11, 23)
DAYS = 14
MARKS = st.lists(st.tuples(st.integers(0, DAYS - 1), st.sampled_from(Kept)), max_size=12)


@dataclass
class Ledger:
    """What a plain reader would write down."""

    first: dict[date, Kept] = field(default_factory=dict)
    later: dict[date, Kept] = field(default_factory=dict)
    closed: set[date] = field(default_factory=set)

    def mark(self, day: date, kept: Kept) -> None:
        newest = self.later.get(day) or self.first.get(day)
        if newest is not kept:
            (self.later if monday_of(day) in self.closed else self.first)[day] = kept


@pytest.fixture(scope="module")
def couple(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestedCouple]:
    folder: Path = tmp_path_factory.mktemp("marks")
    made = both(folder / "vault", SetClock(EVENING))
    yield made
    made.vault.release()


@pytest.fixture(scope="module")
def sitting(couple: TestedCouple) -> Iterator[Sitting]:
    opened = couple.together()
    yield opened
    opened.close()


def begun(couple: TestedCouple, sitting: Sitting) -> PromiseId:
    """A new promise that has been due every day of two weeks; each example has its own."""
    couple.clock.moment = EVENING
    promise = add_promise(sitting, Person.SECOND, NewPromise(text="x", rule="FREQ=DAILY"))
    couple.clock.moment = EVENING + timedelta(days=DAYS)
    return promise


def dots(sitting: Sitting, promise: PromiseId) -> dict[date, Dot]:
    found: dict[date, Dot] = {}
    for monday in (BEGUN, BEGUN + timedelta(days=7)):
        for line in promises_week(sitting, monday).lines:
            if line.promise.id == promise:
                found |= {dot.day: dot for dot in line.dots}
    return found


@settings(max_examples=30, deadline=None)
@given(MARKS, st.randoms(use_true_random=False), st.lists(st.integers(-40, 40), min_size=12, max_size=12))
def test_the_order_of_different_days_and_the_clock_do_not_matter(
    couple: TestedCouple, sitting: Sitting, marks: list[tuple[int, Kept]], shuffled: object, clock: list[int]
) -> None:
    """Each day's own marks stay in their order, and the clock of the computer jumps about in hours."""
    expected, promise = Ledger(), begun(couple, sitting)
    by_day: dict[int, list[Kept]] = {}
    for day, kept in marks:
        expected.mark(BEGUN + timedelta(days=day), kept)
        by_day.setdefault(day, []).append(kept)
    now = couple.clock.moment + timedelta(days=5)
    waiting = [day for day, kept in by_day.items() for _each in kept]
    shuffled.shuffle(waiting)  # type: ignore[attr-defined]
    for day, hours in zip(waiting, clock, strict=False):
        couple.clock.moment = now + timedelta(hours=hours)
        mark_day(sitting, Person.SECOND, promise, BEGUN + timedelta(days=day), by_day[day].pop(0))
    shown = dots(sitting, promise)
    assert {day: dot.mark for day, dot in shown.items() if dot.mark} == expected.first
    assert all(dot.later is None for dot in shown.values())


@dataclass
class Weeks:
    """Two fresh weeks for each example, for a closed week stays closed."""

    begins: date = date(2030, 1, 7)

    def next(self) -> date:
        self.begins += timedelta(days=DAYS)
        return self.begins


FRESH = Weeks()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, DAYS - 1), st.sampled_from(Kept) | st.none()), max_size=14))
def test_what_follows_the_closing_of_a_week_stands_beside(
    couple: TestedCouple, sitting: Sitting, acts: list[tuple[int, Kept | None]]
) -> None:
    """None: the week that holds the day is closed."""
    begins, expected = FRESH.next(), Ledger()
    couple.clock.moment = EVENING
    promise = add_promise(sitting, Person.SECOND, NewPromise(text="x", rule="FREQ=DAILY", starts=begins))
    couple.clock.moment = EVENING + timedelta(days=(begins - BEGUN).days + DAYS)
    for number, kept in acts:
        day = begins + timedelta(days=number)
        if kept is None:
            expected.closed.add(monday_of(day))
            with sitting.shared.transaction(Person.FIRST) as session:
                close_week(session, day)
        else:
            expected.mark(day, kept)
            mark_day(sitting, Person.SECOND, promise, day, kept)
    shown: dict[date, Dot] = {}
    for monday in (begins, begins + timedelta(days=7)):
        lines = [line for line in promises_week(sitting, monday).lines if line.promise.id == promise]
        shown |= {dot.day: dot for line in lines for dot in line.dots}
    assert {day: dot.mark for day, dot in shown.items() if dot.mark} == expected.first
    assert {day: dot.later for day, dot in shown.items() if dot.later} == expected.later
