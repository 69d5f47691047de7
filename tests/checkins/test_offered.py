"""Which check-ins are offered when: the rhythm, bedtime, a quiet week, pacing; what was missed never comes up."""

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checkins.reads import conversations_page, may_begin_summary, next_change, offered
from app.checkins.summaries import hand_in_summary
from app.checkins.talks import begin_talk, finish_talk
from app.checkins.times import (
    first_in_month,
    is_first_in_month,
    minutes_of,
    month_of,
    summary_is_offered,
    week_of_talk,
)
from app.checkins.values import CheckIn, How, NewSummary
from app.people.pace import pace
from app.people.pace_values import USUAL_RHYTHMS, CheckInKind, Pace, Pacing, Rhythm, TalkForm
from app.people.pacing import call_quiet_week, choose_rhythm, set_bedtime, set_pacing
from app.promises.actions import add_promise
from app.promises.values import NewPromise
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import SetClock, TestedCouple, both

ALEX, SAM = Person.FIRST, Person.SECOND
MONDAY = date(2026, 11, 23)
SUNDAY_NOON = datetime(2026, 11, 29, 11, 0, tzinfo=UTC)


def kinds(sitting: Sitting) -> list[CheckIn]:
    return [each.check_in for each in offered(sitting)]


@pytest.mark.parametrize(
    ("now", "is_offered"),
    [("16:59", False), ("17:00", True), ("19:00", True), ("21:29", True), ("21:30", False), ("23:00", False)],
)
def test_a_summary_is_offered_around_its_time_and_not_in_the_last_hour_before_bed(
    couple: TestedCouple, now: str, *, is_offered: bool
) -> None:
    hour, minute = map(int, now.split(":"))
    couple.clock.moment = datetime(2026, 11, 23, hour - 1, minute, tzinfo=UTC)
    alex = couple.alone(ALEX)
    assert (CheckIn.DAILY in kinds(alex)) is is_offered
    alex.close()


@given(st.times(), st.times(), st.times())
def test_the_last_hour_before_bedtime_is_free_at_any_bedtime(now: time, at: time, bedtime: time) -> None:
    local = datetime.combine(MONDAY, now)
    left = (bedtime.hour * 60 + bedtime.minute - now.hour * 60 - now.minute) % (24 * 60)
    if 0 < left <= 60:
        assert not summary_is_offered(local, at, bedtime)


def test_a_bedtime_after_midnight_belongs_to_the_evening() -> None:
    late = time(0, 30)
    assert summary_is_offered(datetime(2026, 11, 23, 23, 0), time(19), late)  # noqa: DTZ001
    assert not summary_is_offered(datetime(2026, 11, 23, 23, 45), time(19), late)  # noqa: DTZ001
    assert not summary_is_offered(datetime(2026, 11, 24, 0, 10), time(19), late)  # noqa: DTZ001


def test_it_is_known_when_the_hours_of_the_summary_begin_and_end(couple: TestedCouple) -> None:
    couple.clock.moment = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
    alex = couple.alone(ALEX)
    changes = []
    while (moment := next_change(alex, pace(alex))) is not None:
        changes.append(moment.hour * 60 + moment.minute)
        couple.clock.moment = moment
    assert changes == [16 * 60, 20 * 60 + 30]
    alex.close()


