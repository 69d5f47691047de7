"""What is offered, and when nothing is: on quiet days, near a pause, and while something is being put right."""

from datetime import timedelta

import pytest

from app.people.pace import pace
from app.people.pace_values import Pacing
from app.people.pacing import call_quiet_week, end_quiet_week, set_pacing
from app.progress.celebrations.actions import mark, not_this_one
from app.progress.celebrations.ideas import put_idea
from app.progress.celebrations.pauses import forget_pause, is_near_a_pause, note_pause
from app.progress.celebrations.reads import offered
from app.progress.celebrations.reasons import OFFERED_FOR
from app.progress.celebrations.values import NewIdea, NothingToMark, Occasion, Offered
from app.repair.setbacks.actions import open_setback, write_setback
from app.repair.setbacks.values import Setback
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.celebrations.reached import ALEX, SAM, TODAY, WEEK, choose, marks, reach, reach_alone
from tests.common_ground.looking_in import raw_words, sitting_of
from tests.couple import TestedCouple

EVERYONE = (ALEX, SAM, None)


def now_offered(sitting: Sitting) -> Offered | None:
    return offered(sitting, pace(sitting))


def offers(couple: TestedCouple) -> list[bool]:
    """Whether there is one for Alex, for Sam, and for both."""
    found = []
    for who in EVERYONE:
        with sitting_of(couple, who) as sitting:
            found.append(now_offered(sitting) is not None)
    return found


def test_the_newest_is_offered_with_what_was_chosen_for_it(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        assert now_offered(sitting) is None
        older = reach(sitting, "A week of replies", TODAY - timedelta(days=9))
        week = reach(sitting, day=TODAY - timedelta(days=1))
        put_idea(sitting, SAM, NewIdea(text="pancakes on Saturday", occasion=week))
        day = TODAY - timedelta(days=1)
        assert now_offered(sitting) == Offered(occasion=week, title=WEEK, day=day, idea="pancakes on Saturday")
        not_this_one(sitting, week)
        left = now_offered(sitting)
        assert left is not None
        assert left.occasion == older
        mark(sitting, ALEX, marks(older), {})
        assert now_offered(sitting) is None


def test_one_that_both_chose_stands_for_what_was_found_of_it(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        reach(sitting, "Ten weekly conversations", milestone="talks.ten")
        chosen = choose(sitting, "Ten Sundays", TODAY, milestone="talks.ten")
        found = now_offered(sitting)
        assert found is not None
        assert (found.occasion, found.title) == (chosen, "Ten Sundays")
        mark(sitting, ALEX, marks(chosen, "Ten Sundays"), {})
        assert now_offered(sitting) is None


def test_what_is_long_past_or_still_to_come_is_not_offered(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        reach(sitting, "Old", TODAY - timedelta(days=OFFERED_FOR + 1))
        reach(sitting, "After the clock went back", TODAY + timedelta(days=2))
        choose(sitting, "Not yet")
        assert now_offered(sitting) is None


def test_what_was_found_in_private_entries_is_never_offered(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        reach_alone(sitting, "Fewer in a month")
        assert now_offered(sitting) is None
        with pytest.raises(NothingToMark):
            mark(sitting, ALEX, marks(Occasion("Fewer in a month")), {})


def test_nothing_on_a_quiet_day_nor_in_a_quiet_week(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        reach(sitting)
        set_pacing(sitting, ALEX, Pacing(quiet_days=frozenset({TODAY.weekday()})))
    assert offers(couple) == [False] * 3
    couple.clock.forward(days=1)
    assert offers(couple) == [True] * 3
    with sitting_of(couple, SAM) as sitting:
        call_quiet_week(sitting, SAM)
    assert offers(couple) == [False] * 3
    with sitting_of(couple, SAM) as sitting:
        end_quiet_week(sitting, SAM)
    assert offers(couple) == [True] * 3


@pytest.mark.parametrize(
    ("who", "held_back"),
    [(ALEX, [True, False, False]), (SAM, [False, True, False]), (None, [True, True, True])],
    ids=["alex", "sam", "both"],
)
def test_a_pause_holds_it_back_for_a_day_where_it_is_known(
    couple: TestedCouple, who: Person | None, held_back: list[bool]
) -> None:
    """A pause of one alone is known to that one alone, so nobody can tell from an offer that there was one."""
    with sitting_of(couple, ALEX) as sitting:
        reach(sitting)
    with sitting_of(couple, who) as sitting:
        note_pause(sitting)
    assert offers(couple) == [not held for held in held_back]
    couple.clock.forward(hours=23, minutes=59)
    assert offers(couple) == [not held for held in held_back]
    couple.clock.forward(minutes=2)
    assert offers(couple) == [True] * 3


def test_only_the_last_pause_is_kept_and_nothing_but_its_time(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        note_pause(sitting)
        couple.clock.forward(hours=30)
        assert not is_near_a_pause(sitting)
        note_pause(sitting)
        assert is_near_a_pause(sitting)
        with sitting.shared.transaction() as session:
            rows = session.connection().exec_driver_sql("SELECT * FROM pause_taken").all()
            history = session.connection().exec_driver_sql("SELECT what FROM history").scalars().all()
        assert rows == [(1, round(couple.clock.now().timestamp() * 1_000_000))]
        assert "pauses_taken" not in history
        forget_pause(sitting)
        forget_pause(sitting)
        assert not is_near_a_pause(sitting)


def test_a_pause_taken_alone_leaves_the_shared_file_as_it_was(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        before = raw_words(sitting)
        note_pause(sitting)
        assert raw_words(sitting) == before


def test_a_pause_in_a_future_that_the_clock_left_holds_nothing_back(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        reach(sitting)
        couple.clock.forward(days=30)
        note_pause(sitting)
        couple.clock.forward(days=-30)
        assert now_offered(sitting) is not None


def test_nothing_while_something_is_being_put_right(couple: TestedCouple) -> None:
    with sitting_of(couple, SAM) as sitting:
        reach(sitting)
        setback = write_setback(sitting, SAM, Setback(happened="It was said, and not done."))
    assert offers(couple) == [False] * 3
    with sitting_of(couple, ALEX) as sitting:
        open_setback(sitting, setback)
    assert offers(couple) == [False] * 3
    couple.clock.forward(days=45)
    assert offers(couple) == [True] * 3


def test_not_now_holds_for_both_and_nothing_tells_who_said_it(couple: TestedCouple) -> None:
    from app.progress.celebrations.actions import not_now

    with sitting_of(couple, ALEX) as sitting:
        week = reach(sitting)
    with sitting_of(couple, SAM) as sitting:
        not_now(sitting, week)
    assert offers(couple) == [False] * 3
    with sitting_of(couple, ALEX) as sitting:
        columns = sitting.shared
        with columns.transaction() as session:
            rows = session.connection().exec_driver_sql("SELECT * FROM celebration_left").all()
            who = session.connection().exec_driver_sql("SELECT who FROM history WHERE what = 'celebrations'").all()
        assert rows == [(week, (TODAY + timedelta(days=3)).isoformat())]
        assert who == []
    couple.clock.forward(days=3)
    assert offers(couple) == [True] * 3
