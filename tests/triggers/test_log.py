"""The log: written in seconds, private unless shown, and what it says about a period."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.refused import FormRefused
from app.triggers.actions import change_moment, delete_moment, delete_plan, write_moment, write_plan
from app.triggers.log_reads import log_page, look_back, newest_shared_moments, own_moment, shared_moments
from app.triggers.sharing import show_moment, take_moment_back
from app.triggers.values import NewMoment, Plan, Step
from app.vault.values import Person
from tests.couple import EVENING, TestedCouple

ROUGH = NewMoment(
    at=EVENING - timedelta(hours=2),
    before=6,
    peak=8,
    after=3,
    steps=frozenset({Step.BREATHED, Step.STEPPED_AWAY}),
    what_helped="The garden",
    partner_response="Waited, and made tea",
    note="It was the song",
)


def test_everything_is_kept_and_can_be_changed(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    moment = write_moment(sitting, Person.FIRST, ROUGH)
    kept = own_moment(sitting, moment)
    assert kept is not None
    assert (kept.what, kept.shown, kept.plan_title) == (ROUGH, False, "")
    change_moment(sitting, moment, NewMoment(at=ROUGH.at))
    changed = own_moment(sitting, moment)
    assert changed is not None
    assert changed.what == NewMoment(at=ROUGH.at)
    sitting.close()


def test_from_a_pause_of_both_it_goes_into_ones_own_log(couple: TestedCouple) -> None:
    together = couple.together()
    moment = write_moment(together, Person.SECOND, NewMoment(at=EVENING))
    assert log_page(together).moments == ()
    assert own_moment(together, moment) is None
    assert look_back(together, 12) is None
    together.close()
    theirs, other = couple.alone(Person.SECOND), couple.alone(Person.FIRST)
    assert [each.id for each in log_page(theirs).moments] == [moment]
    assert log_page(other).moments == ()
    assert newest_shared_moments(other) == ()
    theirs.close()
    other.close()


def test_what_is_to_come_or_too_long_is_refused(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    with pytest.raises(FormRefused) as refused:
        write_moment(sitting, Person.FIRST, NewMoment(at=EVENING + timedelta(hours=1), note="🌧" * 100_000))
    assert [problem.field for problem in refused.value.problems] == ["note", "day"]
    sitting.close()


def test_showing_one_and_taking_it_back(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    plan = write_plan(sitting, Plan(name="The song"))
    moment = write_moment(sitting, Person.FIRST, NewMoment(at=EVENING, plan=plan, note="Only mine", what_helped="Tea"))
    show_moment(sitting, moment, note=False)
    sitting.close()
    together = couple.together()
    (shown,) = newest_shared_moments(together)
    assert (shown.owner, shown.plan_title, shown.what.note, shown.what.what_helped) == (
        Person.FIRST,
        "The song",
        "",
        "Tea",
    )
    day = couple.clock.today()
    assert shared_moments(together, day, day) == (shown,)
    assert shared_moments(together, day - timedelta(days=3), day - timedelta(days=1)) == ()
    together.close()
    sitting = couple.alone(Person.FIRST)
    show_moment(sitting, moment, note=True)
    assert newest_shared_moments(sitting)[0].what.note == "Only mine"
    take_moment_back(sitting, moment)
    take_moment_back(sitting, moment)
    assert newest_shared_moments(sitting) == ()
    kept = own_moment(sitting, moment)
    assert kept is not None
    assert not kept.shown
    sitting.close()


def test_deleting_takes_the_copy_along_and_a_plan_that_is_gone_leaves_the_entry(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    plan = write_plan(sitting, Plan(name="The song"))
    kept = write_moment(sitting, Person.FIRST, NewMoment(at=EVENING, plan=plan))
    gone = write_moment(sitting, Person.FIRST, NewMoment(at=EVENING))
    show_moment(sitting, gone, note=False)
    delete_moment(sitting, gone)
    delete_moment(sitting, gone)
    delete_plan(sitting, plan)
    assert [(each.id, each.plan_title) for each in log_page(sitting).moments] == [(kept, "")]
    assert newest_shared_moments(sitting) == ()
    sitting.close()


def test_the_newest_come_first_and_no_more_than_asked_for(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    for days in (3, 1, 2):
        write_moment(sitting, Person.FIRST, NewMoment(at=EVENING - timedelta(days=days)))
    page = log_page(sitting, most=2)
    assert [each.what.at for each in page.moments] == [EVENING - timedelta(days=days) for days in (1, 2)]
    assert page.more
    assert not log_page(sitting, most=3).more
    sitting.close()


def test_a_look_back_counts_in_words_that_hold(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    breathed = frozenset({Step.BREATHED})
    for days, peak, after in ((0, 6, 2), (3, 8, 8), (8, 4, None), (30, 9, 5)):
        at = EVENING - timedelta(days=days)
        write_moment(sitting, Person.FIRST, NewMoment(at=at, peak=peak, after=after, steps=breathed))
    write_moment(sitting, Person.FIRST, NewMoment(at=EVENING - timedelta(days=1), what_helped="Tea"))
    back = look_back(sitting, 4)
    assert back is not None
    assert (back.first, back.last) == (date(2026, 11, 2), date(2026, 11, 23))
    assert (back.times, back.times_before) == (4, 1)
    assert (back.usual_peak, back.usual_peak_before) == (6, 9)
    assert [(count.step, count.times, count.known, count.weaker) for count in back.steps] == [(Step.BREATHED, 3, 2, 1)]
    assert [(week.times, week.peak) for week in back.weeks] == [(0, None), (1, 4), (2, 8), (1, 6)]
    assert back.helped == ("Tea",)
    sitting.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 400), st.none() | st.integers(0, 10)), max_size=12), st.integers(1, 52))
def test_weeks_hold_what_the_period_holds(
    couple: TestedCouple, moments: list[tuple[int, int | None]], weeks: int
) -> None:
    sitting = couple.alone(Person.SECOND)
    written = [
        write_moment(sitting, Person.SECOND, NewMoment(at=EVENING - timedelta(days=days), peak=peak))
        for days, peak in moments
    ]
    back = look_back(sitting, weeks)
    assert back is not None
    assert len(back.weeks) == weeks
    assert sum(week.times for week in back.weeks) == back.times
    assert all(later.monday - earlier.monday == timedelta(weeks=1) for earlier, later in pairwise(back.weeks))
    known = [
        peak for days, peak in moments if peak is not None and couple.clock.today() - timedelta(days) >= back.first
    ]
    assert (back.usual_peak is None) == (not known)
    for moment in written:
        delete_moment(sitting, moment)
    sitting.close()


def test_a_clock_that_was_set_back_leaves_what_was_written(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    moment = write_moment(sitting, Person.FIRST, NewMoment(at=EVENING))
    couple.clock.moment = datetime(2026, 11, 1, tzinfo=UTC)
    assert [each.id for each in log_page(sitting).moments] == [moment]
    back = look_back(sitting, 2)
    assert back is not None
    assert (back.weeks[-1].monday, back.times) == (date(2026, 10, 26), 0)
    sitting.close()
