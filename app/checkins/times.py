"""When a check-in is about what, and when the daily summary is offered."""

from datetime import date, datetime, time, timedelta

from app.people.pace_values import Pace, Rhythm, TalkForm
from app.promises.weeks import monday_of

FULL_DAY = 24 * 60
BEFORE_BED = 60
"""Minutes before bedtime in which no summary is offered."""
EARLIER = 120
"""Minutes before its time from which a summary is offered."""
STAYS_OPEN = 6
"""Days in which a conversation that was stopped can be taken up, and private questions wait."""
SHORT_TALK = 15
"""Minutes of what is called a short talk."""


def week_of_talk(day: date) -> date:
    """The Monday of the week that a conversation on `day` is about: its own late in a week, else the one before."""
    return monday_of(day - timedelta(days=3))


def month_of(day: date) -> date:
    """Its first day."""
    return day.replace(day=1)


def is_first_in_month(day: date, days: frozenset[int]) -> bool:
    """Whether it is the first day of its month that is one of these days of the week."""
    return day.weekday() in days and not any(
        day.replace(day=earlier).weekday() in days for earlier in range(1, day.day)
    )


def first_in_month(month: date, days: frozenset[int]) -> date | None:
    """The first of these days of the week in a month."""
    firsts = (month.replace(day=number) for number in range(1, 8))
    return next((day for day in firsts if day.weekday() in days), None)


def summary_is_offered(local: datetime, at: time, bedtime: time) -> bool:
    """From two hours before its time until an hour before bedtime; one after midnight belongs to the evening."""
    now, bed = _minutes(local.time()), _minutes(bedtime)
    first, end = summary_hours(at, bedtime)
    is_near = 0 < (bed - now) % FULL_DAY <= BEFORE_BED
    return first <= now < end and not is_near


def summary_hours(at: time, bedtime: time) -> tuple[int, int]:
    """From when to when a summary is offered, in minutes from midnight; the end may lie in the next day."""
    wished, bed = _minutes(at), _minutes(bedtime)
    end = (bed if bed >= FULL_DAY // 2 else bed + FULL_DAY) - BEFORE_BED
    return max(0, min(wished, end) - EARLIER), end


def minutes_of(pace: Pace, rhythm: Rhythm) -> int:
    """What was wished for, and no more than is wished for this week."""
    limits = [rhythm.minutes]
    if pace.pacing.longest_talk is not None:
        limits.append(pace.pacing.longest_talk)
    if pace.pacing.form is TalkForm.SHORT_TALK:
        limits.append(SHORT_TALK)
    return min(limits)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
