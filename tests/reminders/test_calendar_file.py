"""The calendar file, read back with two other libraries: the right times, and none of the couple's words."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from dateutil.rrule import rrulestr
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.people.pace_values import CheckInKind, Pacing, Rhythm, TalkForm
from app.people.pacing import call_quiet_week, choose_rhythm, set_pacing
from app.promises.actions import add_promise, end_promise
from app.promises.pauses import answer_pause, suggest_pause
from app.promises.recurrence import Every, Recurring, due_days, rule_of
from app.promises.values import NewPromise, PromiseId
from app.reminders.calendar_file import calendar_export
from app.triggers.actions import write_plan
from app.triggers.values import Plan
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import PAUSE, signed_by_both
from tests.couple import EVENING, TestedCouple

BERLIN = ZoneInfo("Europe/Berlin")
AT = time(20, 15)
TODAY = date(2026, 11, 23)


def promised(sitting: Sitting, rule: str = "", **more: Any) -> PromiseId:
    return add_promise(sitting, sitting.here[0], NewPromise(text="zqword", rule=rule, reminder=AT, **more))


def events(sitting: Sitting, zone: ZoneInfo = BERLIN) -> list[Any]:
    """As the second library reads them."""
    calendar = vobject.readOne(calendar_export(sitting, zone=zone).decode())
    return list(getattr(calendar, "vevent_list", ()))


def promise_events(sitting: Sitting) -> list[Any]:
    """Those at the time of the promises in these tests."""
    return [each for each in events(sitting) if each.dtstart.value.time() == AT]


def moments(event: Any, until: date) -> list[datetime]:
    """When the second library says it comes, in local time."""
    if not event.rruleset:
        return [event.dtstart.value]
    last = datetime.combine(until, time.max, event.dtstart.value.tzinfo)
    rules = event.getrruleset(addRDate=False)
    naive = [each if each.tzinfo is None else each.replace(tzinfo=None) for each in rules_until(rules, last)]
    return [each.replace(tzinfo=BERLIN) for each in naive]


def rules_until(rules: Iterable[datetime], last: datetime) -> list[datetime]:
    kept = []
    for moment in rules:
        if moment.replace(tzinfo=None) > last.replace(tzinfo=None):
            break
        kept.append(moment)
    return kept


def test_a_recurring_promise_comes_at_the_same_time_on_the_wall_across_clock_changes(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    promised(sitting, "FREQ=DAILY")
    (event,) = promise_events(sitting)
    sitting.close()
    found = moments(event, date(2027, 11, 30))
    assert {each.time() for each in found} == {AT}
    assert [each.date() for each in found] == [TODAY + timedelta(days=n) for n in range(len(found))]
    assert {each.utcoffset() for each in found} == {timedelta(hours=1), timedelta(hours=2)}


@pytest.mark.parametrize(
    "place", ["Europe/Berlin", "America/New_York", "Australia/Sydney", "America/Sao_Paulo", "Africa/Casablanca"]
)
def test_the_file_says_itself_when_clocks_change(couple: TestedCouple, place: str) -> None:
    """The zone as the other library reads it from the file, without its own knowledge of the place."""
    sitting = couple.alone(Person.FIRST)
    promised(sitting, "FREQ=DAILY")
    text = calendar_export(sitting, zone=ZoneInfo(place)).decode()
    sitting.close()
    renamed = text.replace(place, f"Nowhere/{place.partition('/')[2]}")
    (event, *_rest) = [each for each in vobject.readOne(renamed).vevent_list if each.dtstart.value.time() == AT]
    zone = event.dtstart.value.tzinfo
    for day in (date(2026, 12, 24), date(2027, 7, 1), date(2031, 3, 30), date(2031, 10, 26), date(2036, 6, 1)):
        local = datetime.combine(day, AT)
        assert local.replace(tzinfo=zone).utcoffset() == local.replace(tzinfo=ZoneInfo(place)).utcoffset()


def test_the_last_day_of_the_month_is_the_last_day_of_each_month(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    for month_day in (-1, 30):
        promised(sitting, rule_of(Recurring(every=Every.MONTH, month_day=month_day)))
    last, thirtieth = promise_events(sitting)
    sitting.close()
    assert [each.day for each in moments(last, date(2027, 4, 30))] == [30, 31, 31, 28, 31, 30]
    assert [each.day for each in moments(thirtieth, date(2027, 4, 30))] == [30, 30, 30, 28, 30, 30]


RULES = st.one_of(
    st.builds(lambda n: f"FREQ=DAILY;INTERVAL={n}", st.integers(1, 9)),
    st.builds(
        lambda n, days: f"FREQ=WEEKLY;INTERVAL={n};BYDAY=" + ",".join(sorted(days)),
        st.integers(1, 4),
        st.sets(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1),
    ),
    st.builds(lambda day: rule_of(Recurring(every=Every.MONTH, month_day=day)), st.integers(-1, 31).filter(bool)),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rule=RULES, ago=st.integers(0, 40), length=st.integers(60, 400))
def test_both_libraries_find_the_days_on_which_the_promise_is_due(
    couple: TestedCouple, together: Sitting, rule: str, ago: int, length: int
) -> None:
    couple.clock.moment = EVENING
    until = TODAY + timedelta(days=length)
    promise = promised(together, rule, until=until)
    couple.clock.forward(days=ago)
    days = list(due_days(rule, TODAY, TODAY + timedelta(days=ago), until))
    found = promise_events(together)
    couple.clock.moment = EVENING
    end_promise(together, Person.FIRST, promise)
    assert [each.date() for event in found for each in moments(event, date.max)] == days
    for event in found:
        begins = event.dtstart.value.replace(tzinfo=None)
        ruled = rrulestr(event.rrule.value, dtstart=begins, ignoretz=True)
        assert [each.date() for each in ruled] == days


@pytest.fixture
def together(couple: TestedCouple) -> Any:
    sitting = couple.together()
    yield sitting
    sitting.close()


def test_paused_days_and_quiet_days_are_left_out(together: Sitting) -> None:
    promise = promised(together, "FREQ=DAILY")
    first = TODAY + timedelta(days=3)
    pause = suggest_pause(together, Person.FIRST, promise, first, first + timedelta(days=1))
    answer_pause(together, Person.SECOND, pause, agreed=True)
    set_pacing(together, Person.FIRST, Pacing(quiet_days=frozenset({0})))
    (event,) = promise_events(together)
    days = [each.date().day for each in moments(event, TODAY + timedelta(days=9))]
    assert days == [24, 25, 28, 29, 1, 2]


def test_a_quiet_week_leaves_promises_and_takes_out_check_ins(together: Sitting) -> None:
    promised(together, "FREQ=DAILY")
    call_quiet_week(together, Person.FIRST)
    assert promise_events(together)[0].dtstart.value.date() == TODAY
    (daily,) = [each for each in events(together) if each.dtstart.value.time() == time(19)]
    assert daily.dtstart.value.date() > TODAY + timedelta(days=6)


def test_check_ins_come_in_their_rhythm(together: Sitting) -> None:
    choose_rhythm(together, Person.FIRST, CheckInKind.MONTHLY, Rhythm(days=frozenset({5, 6}), at=AT, minutes=45))
    (event,) = promise_events(together)
    assert [each.date() for each in moments(event, date(2027, 3, 1))] == [
        date(2026, 12, 5),
        date(2027, 1, 2),
        date(2027, 2, 6),
    ]
    assert event.duration.value == timedelta(minutes=45)


def test_a_quiet_weekday_is_left_out_of_the_rule_and_needs_no_list_of_days(together: Sitting) -> None:
    set_pacing(together, Person.FIRST, Pacing(quiet_days=frozenset({2})))
    (daily,) = [each for each in events(together) if each.dtstart.value.time() == time(19)]
    assert daily.rrule.value == "FREQ=WEEKLY;BYDAY=MO,TU,TH,FR,SA,SU"
    assert not hasattr(daily, "exdate")


def test_conversations_that_are_not_wished_for_in_writing_do_not_come_back_a_year_later(together: Sitting) -> None:
    choose_rhythm(together, Person.FIRST, CheckInKind.WEEKLY, Rhythm(days=frozenset({6}), at=time(18), minutes=30))
    assert [each for each in events(together) if each.dtstart.value.time() == time(18)]
    set_pacing(together, Person.FIRST, Pacing(form=TalkForm.WRITTEN))
    assert not [each for each in events(together) if each.dtstart.value.time() == time(18)]


def test_an_agreement_is_looked_at_again_on_its_day(couple: TestedCouple, together: Sitting) -> None:
    signed_by_both(couple, together, PAUSE)
    (event,) = [each for each in events(together) if "again" in each.summary.value]
    assert event.dtstart.value == datetime(2026, 12, 23, 19, 0, tzinfo=BERLIN)
    assert event.summary.value == "Keel: look again"


def test_nothing_of_the_record_is_in_the_file(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    promised(sitting, "FREQ=DAILY")
    write_plan(sitting, replace(Plan(name="zqword"), on_day=TODAY + timedelta(days=1)))
    text = calendar_export(sitting, zone=BERLIN).decode()
    sitting.close()
    for word in ("zqword", "Alex", "Sam", "promise", "plan"):
        assert word not in text
    assert {each.summary.value for each in vobject.readOne(text).vevent_list} == {"A moment for Keel"}


def test_each_entry_rings_and_keeps_its_name_from_file_to_file(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    promised(sitting, "FREQ=WEEKLY;BYDAY=MO,TH")
    (first,) = promise_events(sitting)
    couple.clock.forward(days=2)
    (second,) = promise_events(sitting)
    sitting.close()
    assert first.uid.value == second.uid.value
    assert second.dtstart.value.date() == date(2026, 11, 26)
    assert second.dtstamp.value == datetime(2026, 11, 25, 18, 30, tzinfo=UTC)
    assert second.valarm.trigger.value == timedelta(0)
    assert second.valarm.description.value == "A moment for Keel"


def test_alone_the_file_holds_ones_own_promises_only(couple: TestedCouple, together: Sitting) -> None:
    add_promise(together, Person.SECOND, NewPromise(text="A call.", rule="FREQ=DAILY", reminder=AT))
    assert len(promise_events(together)) == 1
    together.close()
    alex = couple.alone(Person.FIRST)
    assert promise_events(alex) == []
    alex.close()


def test_without_anything_to_be_reminded_of_the_file_is_empty_and_whole(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    choose_rhythm(sitting, Person.FIRST, CheckInKind.DAILY, Rhythm(on=False))
    text = calendar_export(sitting, zone=BERLIN).decode()
    sitting.close()
    assert vobject.readOne(text).prodid.value == "-//Keel//Keel//EN"
    assert "VEVENT" not in text
