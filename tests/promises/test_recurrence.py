"""Rules over local days, held against a slow and plain reading, also long after their first day."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.promises.recurrence import (
    LAST,
    WEEKDAYS,
    Every,
    Recurring,
    due_days,
    first_due,
    is_rule,
    read_rule,
    recurring_of,
    rule_of,
)
from app.promises.values import UnreadableRule

STARTS = st.dates(date(2000, 1, 1), date(2040, 12, 31))
INTERVALS = st.integers(1, 7)
RECURRING = st.builds(
    Recurring,
    every=st.sampled_from(Every),
    weekdays=st.frozensets(st.integers(0, 6), min_size=1),
    month_day=st.just(LAST) | st.integers(1, 31),
)
SPANS = st.tuples(st.integers(0, 40 * 365), st.integers(0, 80))


def days_between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]


def length(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


def falls(recurring: Recurring, starts: date, day: date) -> bool:
    """The plain reading: what the form says, day by day."""
    if day < starts:
        return False
    wanted = length(day) if recurring.month_day == LAST else min(recurring.month_day, length(day))
    return {
        Every.ONCE: day == starts,
        Every.DAY: True,
        Every.WEEK: day.weekday() in recurring.weekdays,
        Every.MONTH: day.day == wanted,
    }[recurring.every]


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


@given(RECURRING, STARTS, SPANS)
def test_plain_choices_fall_due_as_they_read(recurring: Recurring, starts: date, span: tuple[int, int]) -> None:
    first = starts - timedelta(days=20) + timedelta(days=span[0])
    last = first + timedelta(days=span[1])
    expected = [day for day in days_between(first, last) if falls(recurring, starts, day)]
    assert list(due_days(rule_of(recurring), starts, first, last)) == expected


@given(STARTS, INTERVALS, SPANS)
def test_every_few_days_is_counted_from_the_first_day(starts: date, interval: int, span: tuple[int, int]) -> None:
    first = starts + timedelta(days=span[0])
    last = first + timedelta(days=span[1])
    expected = [day for day in days_between(first, last) if (day - starts).days % interval == 0]
    assert list(due_days(f"FREQ=DAILY;INTERVAL={interval}", starts, first, last)) == expected


@given(STARTS, INTERVALS, st.none() | st.sets(st.integers(0, 6), min_size=1), SPANS)
def test_every_few_weeks_is_counted_from_the_first_week(
    starts: date, interval: int, weekdays: set[int] | None, span: tuple[int, int]
) -> None:
    rule = f"FREQ=WEEKLY;INTERVAL={interval}"
    if weekdays is not None:
        rule += ";BYDAY=" + ",".join(WEEKDAYS[day] for day in weekdays)
    first = starts + timedelta(days=span[0])
    last = first + timedelta(days=span[1])
    expected = [
        day
        for day in days_between(first, last)
        if (monday(day) - monday(starts)).days // 7 % interval == 0
        and day.weekday() in (weekdays or {starts.weekday()})
    ]
    assert list(due_days(rule, starts, first, last)) == expected


@given(STARTS, INTERVALS, SPANS)
def test_every_few_months_on_the_day_it_began_skips_months_without_it(
    starts: date, interval: int, span: tuple[int, int]
) -> None:
    """A rule that names no day, as RFC 5545 reads it; the form's own rules name one."""
    first = starts + timedelta(days=span[0])
    last = first + timedelta(days=span[1])
    expected = [
        day
        for day in days_between(first, last)
        if ((day.year - starts.year) * 12 + day.month - starts.month) % interval == 0 and day.day == starts.day
    ]
    assert list(due_days(f"FREQ=MONTHLY;INTERVAL={interval}", starts, first, last)) == expected


@given(STARTS, st.integers(1, 4), st.integers(0, 30), st.integers(0, 400))
def test_every_few_years(starts: date, interval: int, years: int, span: int) -> None:
    first = starts + timedelta(days=365 * years)
    last = first + timedelta(days=span)
    expected = [
        day
        for day in days_between(first, last)
        if (day.year - starts.year) % interval == 0 and (day.month, day.day) == (starts.month, starts.day)
    ]
    assert list(due_days(f"FREQ=YEARLY;INTERVAL={interval}", starts, first, last)) == expected


@given(RECURRING)
def test_the_form_finds_its_choices_in_the_rule_again(recurring: Recurring) -> None:
    again = recurring_of(rule_of(recurring))
    assert again is not None
    assert rule_of(again) == rule_of(recurring)
    assert again.every is recurring.every


@given(RECURRING, STARTS, st.integers(0, 3_000))
def test_the_first_day_is_the_first_of_all_days(recurring: Recurring, starts: date, after: int) -> None:
    since, rule = starts + timedelta(days=after), rule_of(recurring)
    found = first_due(rule, starts, None, since)
    days = due_days(rule, starts, since, since + timedelta(days=62))
    assert found == (days[0] if days else None)


def test_the_last_day_of_each_month_of_a_leap_year() -> None:
    days = due_days(rule_of(Recurring(every=Every.MONTH)), date(2028, 1, 1), date(2028, 1, 1), date(2028, 12, 31))
    assert [day.day for day in days] == [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def test_the_thirtieth_falls_on_the_last_day_of_february() -> None:
    rule = rule_of(Recurring(every=Every.MONTH, month_day=30))
    assert due_days(rule, date(2027, 1, 15), date(2027, 1, 1), date(2027, 4, 1)) == (
        date(2027, 1, 30),
        date(2027, 2, 28),
        date(2027, 3, 30),
    )


@pytest.mark.parametrize(
    "rule",
    [
        "DAILY",
        "FREQ=HOURLY",
        "FREQ=DAILY;COUNT=3",
        "FREQ=DAILY;UNTIL=20270101",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=1000000000",
        "FREQ=DAILY;INTERVAL=²",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1",
        "FREQ=MONTHLY;BYMONTHDAY=first",
        "FREQ=DAILY;FREQ=DAILY",
        "RRULE:FREQ=DAILY",
        "FREQ=DAILY\nDTSTART:20270101",
        "🙂",
        " ",
    ],
)
def test_rules_of_other_kinds_are_refused(rule: str) -> None:
    assert not is_rule(rule)
    with pytest.raises(UnreadableRule):
        read_rule(rule)


@pytest.mark.parametrize("rule", ["FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31"])
def test_a_day_that_no_calendar_has_is_never_due(rule: str) -> None:
    assert first_due(rule, date(2026, 11, 26), None) is None


def test_leap_days_are_found_although_years_apart() -> None:
    assert first_due("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", date(2097, 1, 1), None) == date(2104, 2, 29)


def test_the_end_of_the_calendar_is_no_obstacle() -> None:
    end = date.max
    assert due_days("FREQ=DAILY", date(2026, 1, 1), end - timedelta(days=1), end) == (end - timedelta(days=1), end)
    assert first_due("FREQ=DAILY", end, None) == end


def test_weeks_after_many_years_have_all_their_days() -> None:
    due_days.cache_clear()
    for week in range(52 * 30, 52 * 30 + 200):
        first = date(1996, 1, 1) + timedelta(weeks=week)
        assert len(due_days("FREQ=DAILY;INTERVAL=1", date(1996, 1, 1), first, first + timedelta(days=6))) == 7
