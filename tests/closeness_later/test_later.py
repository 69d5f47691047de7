"""Later: fewer check-ins when both say yes to the same, reversible by either, asked about once a year and alone."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time

import pytest
import sqlalchemy as sa

from app.common_ground.later.actions import bring_back, say_yes, still_yes, take_yes_back
from app.common_ground.later.reads import later_page
from app.common_ground.later.values import LaterBegan, LaterForm
from app.common_ground.later.years import years_since
from app.open_things.reads import open_things
from app.people.pace import pace
from app.people.pace_values import CheckInKind, Rhythm
from app.people.pacing import call_quiet_week, choose_rhythm
from app.refused import Refused
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.closeness_later.conftest import Sittings
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
REST, MONTHLY = LaterForm
DAILY, WEEKLY, MONTH = CheckInKind

State = tuple[Mapping[Person, LaterForm], LaterForm | None]
NOTHING: State = ({}, None)
ONE: State = ({ALEX: REST}, None)
APART: State = ({ALEX: REST, SAM: MONTHLY}, None)
HOLDS: State = ({ALEX: REST, SAM: REST}, REST)


def state_of(sitting: Sitting) -> State:
    page = later_page(sitting)
    return page.said_yes, page.form


def bring_to(sitting: Sitting, state: State) -> None:
    for person, form in state[0].items():
        say_yes(sitting, person, form)


Event = Callable[[Sitting], None]
EVENTS: Mapping[str, Event] = {
    "alex-rest": lambda sitting: say_yes(sitting, ALEX, REST),
    "alex-monthly": lambda sitting: say_yes(sitting, ALEX, MONTHLY),
    "sam-rest": lambda sitting: say_yes(sitting, SAM, REST),
    "alex-back": lambda sitting: take_yes_back(sitting, ALEX),
    "sam-back": lambda sitting: take_yes_back(sitting, SAM),
    "alex-ends": lambda sitting: bring_back(sitting, ALEX),
    "sam-ends": lambda sitting: bring_back(sitting, SAM),
}
BOTH_MONTHLY: State = ({ALEX: MONTHLY, SAM: MONTHLY}, MONTHLY)
ONLY_SAM: State = ({SAM: MONTHLY}, None)
TABLE: Mapping[str, tuple[State, Mapping[str, State | type[Refused]]]] = {
    "nothing": (
        NOTHING,
        {
            "alex-rest": ONE,
            "alex-monthly": ({ALEX: MONTHLY}, None),
            "sam-rest": ({SAM: REST}, None),
            **dict.fromkeys(("alex-back", "sam-back", "alex-ends", "sam-ends"), NOTHING),
        },
    ),
    "one": (
        ONE,
        {
            "alex-rest": ONE,
            "alex-monthly": ({ALEX: MONTHLY}, None),
            "sam-rest": HOLDS,
            "alex-back": NOTHING,
            **dict.fromkeys(("sam-back", "alex-ends", "sam-ends"), ONE),
        },
    ),
    "apart": (
        APART,
        {
            "alex-rest": APART,
            "alex-monthly": BOTH_MONTHLY,
            "sam-rest": HOLDS,
            "alex-back": ONLY_SAM,
            "sam-back": ONE,
            **dict.fromkeys(("alex-ends", "sam-ends"), APART),
        },
    ),
    "holds": (
        HOLDS,
        {
            **dict.fromkeys(("alex-rest", "alex-monthly", "sam-rest"), LaterBegan),
            **dict.fromkeys(("alex-back", "sam-back", "alex-ends", "sam-ends"), NOTHING),
        },
    ),
}


@pytest.mark.parametrize("state", sorted(TABLE))
def test_every_event_in_every_state(sittings: Sittings, state: str) -> None:
    before, outcomes = TABLE[state]
    assert set(outcomes) == set(EVENTS)
    for event, outcome in outcomes.items():
        bring_to(sittings[None], before)
        if isinstance(outcome, type):
            with pytest.raises(outcome):
                EVENTS[event](sittings[None])
        else:
            EVENTS[event](sittings[None])
        expected = before if isinstance(outcome, type) else outcome
        assert all(state_of(sitting) == expected for sitting in sittings.values()), event
        for person in Person:
            take_yes_back(sittings[None], person)
        assert state_of(sittings[None]) == NOTHING


def test_each_says_it_in_their_own_sitting(sittings: Sittings) -> None:
    say_yes(sittings[ALEX], ALEX, MONTHLY)
    assert state_of(sittings[SAM]) == ({ALEX: MONTHLY}, None)
    assert pace(sittings[SAM]).rhythms[DAILY].on
    say_yes(sittings[SAM], SAM, MONTHLY)
    rhythms = pace(sittings[ALEX]).rhythms
    assert {kind: rhythm.on for kind, rhythm in rhythms.items()} == {DAILY: False, WEEKLY: False, MONTH: True}


@pytest.mark.parametrize("who", Person)
def test_the_earlier_rhythms_come_back_at_once(sittings: Sittings, who: Person) -> None:
    own = Rhythm(days=frozenset({1, 3}), at=time(20, 15), minutes=5)
    choose_rhythm(sittings[SAM], SAM, DAILY, own)
    choose_rhythm(sittings[SAM], SAM, MONTH, Rhythm(on=False, days=frozenset({5})))
    before = pace(sittings[ALEX]).rhythms
    bring_to(sittings[None], ({ALEX: MONTHLY, SAM: MONTHLY}, MONTHLY))
    assert pace(sittings[ALEX]).rhythms[MONTH].on
    bring_back(sittings[who], who)
    assert pace(sittings[ALEX]).rhythms == before


def test_what_was_chosen_by_hand_in_between_stays(sittings: Sittings) -> None:
    bring_to(sittings[None], HOLDS)
    weekly = replace(pace(sittings[ALEX]).rhythms[WEEKLY], on=True, minutes=20)
    choose_rhythm(sittings[ALEX], ALEX, WEEKLY, weekly)
    bring_back(sittings[SAM], SAM)
    rhythms = pace(sittings[ALEX]).rhythms
    assert rhythms[WEEKLY] == weekly
    assert rhythms[DAILY].on


def test_what_would_change_is_known_before(sittings: Sittings) -> None:
    changes = later_page(sittings[ALEX]).changes
    assert [(each.check_in, each.before.on, each.after.on) for each in changes[MONTHLY]] == [
        (DAILY, True, False),
        (WEEKLY, True, False),
        (MONTH, True, True),
    ]
    assert not any(each.after.on for each in changes[REST])


def asked(sittings: Sittings) -> dict[Person | None, bool]:
    return {who: later_page(sitting).asks_again for who, sitting in sittings.items()}


def test_once_a_year_each_is_asked_alone_and_nothing_piles_up(couple: TestedCouple, sittings: Sittings) -> None:
    bring_to(sittings[None], HOLDS)
    assert not any(asked(sittings).values())
    couple.clock.forward(days=366)
    assert asked(sittings) == {ALEX: True, SAM: True, None: False}
    still_yes(sittings[ALEX])
    assert asked(sittings) == {ALEX: False, SAM: True, None: False}
    couple.clock.forward(days=3 * 366)
    assert asked(sittings) == {ALEX: True, SAM: True, None: False}
    still_yes(sittings[SAM])
    assert asked(sittings) == {ALEX: True, SAM: False, None: False}
    assert state_of(sittings[None]) == HOLDS
    assert all(open_things(sitting, 10) == () for sitting in sittings.values())


def test_whether_the_yearly_yes_was_said_is_nowhere_in_the_shared_space(
    couple: TestedCouple, sittings: Sittings
) -> None:
    bring_to(sittings[None], HOLDS)
    couple.clock.forward(days=366)
    before = shared_rows(sittings[SAM])
    still_yes(sittings[ALEX])
    assert shared_rows(sittings[SAM]) == before


def shared_rows(sitting: Sitting) -> list[str]:
    with sitting.shared.transaction() as session:
        tables = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        return [
            str(row)
            for table in tables
            for row in session.execute(sa.text(f'SELECT * FROM "{table}"'))  # noqa: S608
        ]


def test_a_new_beginning_counts_its_years_anew(couple: TestedCouple, sittings: Sittings) -> None:
    bring_to(sittings[None], HOLDS)
    couple.clock.forward(days=366)
    still_yes(sittings[ALEX])
    bring_back(sittings[ALEX], ALEX)
    bring_to(sittings[None], HOLDS)
    assert not later_page(sittings[ALEX]).asks_again
    couple.clock.forward(days=366)
    assert later_page(sittings[ALEX]).asks_again


def test_nothing_is_asked_in_a_quiet_week(couple: TestedCouple, sittings: Sittings) -> None:
    bring_to(sittings[None], HOLDS)
    couple.clock.forward(days=366)
    call_quiet_week(sittings[ALEX], ALEX)
    assert not any(asked(sittings).values())
    couple.clock.forward(days=7)
    assert later_page(sittings[SAM]).asks_again


def test_the_yearly_yes_after_it_ended_changes_nothing(sittings: Sittings) -> None:
    still_yes(sittings[ALEX])
    assert state_of(sittings[ALEX]) == NOTHING


@pytest.mark.parametrize(
    ("day", "today", "years"),
    [
        (date(2026, 5, 3), date(2027, 5, 2), 0),
        (date(2026, 5, 3), date(2027, 5, 3), 1),
        (date(2028, 2, 29), date(2029, 2, 27), 0),
        (date(2028, 2, 29), date(2029, 2, 28), 1),
        (date(2028, 2, 29), date(2032, 2, 28), 3),
        (date(2028, 2, 29), date(2032, 2, 29), 4),
    ],
)
def test_whole_years(day: date, today: date, years: int) -> None:
    assert years_since(day, today) == years