def test_once_in_it_is_not_offered_again_and_a_missed_day_never_is(couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    assert kinds(alex) == [CheckIn.DAILY]
    hand_in_summary(alex, NewSummary(day=MONDAY, how=How.HARD))
    assert kinds(alex) == []
    assert not may_begin_summary(alex)
    couple.clock.forward(days=3)
    (one,) = offered(alex)
    assert one.period == MONDAY + timedelta(days=3)
    alex.close()


def test_it_says_what_it_holds(couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    add_promise(alex, ALEX, NewPromise(text="Home by six", rule="FREQ=DAILY"))
    (daily,) = offered(alex)
    assert (daily.promises, daily.at, daily.minutes) == (1, time(19), 1)
    couple.clock.moment = SUNDAY_NOON
    (weekly,) = offered(alex)
    assert (weekly.check_in, weekly.promises, weekly.period, weekly.minutes) == (CheckIn.WEEKLY, 1, MONDAY, 30)
    alex.close()


def test_together_no_summary_is_offered(couple: TestedCouple) -> None:
    together = couple.together()
    assert kinds(together) == []
    couple.clock.moment = SUNDAY_NOON
    assert kinds(together) == [CheckIn.WEEKLY]
    together.close()


def test_nothing_is_offered_in_a_quiet_week(couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    call_quiet_week(alex, ALEX)
    assert kinds(alex) == []
    couple.clock.moment = SUNDAY_NOON
    assert kinds(alex) == []
    couple.clock.forward(days=7)
    assert kinds(alex) == [CheckIn.WEEKLY]
    alex.close()


@pytest.mark.parametrize(
    "pacing",
    [
        Pacing(form=TalkForm.WRITTEN),
        Pacing(not_before=date(2026, 11, 30)),
        Pacing(quiet_days=frozenset({6})),
    ],
    ids=("in writing", "not before Monday", "quiet on Sundays"),
)
def test_pacing_holds_a_talk_back(couple: TestedCouple, pacing: Pacing) -> None:
    together = couple.together()
    set_pacing(together, ALEX, pacing)
    couple.clock.moment = SUNDAY_NOON
    assert kinds(together) == []
    together.close()


@pytest.mark.parametrize(
    ("pacing", "minutes"),
    [(Pacing(), 40), (Pacing(longest_talk=20), 20), (Pacing(form=TalkForm.SHORT_TALK), 15)],
)
def test_a_talk_is_no_longer_than_what_suits_this_week(pacing: Pacing, minutes: int) -> None:
    assert minutes_of(Pace(pacing=pacing), Rhythm(minutes=40)) == minutes


def test_one_that_was_stopped_can_be_taken_up_for_some_days_and_then_is_passed_over(couple: TestedCouple) -> None:
    together = couple.together()
    couple.clock.moment = SUNDAY_NOON
    begin_talk(together, CheckIn.WEEKLY)
    couple.clock.forward(days=2)
    assert [(each.check_in, each.begun) for each in offered(together)] == [(CheckIn.WEEKLY, True)]
    couple.clock.forward(days=2)
    assert kinds(together) == []
    together.close()


def test_a_finished_one_is_not_offered_on_its_day(couple: TestedCouple) -> None:
    together = couple.together()
    couple.clock.moment = SUNDAY_NOON - timedelta(days=1)
    finish_talk(together, begin_talk(together, CheckIn.WEEKLY), ())
    couple.clock.forward(days=1)
    assert kinds(together) == []
    together.close()


def test_a_rhythm_that_is_off_offers_nothing(couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    choose_rhythm(alex, ALEX, CheckInKind.DAILY, Rhythm(on=False, days=frozenset({0})))
    assert kinds(alex) == []
    set_bedtime(alex, ALEX, time(23))
    assert may_begin_summary(alex)
    alex.close()


def test_the_monthly_one_falls_on_the_first_of_its_days(couple: TestedCouple) -> None:
    together = couple.together()
    couple.clock.moment = datetime(2026, 12, 5, 9, 0, tzinfo=UTC)
    assert kinds(together) == [CheckIn.MONTHLY]
    couple.clock.forward(days=7)
    assert kinds(together) == []
    together.close()


@given(st.dates(min_value=date(1990, 1, 1)), st.frozensets(st.integers(0, 6)))
def test_there_is_at_most_one_first_day_in_a_month(day: date, days: frozenset[int]) -> None:
    firsts = [each for number in range(1, 29) if is_first_in_month(each := month_of(day).replace(day=number), days)]
    found = first_in_month(month_of(day), days)
    assert firsts == ([] if found is None else [found])


@given(st.dates(min_value=date(1990, 1, 1)))
def test_a_talk_is_about_a_week_that_has_mostly_passed(day: date) -> None:
    begins = week_of_talk(day)
    assert begins.weekday() == 0
    assert 3 <= (day - begins).days <= 9


def test_the_clock_set_back_brings_no_second_summary(couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    hand_in_summary(alex, NewSummary(day=MONDAY, how=How.HARD))
    couple.clock.forward(hours=-1)
    assert kinds(alex) == []
    couple.clock.forward(days=400)
    assert kinds(alex) == [CheckIn.DAILY]
    couple.clock.moment -= timedelta(days=399, hours=23)
    assert [each.days for each in conversations_page(alex, 4).earlier] != []
    alex.close()


class TravelClock(SetClock):
    """A clock whose zone can be changed."""

    hours = 1

    def zone(self) -> tzinfo:
        return timezone(timedelta(hours=self.hours))


def test_another_zone_brings_the_day_that_is_there_and_no_second_summary_for_it(tmp_path: Path) -> None:
    clock = TravelClock(datetime(2026, 11, 24, 2, 0, tzinfo=UTC))
    couple = both(tmp_path, clock)
    clock.hours = -8
    alex = couple.alone(ALEX)
    hand_in_summary(alex, NewSummary(day=clock.today(), how=How.HARD))
    assert kinds(alex) == []
    clock.hours = 13
    assert [each.period for each in offered(alex)] == []
    clock.forward(hours=4)
    assert [each.period for each in offered(alex)] == [date(2026, 11, 24)]
    alex.close()
    couple.vault.release()


def test_the_usual_rhythm_asks_for_a_minute_a_day() -> None:
    assert USUAL_RHYTHMS[CheckInKind.DAILY].minutes == 1
