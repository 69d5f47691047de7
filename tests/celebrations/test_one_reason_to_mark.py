"""One reason to mark for what both chose and what was found of it, and one thing at a time."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from app.people.pace import pace
from app.people.pace_values import Pace
from app.progress.celebrations.actions import mark, not_now, not_this_one
from app.progress.celebrations.reads import celebration_of, offered, reason_for
from app.progress.celebrations.values import MarkedAlready, Marking, Offered
from app.progress.milestones.entities import ReachedRecord
from app.progress.timeline import firsts_and_celebrations, timeline
from app.vault.sitting import Sitting
from tests.celebrations.reached import ALEX, SAM, TODAY, choose, marks, reach
from tests.common_ground.looking_in import sitting_of
from tests.couple import TestedCouple


def now_offered(sitting: Sitting) -> Offered | None:
    return offered(sitting, pace(sitting))


def test_what_was_marked_as_found_is_not_offered_again_as_chosen(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        found = reach(sitting, "Ten weekly conversations", milestone="talks.ten")
        made = mark(sitting, ALEX, marks(found), {})
        chosen = choose(sitting, "Ten Sundays", TODAY, milestone="talks.ten")
        assert now_offered(sitting) is None
        reason = reason_for(sitting, chosen)
        assert reason is not None
        assert (reason.occasion, celebration_of(sitting, reason.occasion)) == (found, made)
        with pytest.raises(MarkedAlready):
            mark(sitting, SAM, marks(chosen), {})


def test_what_was_found_is_marked_as_the_one_that_both_chose(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        found = reach(sitting, "Ten weekly conversations", milestone="talks.ten")
        chosen = choose(sitting, "Ten Sundays", TODAY, milestone="talks.ten")
        made = mark(sitting, ALEX, marks(found), {})
        assert celebration_of(sitting, chosen) == made
        assert now_offered(sitting) is None
        with pytest.raises(MarkedAlready):
            mark(sitting, SAM, marks(chosen), {})


def test_the_same_of_the_other_that_comes_later_is_a_thing_of_its_own(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        choose(sitting, "A whole week", TODAY - timedelta(days=9), milestone="promises.week")
        for person, day in ((SAM, TODAY - timedelta(days=9)), (ALEX, TODAY)):
            reach(sitting, f"A week {person.value}", day, milestone=f"promises.week {person.value}")
        with sitting.shared.transaction(ALEX) as session:
            for record in session.scalars(sa.select(ReachedRecord)):
                record.milestone = "promises.week"
        titles = [entry.title for entry in firsts_and_celebrations(sitting, Pace())]
    assert titles == ["A week first", "A whole week"]


def test_not_now_brings_nothing_else_in_its_place(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        older = reach(sitting, "A week of replies", TODAY - timedelta(days=9))
        week = reach(sitting)
        not_now(sitting, week)
        assert now_offered(sitting) is None
        assert {entry.marking for entry in firsts_and_celebrations(sitting, Pace())} == {None, Marking.PUT_OFF}
        couple.clock.forward(days=3)
        not_this_one(sitting, week)
        left = now_offered(sitting)
    assert left is not None
    assert left.occasion == older


def test_of_all_that_could_be_marked_the_newest_alone_says_so(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        for back in range(4):
            reach(sitting, f"Reached {back}", TODAY - timedelta(days=back))
        marked = {entry.title: entry.marking for entry in timeline(sitting).entries}
    assert marked == {"Reached 0": Marking.TO_MARK, **{f"Reached {back}": None for back in range(1, 4)}}
