"""What comes again and again, as both the notice of a day and the calendar file need it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

import sqlalchemy as sa

from app.people.pace_entities import RhythmRecord
from app.people.pace_values import CheckInKind, Pace, Stage
from app.people.reads import couple_in
from app.promises.pauses import Span, agreed_pauses
from app.promises.period import promises_between
from app.promises.recurrence import WEEKDAYS, due_days, first_due
from app.promises.values import Promise
from app.vault.database import VaultSession
from app.vault.values import Person

FAR = timedelta(days=366)
"""How far ahead quiet days and pauses are taken out; nobody plans them for longer."""


_CHECK_IN = "check-in "


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """Something with a time of its own that falls due by a rule."""

    key: str
    rule: str
    """RFC 5545, without COUNT or UNTIL; empty: once, on its first day."""
    starts: date
    until: date | None
    at: time
    minutes: int
    left_out: frozenset[date]
    """Days within a year on which it is not due, or nobody is to be reminded."""

    def first(self, since: date) -> date | None:
        """The first day it falls due from `since` on, left out or not."""
        return first_due(self.rule, self.starts, self.until, since)

    def is_due(self, day: date) -> bool:
        in_time = self.until is None or day <= self.until
        return in_time and day not in self.left_out and day in due_days(self.rule, self.starts, day, day)


def recurring_promises(session: VaultSession, pace: Pace, today: date, of: Person | None) -> Iterator[Recurring]:
    """Promises of one partner, or of both, that are to be reminded of; a quiet week leaves them as they are."""
    last = today + FAR
    pauses = agreed_pauses(session, today, last)
    for promise in promises_between(session, today, last, of):
        if promise.reminder is not None and (promise.ended is None or promise.ended > today):
            yield Recurring(
                key=f"promise {promise.id}",
                rule=promise.rule,
                starts=promise.starts,
                until=_last_day(promise),
                at=promise.reminder,
                minutes=0,
                left_out=frozenset(
                    day
                    for day in due_days(promise.rule, promise.starts, today, last)
                    if day.weekday() in pace.pacing.quiet_days or _is_within(day, pauses.get(promise.id, ()))
                ),
            )


def recurring_check_ins(session: VaultSession, pace: Pace, today: date) -> Iterator[Recurring]:
    """Check-ins that are wished for, as far as they are proposed."""
    for kind in CheckInKind:
        rhythm = pace.rhythms[kind]
        days = rhythm.days - pace.pacing.quiet_days if kind is not CheckInKind.MONTHLY else rhythm.days
        if rhythm.on and days and _is_wished(session, pace, kind):
            rule = _rule(kind, days)
            last = today + FAR
            due = due_days(rule, today, today, last)
            yield Recurring(
                key=_CHECK_IN + kind.value,
                rule=rule,
                starts=today,
                until=None,
                at=rhythm.at,
                minutes=rhythm.minutes,
                left_out=frozenset(day for day in due if not _is_proposed(pace, kind, day)),
            )


def check_in_of(recurring: Recurring) -> CheckInKind:
    return CheckInKind(recurring.key.removeprefix(_CHECK_IN))


def _is_wished(session: VaultSession, pace: Pace, kind: CheckInKind) -> bool:
    """A daily summary takes both; conversations come with their stage, or once a rhythm was chosen for them."""
    if kind is CheckInKind.DAILY:
        return all(partner.joined for partner in couple_in(session).partners)
    chosen = sa.select(RhythmRecord.id).where(RhythmRecord.check_in == kind).limit(1)
    return pace.stage is not Stage.STEADY or session.scalar(chosen) is not None


def _is_proposed(pace: Pace, kind: CheckInKind, day: date) -> bool:
    return not pace.is_quiet(day) if kind is CheckInKind.DAILY else pace.offers_talks(day)


def _rule(kind: CheckInKind, days: frozenset[int]) -> str:
    named = ",".join(WEEKDAYS[day] for day in sorted(days))
    if kind is CheckInKind.MONTHLY:
        return f"FREQ=MONTHLY;BYDAY={named};BYSETPOS=1"
    return "FREQ=DAILY" if len(days) == len(WEEKDAYS) else f"FREQ=WEEKLY;BYDAY={named}"


def _last_day(promise: Promise) -> date | None:
    """Of those on which it may fall due."""
    ends = [] if promise.ended is None else [promise.ended - timedelta(days=1)]
    return min((day for day in (promise.until, *ends) if day is not None), default=None)


def _is_within(day: date, spans: Sequence[Span]) -> bool:
    return any(first <= day <= last for first, last in spans)
