"""The line and the counts out of a real record, against a slow, plain reading of the whole of it."""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import TypeVar

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.promises.actions import add_promise, mark_day
from app.promises.entities import MarkRecord, PauseAnswerRecord, PauseRecord, PromiseRecord
from app.promises.pauses import answer_pause, suggest_pause
from app.promises.standing_marks import marks_counted, steady_lines, steps_so_far
from app.promises.steadiness import STEPS, steadiness
from app.promises.values import Kept, NewPromise, Origin, PromiseId
from app.promises.weeks import close_week
from app.refused import Refused
from app.vault.records import Record, order_of_entry
from app.vault.sitting import Sitting
from app.vault.stretches import Span
from app.vault.values import Person
from tests.couple import EVENING, SetClock, TestedCouple, both

BEGUN, DAYS = date(2026, 11, 23), 28
Each = TypeVar("Each")
ACTS = st.lists(
    st.one_of(
        st.tuples(
            st.just("mark"), st.integers(0, 3), st.integers(0, DAYS - 1), st.sampled_from(Kept), st.integers(-72, 72)
        ),
        st.tuples(st.just("close"), st.integers(0, 3)),
        st.tuples(st.just("pause"), st.integers(0, 3), st.integers(0, DAYS - 1), st.integers(0, 4), st.booleans()),
    ),
    max_size=40,
)


@pytest.fixture(scope="module")
def couple(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestedCouple]:
    made = both(tmp_path_factory.mktemp("record") / "vault", SetClock(EVENING))
    yield made
    made.vault.release()


@pytest.fixture(scope="module")
def sitting(couple: TestedCouple) -> Iterator[Sitting]:
    opened = couple.together()
    yield opened
    opened.close()


@settings(max_examples=8, deadline=None)
@given(ACTS)
def test_marks_corrections_later_marks_pauses_and_turned_clocks(
    couple: TestedCouple, sitting: Sitting, acts: list[tuple[object, ...]]
) -> None:
    """The record grows from example to example; each adds two promises of each partner."""
    couple.clock.moment = EVENING
    promises = [(person, _promise(sitting, person)) for person in (*Person, *Person)]
    for act in acts:
        couple.clock.moment = EVENING + timedelta(days=DAYS)
        with suppress(Refused):
            _do(couple, sitting, promises, act)
    for spans in (_spans(4, 7), _spans(14, 2), _spans(2, 500)):
        _compare(sitting, spans)


def test_a_long_record_ends_where_the_whole_walk_ends(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Two years, entered in a shuffled order; short and long stretches, and one that began late."""
    couple = both(tmp_path_factory.mktemp("long") / "vault")
    sitting = couple.together()
    dice = Random(5)  # noqa: S311
    last = BEGUN + timedelta(days=DAYS)
    marked = [last - timedelta(days=back) for back in range(800)]
    dice.shuffle(marked)
    with sitting.shared.transaction(Person.SECOND) as session:
        for key in ("b", "a"):
            session.add(_record(PromiseId(key), min(marked)))
            session.flush()
        for number, day in enumerate(marked):
            for key in ("a", "b"):
                kept = dice.choice(tuple(Kept))
                session.add(
                    MarkRecord(id=f"{key}{number}", promise_id=PromiseId(key), day=day, kept=kept, note="", later=False)
                )
            if number % 50 == 0:
                session.flush()
    for spans in (_spans(4, 7), _spans(13, 28), _spans(9, 91), _spans(2, 364)):
        _compare(sitting, spans)
    sitting.close()
    couple.vault.release()


def _compare(sitting: Sitting, spans: tuple[Span, ...]) -> None:
    with sitting.shared.transaction() as session:
        for person in Person:
            standing = _plain(session, person)
            counts = marks_counted(session, person, spans)
            lines = steady_lines(session, person, spans)
            for (first, last), counted, line in zip(spans, counts, lines, strict=True):
                assert counted == Counter(kept for day, _made, kept in standing if first <= day <= last)
                walked = steadiness(kept for day, _made, kept in standing if day <= last)
                assert (line is None) == (walked is None)
                assert line is None or line == pytest.approx(walked, abs=2**-49, rel=0)
            steps = sum(kept in STEPS for day, _made, kept in standing if day <= spans[-1][1])
            assert steps_so_far(session, person, spans[-1][1]) == min(5, steps)


def _plain(session: Session, person: Person) -> list[tuple[date, int, Kept]]:
    """Every row is read, one after the other, and judged by hand."""
    made = {
        promise: place
        for place, promise in enumerate(session.scalars(_entered(sa.select(PromiseRecord.id), PromiseRecord)))
    }
    of = dict(session.execute(sa.select(PromiseRecord.id, PromiseRecord.author)).all())
    first: dict[tuple[PromiseId, date], Kept] = {}
    later: dict[tuple[PromiseId, date], Kept] = {}
    for mark in session.scalars(_entered(sa.select(MarkRecord), MarkRecord)):
        (later if mark.later else first)[mark.promise_id, mark.day] = mark.kept
    agreed = set(session.scalars(sa.select(PauseAnswerRecord.pause_id).where(PauseAnswerRecord.agreed)))
    pauses = [pause for pause in session.scalars(sa.select(PauseRecord)) if pause.id in agreed]
    standing = [
        (day, made[promise], kept)
        for (promise, day), kept in {**later, **first}.items()
        if of[promise] is person
        and not any(pause.promise_id == promise and pause.first <= day <= pause.last for pause in pauses)
    ]
    return sorted(standing)


def _entered(found: sa.Select[Each], record: type[Record]) -> sa.Select[Each]:
    return found.order_by(order_of_entry(record))


def _promise(sitting: Sitting, person: Person) -> PromiseId:
    return add_promise(sitting, person, NewPromise(text="x", rule="FREQ=DAILY"))


def _do(
    couple: TestedCouple, sitting: Sitting, promises: list[tuple[Person, PromiseId]], act: tuple[object, ...]
) -> None:
    if act[0] == "close":
        with sitting.shared.transaction(Person.FIRST) as session:
            close_week(session, BEGUN + timedelta(weeks=int(str(act[1]))))
        return
    person, promise = promises[int(str(act[1]))]
    day = BEGUN + timedelta(days=int(str(act[2])))
    if act[0] == "mark":
        assert isinstance(act[3], Kept)
        couple.clock.moment += timedelta(hours=int(str(act[4])))
        mark_day(sitting, person, promise, day, act[3])
        return
    pause = suggest_pause(sitting, person, promise, day, day + timedelta(days=int(str(act[3]))))
    answer_pause(sitting, person.other, pause, agreed=bool(act[4]))


def _spans(count: int, days: int) -> tuple[Span, ...]:
    last = BEGUN + timedelta(days=DAYS)
    ends = [last - timedelta(days=days * back) for back in reversed(range(count))]
    return tuple((end - timedelta(days=days - 1), end) for end in ends)


def _record(identity: PromiseId, starts: date) -> PromiseRecord:
    return PromiseRecord(
        id=identity,
        text="x",
        to=Person.FIRST,
        rule="FREQ=DAILY",
        starts=starts,
        until=None,
        reminder=None,
        origin=Origin.OWN,
        origin_id="",
        origin_words="",
        last=date.max,
    )
