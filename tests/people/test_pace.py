"""Stage, pacing, a quiet week, rhythm and bedtime: who may choose them, and the newest choice counts."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.people.actions import describe_partner
from app.people.pace import pace
from app.people.pace_entities import days_of, digits_of
from app.people.pace_values import (
    LONGEST_TALK,
    USUAL_RHYTHMS,
    CheckInKind,
    NotYoursToPace,
    Pacing,
    Rhythm,
    Stage,
    TalkForm,
)
from app.people.pacing import (
    call_quiet_week,
    choose_rhythm,
    end_quiet_week,
    move_stage,
    set_bedtime,
    set_pacing,
)
from app.people.values import Role
from app.refused import FormRefused
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import ALEX, EVENING, SAM, TestedCouple, both

FIRST, SECOND = Person.FIRST, Person.SECOND
TODAY = date(2026, 11, 23)


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path)
    yield made
    made.vault.release()


@pytest.fixture
def sitting(couple: TestedCouple) -> Iterator[Sitting]:
    opened = couple.together()
    yield opened
    opened.close()


def give_roles(couple: TestedCouple, sitting: Sitting, first: Role, second: Role) -> None:
    describe_partner(couple.vault, sitting, FIRST, replace(ALEX, role=first))
    describe_partner(couple.vault, sitting, SECOND, replace(SAM, role=second))


def test_before_anything_was_chosen(sitting: Sitting) -> None:
    now = pace(sitting)
    assert (now.stage, now.pacing, now.quiet_week) == (Stage.STEADY, Pacing(), None)
    assert (now.rhythms, now.bedtime) == (USUAL_RHYTHMS, time(22, 30))
    assert now.may_pace == {FIRST}
    assert now.offers_talks(TODAY)


ROLES = [
    (Role.HURT, Role.BROKE_TRUST, {FIRST}),
    (Role.BROKE_TRUST, Role.HURT, {SECOND}),
    (Role.BOTH, Role.BOTH, {FIRST, SECOND}),
    (Role.HURT, Role.BOTH, {FIRST, SECOND}),
    (Role.BROKE_TRUST, Role.BROKE_TRUST, {FIRST, SECOND}),
]
PACED: dict[str, Callable[[Sitting, Person], None]] = {
    "pacing": lambda sitting, person: set_pacing(sitting, person, Pacing(form=TalkForm.WRITTEN)),
    "stage": lambda sitting, person: move_stage(sitting, person, Stage.UNDERSTAND),
}


@pytest.mark.parametrize(("first", "second", "may"), ROLES)
@pytest.mark.parametrize("act", PACED.values(), ids=PACED)
def test_the_pace_is_set_by_the_one_who_was_hurt_or_by_either(
    couple: TestedCouple,
    sitting: Sitting,
    first: Role,
    second: Role,
    may: set[Person],
    act: Callable[[Sitting, Person], None],
) -> None:
    give_roles(couple, sitting, first, second)
    before = pace(sitting)
    assert before.may_pace == may
    for person in Person:
        if person in may:
            act(sitting, person)
            continue
        with pytest.raises(NotYoursToPace) as refused:
            act(sitting, person)
        assert refused.value.sentence.startswith(("Alex", "Sam")[next(iter(may)) is SECOND])


def test_the_newest_pacing_counts_also_after_the_clock_was_set_back(couple: TestedCouple, sitting: Sitting) -> None:
    chosen = Pacing(form=TalkForm.SHORT_TALK, longest_talk=20, not_before=date(2026, 11, 29), quiet_days=frozenset({2}))
    set_pacing(sitting, FIRST, Pacing(form=TalkForm.WRITTEN))
    couple.clock.forward(days=-30)
    set_pacing(sitting, FIRST, chosen)
    moment = couple.clock.moment
    couple.clock.moment = EVENING
    assert pace(sitting).pacing == replace(chosen, set_by=FIRST, set_at=moment)


@pytest.mark.parametrize("minutes", [0, -5, 4, LONGEST_TALK + 1, 10**12])
def test_a_talk_of_no_real_length_is_refused_beside_its_field(sitting: Sitting, minutes: int) -> None:
    with pytest.raises(FormRefused) as refused:
        set_pacing(sitting, FIRST, Pacing(longest_talk=minutes))
    assert [problem.field for problem in refused.value.problems] == ["longest_talk"]
    assert pace(sitting).pacing == Pacing()


def test_a_stage_is_moved_forth_and_back(sitting: Sitting) -> None:
    for stage in (Stage.UNDERSTAND, Stage.BUILD, Stage.UNDERSTAND, Stage.UNDERSTAND, Stage.STEADY):
        move_stage(sitting, FIRST, stage)
        assert pace(sitting).stage is stage


@pytest.mark.parametrize("caller", Person)
def test_a_quiet_week_is_called_by_either_lasts_seven_days_and_ends_by_itself(
    couple: TestedCouple, sitting: Sitting, caller: Person
) -> None:
    call_quiet_week(sitting, caller)
    week = pace(sitting).quiet_week
    assert week is not None
    assert (week.called_by, week.until) == (caller, TODAY + timedelta(days=6))
    assert pace(sitting).is_quiet(week.until)
    assert not pace(sitting).is_quiet(week.until + timedelta(days=1))
    couple.clock.forward(days=7)
    assert pace(sitting).quiet_week is None


def test_a_quiet_week_is_ended_by_the_other_too_and_called_again(sitting: Sitting) -> None:
    end_quiet_week(sitting, FIRST)
    call_quiet_week(sitting, FIRST)
    end_quiet_week(sitting, SECOND)
    assert pace(sitting).quiet_week is None
    call_quiet_week(sitting, SECOND)
    assert pace(sitting).in_quiet_week(TODAY)


def test_each_rhythm_is_chosen_for_itself_by_either(sitting: Sitting) -> None:
    weekly = Rhythm(days=frozenset({4}), at=time(20, 15), minutes=25)
    choose_rhythm(sitting, SECOND, CheckInKind.WEEKLY, weekly)
    choose_rhythm(sitting, FIRST, CheckInKind.DAILY, Rhythm(on=False, days=frozenset()))
    now = pace(sitting).rhythms
    assert now[CheckInKind.WEEKLY] == weekly
    assert not now[CheckInKind.DAILY].on
    assert now[CheckInKind.MONTHLY] == USUAL_RHYTHMS[CheckInKind.MONTHLY]


def test_a_rhythm_says_all_that_needs_another_look(sitting: Sitting) -> None:
    with pytest.raises(FormRefused) as refused:
        choose_rhythm(sitting, FIRST, CheckInKind.WEEKLY, Rhythm(days=frozenset(), minutes=0))
    assert {problem.field for problem in refused.value.problems} == {"days", "minutes"}


def test_bedtime_is_kept(sitting: Sitting) -> None:
    set_bedtime(sitting, SECOND, time(23, 15))
    set_bedtime(sitting, SECOND, time(23, 15))
    assert pace(sitting).bedtime == time(23, 15)


def test_alone_and_together_read_the_same(couple: TestedCouple, sitting: Sitting) -> None:
    set_pacing(sitting, FIRST, Pacing(form=TalkForm.WRITTEN))
    together = pace(sitting)
    alone = couple.alone(SECOND)
    assert pace(alone) == together
    alone.close()


@given(st.frozensets(st.integers(0, 6)))
def test_days_are_written_as_digits(days: frozenset[int]) -> None:
    assert days_of(digits_of(days)) == days


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.lists(st.sampled_from([*Stage, "back", "forth"]), max_size=8))
def test_the_last_stage_moved_to_is_the_one_whatever_the_clock_says(
    couple: TestedCouple, sitting: Sitting, acts: list[Stage | str]
) -> None:
    expected = pace(sitting).stage
    for act in acts:
        if isinstance(act, Stage):
            move_stage(sitting, FIRST, act)
            expected = act
        else:
            couple.clock.forward(days=-3 if act == "back" else 3)
    assert pace(sitting).stage is expected
