"""When a promise falls due: RFC 5545 rules over local days, made from plain choices and said in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from app.promises.values import UnreadableRule

if TYPE_CHECKING:
    from dateutil.rrule import rrule

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LAST = -1
"""The last day of a month, as RFC 5545 counts."""

_PARTS = {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_LARGEST_INTERVAL = 99
_HORIZON = timedelta(days=12 * 366)
"""What does not fall due within so long a time is taken not to fall due at all; leap days are 8 years apart at most."""


class Every(StrEnum):
    ONCE = "once"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """The plain choices a rule is made from."""

    every: Every = Every.ONCE
    weekdays: frozenset[int] = frozenset()
    """Of each week; Monday is 0."""
    month_day: int = LAST
    """1 to 31, or the last day; where a month is too short for it, its last day."""


def rule_of(recurring: Recurring) -> str:
    """The recurrence rule; empty for once. A rhythm by weeks needs its days."""
    if recurring.every is Every.ONCE:
        return ""
    if recurring.every is Every.DAY:
        return "FREQ=DAILY"
    if recurring.every is Every.WEEK:
        return "FREQ=WEEKLY;BYDAY=" + ",".join(WEEKDAYS[day] for day in sorted(recurring.weekdays))
    if recurring.month_day <= 28:
        return f"FREQ=MONTHLY;BYMONTHDAY={recurring.month_day}"
    days = ",".join(map(str, range(28, recurring.month_day + 1)))
    return f"FREQ=MONTHLY;BYMONTHDAY={days};BYSETPOS=-1"


def recurring_of(rule: str) -> Recurring | None:
    """The plain choices a rule was made from; None for a rule of another kind."""
    parts = read_rule(rule)
    days = frozenset(WEEKDAYS.index(day) for day in parts.get("BYDAY", "").split(",") if day in WEEKDAYS)
    month_days = [int(day) for day in parts.get("BYMONTHDAY", "").split(",") if day]
    every = {"": Every.ONCE, "DAILY": Every.DAY, "WEEKLY": Every.WEEK, "MONTHLY": Every.MONTH}.get(
        parts.get("FREQ", "")
    )
    if every is None:
        return None
    recurring = Recurring(every=every, weekdays=days, month_day=month_days[-1] if month_days else LAST)
    return recurring if rule_of(recurring) == rule else None


def is_rule(rule: str) -> bool:
    """Whether it is empty or a rule of the kind that is kept here."""
    try:
        read_rule(rule)
    except UnreadableRule:
        return False
    return True


@lru_cache(maxsize=512)
def read_rule(rule: str) -> Mapping[str, str]:
    """The parts of a rule by name; raises UnreadableRule.

    Taken are rules of RFC 5545, section 3.3.10, that need no counting from their first day, so that one week can be
    looked up without the years before it.
    """
    if not rule:
        return {}
    pairs = [part.partition("=") for part in rule.split(";")]
    parts = {name: value for name, _equals, value in pairs}
    fits = len(parts) == len(pairs) and parts.keys() <= _PARTS and parts.get("FREQ") in _FREQUENCIES
    if not fits or not _interval_fits(parts) or ("BYSETPOS" in parts and parts["FREQ"] in _FREQUENCIES[:2]):
        raise UnreadableRule
    try:
        _made(parts, date(2000, 1, 1), date(2000, 1, 1))
    except ValueError as fault:
        raise UnreadableRule from fault
    return parts


@lru_cache(maxsize=8192)
def due_days(rule: str, starts: date, first: date, last: date) -> tuple[date, ...]:
    """The days from `first` to `last`, both included, on which it falls due; raises UnreadableRule."""
    return tuple(_due(rule, starts, max(first, starts), last))


def first_due(rule: str, starts: date, until: date | None, since: date | None = None) -> date | None:
    """The first day it falls due at all, or the first from `since` on; None where there is none."""
    begin = max(starts, since or starts)
    end = begin + min(_HORIZON, date.max - begin)
    return next(_due(rule, starts, begin, min(until or end, end)), None)


def last_due(rule: str, starts: date, until: date | None) -> date | None:
    """A day after which it is not due any more; None where it goes on."""
    return until if rule else starts


def _due(rule: str, starts: date, first: date, last: date) -> Iterator[date]:
    if not rule:
        return iter((starts,) if first <= starts <= last else ())
    if last < first:
        return iter(())
    parts = _completed(read_rule(rule), starts)
    made = _made(parts, _anchor(parts, starts, first), last)
    return (day for day in (moment.date() for moment in made) if day >= first)


def _interval_fits(parts: Mapping[str, str]) -> bool:
    interval = parts.get("INTERVAL", "1")
    return interval.isascii() and interval.isdigit() and 1 <= int(interval) <= _LARGEST_INTERVAL


def _made(parts: Mapping[str, str], starts: date, last: date) -> "rrule":
    from dateutil.rrule import rrulestr

    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    made: rrule = rrulestr(f"{rule};UNTIL={last.isoformat().replace('-', '')}", dtstart=_midnight(starts))
    return made


def _completed(parts: Mapping[str, str], starts: date) -> Mapping[str, str]:
    """What a rule takes from its first day, written out, so that it can be counted from another one."""
    named = parts.keys() & {"BYDAY", "BYMONTHDAY"}
    if named or parts["FREQ"] == "DAILY":
        return parts
    if parts["FREQ"] == "WEEKLY":
        return {**parts, "BYDAY": WEEKDAYS[starts.weekday()]}
    by_day = {"BYMONTHDAY": str(starts.day)}
    if parts["FREQ"] == "YEARLY" and "BYMONTH" not in parts:
        by_day["BYMONTH"] = str(starts.month)
    return {**parts, **by_day}


def _anchor(parts: Mapping[str, str], starts: date, near: date) -> date:
    """The last beginning of a period, counted in steps from that of `starts`, that is not after `near`."""
    step = int(parts.get("INTERVAL", "1"))
    if parts["FREQ"] == "DAILY":
        return starts + timedelta(days=_whole((near - starts).days, step))
    if parts["FREQ"] == "WEEKLY":
        week = _begin_of_week(starts, parts.get("WKST", "MO"))
        return week + timedelta(weeks=_whole((near - week).days // 7, step))
    if parts["FREQ"] == "MONTHLY":
        months = _whole((near.year - starts.year) * 12 + near.month - starts.month, step)
        years, month = divmod(starts.month - 1 + months, 12)
        return date(starts.year + years, month + 1, 1)
    return date(starts.year + _whole(near.year - starts.year, step), 1, 1)


def _whole(count: int, step: int) -> int:
    return count - count % step


def _begin_of_week(day: date, begins: str) -> date:
    return day - timedelta(days=(day.weekday() - WEEKDAYS.index(begins)) % 7)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)
