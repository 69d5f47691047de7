"""The next thing: one at a time on later days, put off for a day, in the order that goes with the stage."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.people.pace_values import CheckInKind, Pacing, Rhythm, Stage, TalkForm
from app.people.pacing import choose_rhythm, move_stage, set_pacing
from app.today.actions import not_now
from app.today.values import Offer
from app.vault.values import Person
from tests.agreements.texts import PAUSE, PHONES, proposed, signed_by_both
from tests.couple import TestedCouple, first_only
from tests.today.living import FIRST, SECOND, first_evening, plan_for, promise_daily, today
from tests.today.seats import sitting_of

Of = Offer


def offer(couple: TestedCouple, alone: Person | None = None) -> Offer | None:
    thing = today(couple, alone).next_thing
    return None if thing is None else thing.offer


def test_after_the_first_evening_they_come_one_day_after_the_other(couple: TestedCouple) -> None:
    first_evening(couple)
    assert offer(couple, FIRST) is None
    couple.clock.forward(days=1)
    assert offer(couple, FIRST) is Of.FIRST_PLAN
    with sitting_of(couple, FIRST) as sitting:
        plan_for(sitting, None)
    assert offer(couple, FIRST) is None
    assert offer(couple, SECOND) is Of.FIRST_PLAN
    assert offer(couple) is Of.FIRST_AGREEMENT
    couple.clock.forward(days=1)
    assert offer(couple, FIRST) is Of.FIRST_AGREEMENT
    with sitting_of(couple) as sitting:
        signed_by_both(couple, sitting, PHONES)
    couple.clock.forward(days=1)
    assert offer(couple) is Of.RHYTHM
    with sitting_of(couple) as sitting:
        choose_rhythm(sitting, FIRST, CheckInKind.DAILY, Rhythm())
    couple.clock.forward(days=1)
    assert offer(couple) is None


ORDERS = [
    (Stage.STEADY, [Of.FIRST_PLAN, Of.FIRST_AGREEMENT, Of.RHYTHM]),
    (Stage.UNDERSTAND, [Of.FIRST_AGREEMENT, Of.RHYTHM, Of.FIRST_PLAN]),
    (Stage.BUILD, [Of.FIRST_AGREEMENT, Of.RHYTHM, Of.FIRST_PLAN]),
]


@pytest.mark.parametrize(("stage", "expected"), ORDERS)
def test_not_now_shows_the_next_one_until_tomorrow(couple: TestedCouple, stage: Stage, expected: list[Offer]) -> None:
    first_evening(couple)
    couple.clock.forward(days=1)
    with sitting_of(couple, FIRST) as sitting:
        move_stage(sitting, FIRST, stage)
    shown = []
    while (now := offer(couple, FIRST)) is not None:
        shown.append(now)
        with sitting_of(couple, FIRST) as sitting:
            not_now(sitting, now)
    assert shown == expected
    assert offer(couple) is Of.FIRST_AGREEMENT
    couple.clock.forward(days=1)
    assert offer(couple, FIRST) is expected[0]
    with sitting_of(couple, FIRST) as sitting:
        not_now(sitting, expected[0])
    assert offer(couple, FIRST) is expected[1]


def test_a_rhythm_is_not_offered_while_talks_wait(couple: TestedCouple) -> None:
    first_evening(couple)
    with sitting_of(couple) as sitting:
        signed_by_both(couple, sitting, PHONES)
        move_stage(sitting, FIRST, Stage.BUILD)
        set_pacing(sitting, FIRST, Pacing(form=TalkForm.WRITTEN))
    couple.clock.forward(days=2)
    assert offer(couple) is None


def test_what_was_left_on_the_first_evening_comes_on_a_later_day(couple: TestedCouple) -> None:
    with sitting_of(couple, SECOND) as sitting:
        promise_daily(sitting, SECOND)
    couple.clock.forward(days=1)
    assert [offer(couple, alone) for alone in (None, FIRST, SECOND)] == [Of.HOW_WE_PAUSE] * 3
    with sitting_of(couple) as sitting:
        signed_by_both(couple, sitting, PAUSE)
    couple.clock.forward(days=1)
    assert offer(couple, FIRST) is Of.FIRST_PROMISE
    assert offer(couple, SECOND) is Of.FIRST_PLAN
    assert offer(couple) is Of.FIRST_AGREEMENT


OPEN: dict[str, Callable[[TestedCouple], None]] = {
    "proposed": lambda couple: _propose(couple, replace(PHONES, title="Evenings")),
    "pause": lambda couple: _propose(couple, PAUSE),
}


def _propose(couple: TestedCouple, text: object) -> None:
    from app.agreements.values import AgreementText

    assert isinstance(text, AgreementText)
    with sitting_of(couple) as sitting:
        proposed(sitting, text)


@pytest.mark.parametrize("put_forward", OPEN.values(), ids=OPEN)
def test_no_agreement_is_offered_while_one_lies_before_both(
    couple: TestedCouple, put_forward: Callable[[TestedCouple], None]
) -> None:
    put_forward(couple)
    couple.clock.forward(days=1)
    assert offer(couple) in {Of.RHYTHM, Of.HOW_WE_PAUSE}


def test_alone_from_the_start_the_other_can_join_on_a_later_day(tmp_path: Path) -> None:
    couple = first_only(tmp_path)
    with sitting_of(couple, FIRST) as sitting:
        plan_for(sitting, None)
    couple.clock.forward(days=1)
    shown = []
    while (now := offer(couple, FIRST)) is not None:
        shown.append(now)
        with sitting_of(couple, FIRST) as sitting:
            not_now(sitting, now)
    assert shown == [Of.HOW_WE_PAUSE, Of.FIRST_AGREEMENT, Of.JOIN]
    assert today(couple, FIRST).next_thing is None
    couple.vault.release()
