"""Pauses: suggested by one, frozen once the other agrees."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.promises.actions import add_promise, end_promise, mark_day, mark_days
from app.promises.page_values import Happened, PauseState
from app.promises.pauses import answer_pause, suggest_pause, take_back_pause
from app.promises.promise_reads import promise_page
from app.promises.reads import due_on, promises_week
from app.promises.values import (
    AnsweredAlready,
    Kept,
    NewPromise,
    NotYourAnswer,
    NotYourPause,
    PausedThatDay,
    PromiseId,
    PromiseOver,
)
from app.refused import FormRefused
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

MONDAY = date(2026, 11, 23)
FIRST, SECOND = Person.FIRST, Person.SECOND


def paused(sitting: Sitting, promise: PromiseId, first: int, last: int) -> None:
    pause = suggest_pause(
        sitting, SECOND, promise, MONDAY + timedelta(days=first), MONDAY + timedelta(days=last), "at your parents'"
    )
    answer_pause(sitting, FIRST, pause, agreed=True)


def states(sitting: Sitting, promise: PromiseId) -> list[PauseState]:
    return [pause.state for pause in promise_page(sitting, promise).pauses]


def test_it_freezes_nothing_until_the_other_agrees(together: Sitting, daily: PromiseId) -> None:
    pause = suggest_pause(together, SECOND, daily, MONDAY, MONDAY + timedelta(days=2))
    assert len(due_on(together, MONDAY)) == 1
    with pytest.raises(NotYourAnswer):
        answer_pause(together, SECOND, pause, agreed=True)
    answer_pause(together, FIRST, pause, agreed=True)
    assert due_on(together, MONDAY) == ()
    assert [dot.paused for dot in promises_week(together, MONDAY).lines[0].dots] == [True] * 3 + [False] * 4
    assert states(together, daily) == [PauseState.AGREED]
    with pytest.raises(AnsweredAlready):
        answer_pause(together, FIRST, pause, agreed=False)


def test_each_confirms_from_a_sitting_of_their_own(couple: TestedCouple, together: Sitting, daily: PromiseId) -> None:
    together.close()
    alone = couple.alone(FIRST)
    pause = suggest_pause(alone, FIRST, daily, MONDAY, MONDAY)
    alone.close()
    other = couple.alone(SECOND)
    answer_pause(other, SECOND, pause, agreed=True)
    assert due_on(other, MONDAY) == ()
    other.close()


def test_the_other_may_rather_not(together: Sitting, daily: PromiseId) -> None:
    pause = suggest_pause(together, SECOND, daily, MONDAY, MONDAY)
    answer_pause(together, FIRST, pause, agreed=False)
    assert len(due_on(together, MONDAY)) == 1
    assert states(together, daily) == [PauseState.NOT_AGREED]


def test_a_suggestion_is_taken_back_by_its_own_author(together: Sitting, daily: PromiseId) -> None:
    pause = suggest_pause(together, SECOND, daily, MONDAY, MONDAY)
    with pytest.raises(NotYourPause):
        take_back_pause(together, FIRST, pause)
    take_back_pause(together, SECOND, pause)
    assert states(together, daily) == [PauseState.TAKEN_BACK]
    with pytest.raises(AnsweredAlready):
        answer_pause(together, FIRST, pause, agreed=True)


@pytest.mark.parametrize(
    ("first", "last", "fields"),
    [(None, None, ["first", "last"]), (MONDAY, MONDAY - timedelta(days=1), ["last"]), (None, MONDAY, ["first"])],
)
def test_days_that_are_missing_or_turned_round(
    together: Sitting, daily: PromiseId, first: date | None, last: date | None, fields: list[str]
) -> None:
    with pytest.raises(FormRefused) as refused:
        suggest_pause(together, SECOND, daily, first, last)
    assert [problem.field for problem in refused.value.problems] == fields


def test_a_paused_day_takes_no_mark_and_keeps_the_one_it_had(together: Sitting, daily: PromiseId) -> None:
    mark_day(together, SECOND, daily, MONDAY, Kept.KEPT)
    paused(together, daily, 0, 0)
    with pytest.raises(PausedThatDay):
        mark_day(together, SECOND, daily, MONDAY, Kept.NOT_KEPT)
    dot = promises_week(together, MONDAY).lines[0].dots[0]
    assert (dot.due, dot.paused, dot.mark) == (False, True, Kept.KEPT)


def test_what_has_ended_is_not_paused(together: Sitting, daily: PromiseId) -> None:
    end_promise(together, SECOND, daily)
    with pytest.raises(PromiseOver):
        suggest_pause(together, SECOND, daily, MONDAY, MONDAY)


def test_the_history_tells_of_it(together: Sitting, daily: PromiseId) -> None:
    paused(together, daily, 0, 3)
    told = {line.happened: line for line in promise_page(together, daily).history}
    assert told[Happened.PAUSE_AGREED].author is FIRST
    assert (told[Happened.PAUSE_SUGGESTED].words, told[Happened.PAUSE_SUGGESTED].last) == (
        "at your parents'",
        MONDAY + timedelta(days=3),
    )


SPANS = st.lists(st.tuples(st.integers(-3, 16), st.integers(0, 6)), max_size=4)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SPANS)
def test_a_day_is_due_just_where_no_agreed_pause_holds_it(together: Sitting, spans: list[tuple[int, int]]) -> None:
    """Each example has a promise of its own; its pauses may overlap."""
    promise = add_promise(together, SECOND, NewPromise(text="x", rule="FREQ=DAILY"))
    for begins, length in spans:
        paused(together, promise, begins, begins + length)
    for week in range(2):
        lines = promises_week(together, MONDAY + timedelta(weeks=week)).lines
        for dot in next(line for line in lines if line.promise.id == promise).dots:
            away = (dot.day - MONDAY).days
            frozen = any(begins <= away <= begins + length for begins, length in spans)
            assert (dot.due, dot.paused) == (not frozen, frozen)


def test_days_around_a_pause_are_marked_at_once(couple: TestedCouple, together: Sitting, daily: PromiseId) -> None:
    paused(together, daily, 1, 2)
    couple.clock.forward(days=6)
    around = (MONDAY, MONDAY + timedelta(days=3))
    mark_days(together, SECOND, daily, around, Kept.KEPT)
    with pytest.raises(PausedThatDay):
        mark_days(together, SECOND, daily, (*around, MONDAY + timedelta(days=1)), Kept.PARTLY)
