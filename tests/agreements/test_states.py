"""Where a version stands: every event in every state, and what time alone does."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.agreements.states import (
    HOLDING,
    OPEN,
    PAST,
    TABLE,
    Event,
    Happening,
    Standing,
    after,
    is_possible,
    standing,
)
from app.agreements.timeline import Told, of_one_agreement
from app.agreements.values import State, Terms, VersionId, VersionRole
from app.vault.values import Person
from tests.couple import EVENING, SetClock

CLOCK = SetClock()
TERMS = Terms(review=date(2026, 12, 23), ends=date(2027, 2, 20))

people = st.sampled_from(Person)
happenings = st.builds(
    Happening,
    event=st.sampled_from(Event),
    at=st.integers(0, 120).map(lambda days: EVENING + timedelta(days=days)),
    person=people,
    review=st.dates(date(2026, 12, 1), date(2027, 3, 1)),
)
stories = st.lists(happenings, max_size=12).map(lambda story: sorted(story, key=lambda each: each.at))
moments = st.integers(0, 200).map(lambda days: EVENING + timedelta(days=days))
terms = st.builds(
    Terms,
    starts=st.none() | st.dates(date(2026, 11, 20), date(2027, 1, 1)),
    ends=st.none() | st.dates(date(2026, 12, 1), date(2027, 4, 1)),
    review=st.none() | st.dates(date(2026, 12, 1), date(2027, 3, 1)),
    cooling_off=st.sampled_from([0, 24, 168]),
)


def happening(event: Event, days: float, person: Person | None = None, review: date | None = None) -> Happening:
    return Happening(event=event, at=EVENING + timedelta(days=days), person=person, review=review)


SIGNED_BY_BOTH = (
    happening(Event.SIGNED, 0, Person.FIRST),
    happening(Event.SIGNED, 0.5, Person.SECOND),
)


def stand(story: tuple[Happening, ...], days: float, on: Terms = TERMS) -> Standing:
    return standing(on, story, EVENING + timedelta(days=days), CLOCK)


def test_every_state_is_open_holding_or_past() -> None:
    assert {*OPEN, *HOLDING, *PAST} == set(State)
    assert len(OPEN) + len(HOLDING) + len(PAST) == len(State)


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("event", list(Event))
@pytest.mark.parametrize("person", list(Person))
def test_every_event_in_every_state_goes_where_the_table_says_or_nowhere(
    state: State, event: Event, person: Person
) -> None:
    signed = frozenset({Person.FIRST}) if state is State.SIGNED_BY_ONE else frozenset()
    signed = frozenset(Person) if state in {State.COOLING_OFF, *HOLDING} else signed
    at = Standing(state=state, signed_by=signed)
    to = after(at, Happening(event=event, at=EVENING, person=person), TERMS, CLOCK)
    assert (to is not None) == is_possible(at, event, person)
    if to is not None:
        assert to.state is TABLE[state, event]
    if state in PAST:
        assert to is None, "what is over stays over"


@given(terms, stories, moments)
def test_signatures_stand_exactly_where_the_state_says(on: Terms, story: list[Happening], now: datetime) -> None:
    at = standing(on, story, now, CLOCK)
    if at.state is State.PROPOSED:
        assert at.signed_by == frozenset()
    if at.state is State.SIGNED_BY_ONE:
        assert len(at.signed_by) == 1
    if at.state in {State.COOLING_OFF, *HOLDING}:
        assert at.signed_by == frozenset(Person)
        assert at.holds_from is not None


@given(terms, stories, moments)
def test_an_agreement_never_holds_before_the_cooling_off_is_over(
    on: Terms, story: list[Happening], now: datetime
) -> None:
    at = standing(on, story, now, CLOCK)
    if at.held:
        signed = sorted(each.at for each in story if each.event is Event.SIGNED)
        assert at.holds_from is not None
        assert at.holds_from >= signed[1] + timedelta(hours=on.cooling_off)
        assert on.starts is None or at.holds_from >= CLOCK.begins(on.starts)


@given(terms, stories, moments)
def test_what_is_over_stays_over(on: Terms, story: list[Happening], now: datetime) -> None:
    if standing(on, story, now, CLOCK).state in PAST:
        later = max([now, *(each.at for each in story)]) + timedelta(days=30)
        before = standing(on, story, now, CLOCK).state
        assert standing(on, story, later, CLOCK).state is before


@given(terms, stories, moments, happenings)
def test_a_refused_event_changes_nothing(on: Terms, story: list[Happening], now: datetime, tried: Happening) -> None:
    at = standing(on, story, now, CLOCK)
    last = max([now, *(each.at for each in story)])
    late = replace(tried, at=last)
    if not is_possible(at, late.event, late.person):
        assert standing(on, [*story, late], last, CLOCK) == standing(on, story, last, CLOCK)


def test_the_whole_way() -> None:
    assert stand((), 0).state is State.PROPOSED
    assert stand(SIGNED_BY_BOTH[:1], 0).state is State.SIGNED_BY_ONE
    assert stand(SIGNED_BY_BOTH, 0.6).state is State.COOLING_OFF
    assert stand(SIGNED_BY_BOTH, 1.5).state is State.IN_FORCE
    assert stand(SIGNED_BY_BOTH, 31).state is State.DUE
    assert stand(SIGNED_BY_BOTH, 100).state is State.ENDED


def test_review_falls_due_at_the_beginning_of_its_local_day() -> None:
    midnight = CLOCK.begins(date(2026, 12, 23))
    before, then = (standing(TERMS, SIGNED_BY_BOTH, moment, CLOCK) for moment in (midnight - timedelta(1), midnight))
    assert (before.state, then.state) == (State.IN_FORCE, State.DUE)


def test_keeping_moves_the_review_day() -> None:
    kept = (*SIGNED_BY_BOTH, happening(Event.KEPT, 31, review=date(2027, 1, 23)))
    at = stand(kept, 40)
    assert (at.state, at.review) == (State.IN_FORCE, date(2027, 1, 23))


def test_taking_back_releases_both() -> None:
    at = stand((*SIGNED_BY_BOTH, happening(Event.TAKEN_BACK, 1, Person.FIRST)), 1)
    assert (at.state, at.signed_by, at.holds_from) == (State.PROPOSED, frozenset(), None)


def test_nothing_can_be_taken_back_once_it_holds() -> None:
    at = stand(SIGNED_BY_BOTH, 2)
    assert not is_possible(at, Event.TAKEN_BACK, Person.FIRST)


def test_a_pause_agreement_may_hold_at_once() -> None:
    assert stand(SIGNED_BY_BOTH, 0.5, replace(TERMS, cooling_off=0)).state is State.IN_FORCE


def test_a_later_first_day_is_waited_for() -> None:
    on = replace(TERMS, starts=date(2026, 12, 1))
    assert stand(SIGNED_BY_BOTH, 3, on).state is State.COOLING_OFF
    assert stand(SIGNED_BY_BOTH, 8, on).state is State.IN_FORCE


def test_a_clock_set_back_undoes_nothing() -> None:
    kept = (*SIGNED_BY_BOTH, happening(Event.WITHDRAWN, 5, Person.SECOND))
    assert stand(kept, -100).state is State.WITHDRAWN


def told(number: int, role: VersionRole, *story: Happening) -> Told:
    return Told(id=VersionId(str(number)), number=number, role=role, terms=TERMS, happenings=story)


def test_an_amendment_replaces_the_older_version_once_it_holds() -> None:
    first = told(1, VersionRole.ORIGINAL, *SIGNED_BY_BOTH)
    second = told(
        2,
        VersionRole.AMENDMENT,
        happening(Event.SIGNED, 10, Person.FIRST),
        happening(Event.SIGNED, 10.5, Person.SECOND),
    )
    states = [of_one_agreement([first, second], EVENING + timedelta(days=days), CLOCK) for days in (11, 12)]
    assert [[at.state for at in each.values()] for each in states] == [
        [State.IN_FORCE, State.COOLING_OFF],
        [State.REPLACED, State.IN_FORCE],
    ]


def test_an_amendment_withdrawn_before_it_held_replaces_nothing() -> None:
    first = told(1, VersionRole.ORIGINAL, *SIGNED_BY_BOTH)
    second = told(
        2,
        VersionRole.AMENDMENT,
        happening(Event.SIGNED, 10, Person.FIRST),
        happening(Event.SIGNED, 10.5, Person.SECOND),
        happening(Event.WITHDRAWN, 10.6, Person.FIRST),
    )
    states = of_one_agreement([first, second], EVENING + timedelta(days=20), CLOCK)
    assert [at.state for at in states.values()] == [State.IN_FORCE, State.WITHDRAWN]


def test_an_addendum_stands_beside_and_goes_the_same_way() -> None:
    first = told(1, VersionRole.ORIGINAL, *SIGNED_BY_BOTH)
    ended = told(1, VersionRole.ORIGINAL, *SIGNED_BY_BOTH, happening(Event.ENDED, 20))
    added = told(
        2,
        VersionRole.ADDENDUM,
        happening(Event.SIGNED, 5, Person.FIRST),
        happening(Event.SIGNED, 5, Person.SECOND),
    )
    before = of_one_agreement([first, added], EVENING + timedelta(days=10), CLOCK)
    later = of_one_agreement([ended, added], EVENING + timedelta(days=21), CLOCK)
    assert [at.state for at in before.values()] == [State.IN_FORCE, State.IN_FORCE]
    assert [at.state for at in later.values()] == [State.ENDED, State.ENDED]


def test_what_does_not_hold_yet_when_the_agreement_is_over_is_set_aside_for_good() -> None:
    ended = told(1, VersionRole.ORIGINAL, *SIGNED_BY_BOTH, happening(Event.ENDED, 11))
    both = (happening(Event.SIGNED, 10.5, Person.FIRST), happening(Event.SIGNED, 10.6, Person.SECOND))
    for role in (VersionRole.AMENDMENT, VersionRole.RENEWAL, VersionRole.ADDENDUM):
        for story in ((), both[:1], both):
            second = told(2, role, *story)
            for days in (11.2, 30):
                states = of_one_agreement([ended, second], EVENING + timedelta(days=days), CLOCK)
                assert [at.state for at in states.values()] == [State.ENDED, State.SET_ASIDE]


def test_what_both_signed_before_the_last_day_goes_on_after_it() -> None:
    last = (CLOCK.begins(date(2027, 2, 21)) - EVENING) / timedelta(days=1)
    first = told(1, VersionRole.ORIGINAL, *SIGNED_BY_BOTH)
    story = (happening(Event.SIGNED, last - 0.3, Person.FIRST), happening(Event.SIGNED, last - 0.2, Person.SECOND))
    longer = replace(TERMS, ends=date(2027, 6, 1), review=date(2027, 4, 1))
    renewed = replace(told(2, VersionRole.RENEWAL, *story), terms=longer)
    half = replace(told(2, VersionRole.RENEWAL, story[0]), terms=longer)
    at = EVENING + timedelta(days=last + 5)
    assert [each.state for each in of_one_agreement([first, renewed], at, CLOCK).values()] == [
        State.ENDED,
        State.IN_FORCE,
    ]
    assert [each.state for each in of_one_agreement([first, half], at, CLOCK).values()] == [
        State.ENDED,
        State.SET_ASIDE,
    ]


def test_what_was_replaced_in_time_stays_replaced_after_its_last_day() -> None:
    first = told(1, VersionRole.ORIGINAL, *SIGNED_BY_BOTH)
    story = (happening(Event.SIGNED, 10, Person.FIRST), happening(Event.SIGNED, 10.5, Person.SECOND))
    renewed = replace(told(2, VersionRole.RENEWAL, *story), terms=replace(TERMS, ends=None))
    states = of_one_agreement([first, renewed], EVENING + timedelta(days=150), CLOCK)
    assert [at.state for at in states.values()] == [State.REPLACED, State.DUE]
