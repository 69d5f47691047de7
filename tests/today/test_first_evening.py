"""The first evening is worked out from the record alone: its steps, in each sitting, on that day only."""

from pathlib import Path

import pytest

from app.agreements import drafting
from app.repair.setbacks.actions import write_setback
from app.repair.setbacks.values import Setback
from app.today.actions import FIRST_EVENING, not_now
from app.today.values import PauseState, Step, What
from app.vault.values import Person
from tests.agreements.texts import PAUSE, PHONES, proposed, signed, signed_by_both
from tests.couple import TestedCouple, first_only
from tests.today.living import FIRST, SECOND, plan_for, promise_daily, today
from tests.today.seats import sitting_of

EITHER = (None, FIRST, SECOND)


def step(couple: TestedCouple, alone: Person | None = None) -> Step | None:
    evening = today(couple, alone).first_evening
    return None if evening is None else evening.step


def pause(couple: TestedCouple, alone: Person | None = None) -> PauseState:
    evening = today(couple, alone).first_evening
    assert evening is not None
    return evening.pause.state


def test_from_an_empty_vault_to_enough(couple: TestedCouple) -> None:
    assert [step(couple, alone) for alone in EITHER] == [Step.PAUSE] * 3
    with sitting_of(couple) as sitting:
        drafting.new_draft(sitting, PAUSE)
    assert (pause(couple), pause(couple, FIRST)) == (PauseState.DRAFT, PauseState.NONE)
    with sitting_of(couple) as sitting:
        version = proposed(sitting, PAUSE)
    assert [pause(couple, alone) for alone in EITHER] == [PauseState.OPEN] * 3
    with sitting_of(couple) as sitting:
        signed(couple, sitting, FIRST, version)
    assert [pause(couple, alone) for alone in EITHER] == [PauseState.OPEN, PauseState.MINE, PauseState.OPEN]
    assert [step(couple, alone) for alone in EITHER] == [Step.PAUSE, Step.PROMISE, Step.PAUSE]
    with sitting_of(couple) as sitting:
        signed(couple, sitting, SECOND, version)
    assert [pause(couple, alone) for alone in EITHER] == [PauseState.HOLDS] * 3
    assert [step(couple, alone) for alone in EITHER] == [Step.EACH_ALONE, Step.PROMISE, Step.PROMISE]
    with sitting_of(couple, FIRST) as sitting:
        promise_daily(sitting, FIRST)
    assert [step(couple, alone) for alone in EITHER] == [Step.EACH_ALONE, Step.ENOUGH, Step.PROMISE]
    with sitting_of(couple, SECOND) as sitting:
        promise_daily(sitting, SECOND)
    assert [step(couple, alone) for alone in EITHER] == [Step.ENOUGH] * 3
    page = today(couple, FIRST)
    assert (page.rows, page.next_thing) == ((), None)
    couple.clock.forward(days=1)
    assert [step(couple, alone) for alone in EITHER] == [None] * 3


def test_an_evening_on_which_nothing_was_written_comes_again(couple: TestedCouple) -> None:
    assert step(couple) is Step.PAUSE
    couple.clock.forward(days=3)
    assert step(couple) is Step.PAUSE


@pytest.mark.parametrize("alone", [None, FIRST])
def test_it_can_wait_until_tomorrow(couple: TestedCouple, alone: Person | None) -> None:
    with sitting_of(couple, alone) as sitting:
        not_now(sitting, FIRST_EVENING)
    assert step(couple, alone) is None
    assert today(couple, alone).next_thing is None
    assert step(couple, SECOND) is Step.PAUSE
    couple.clock.forward(days=1)
    assert step(couple, alone) is Step.PAUSE


def test_another_agreement_first_is_fine(couple: TestedCouple) -> None:
    with sitting_of(couple) as sitting:
        signed_by_both(couple, sitting, PHONES)
    assert step(couple) is Step.PAUSE
    couple.clock.forward(days=1)
    assert step(couple) is None


def test_a_clock_that_is_set_back_begins_no_second_one(couple: TestedCouple) -> None:
    with sitting_of(couple) as sitting:
        signed_by_both(couple, sitting, PAUSE)
    couple.clock.forward(days=-400)
    assert step(couple) is None


def test_alone_from_the_start(tmp_path: Path) -> None:
    couple = first_only(tmp_path)
    evening = today(couple, FIRST).first_evening
    assert evening is not None
    assert (evening.step, evening.joined) == (Step.PLAN, False)
    with sitting_of(couple, FIRST) as sitting:
        plan_for(sitting, None)
    assert step(couple, FIRST) is Step.PAUSE
    with sitting_of(couple, FIRST) as sitting:
        drafting.new_draft(sitting, PAUSE)
    assert step(couple, FIRST) is Step.ENOUGH
    couple.clock.forward(days=1)
    page = today(couple, FIRST)
    assert (page.first_evening, page.rows) == (None, ())
    couple.vault.release()


def test_what_comes_from_the_other_stands_beside_the_first_evening(couple: TestedCouple) -> None:
    with sitting_of(couple, SECOND) as sitting:
        write_setback(sitting, SECOND, Setback(happened="I came home at eight."))
    page = today(couple, FIRST)
    assert page.first_evening is not None
    assert [row.what for row in page.rows] == [What.BETWEEN]
    assert today(couple, SECOND).rows == ()
