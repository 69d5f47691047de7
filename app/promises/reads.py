"""What is due on a day, and how a week went."""

from datetime import date, timedelta

from app.promises.entities import PromiseRecord
from app.promises.period import promises_between, read_period, still_hard_for, with_end
from app.promises.recurrence import first_due
from app.promises.values import Dot, DuePromise, Promise, PromiseId, Week, WeekLine
from app.promises.weeks import is_closed, monday_of
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def due_on(sitting: Sitting, day: date, person: Person | None = None) -> tuple[DuePromise, ...]:
    """What one partner, or either, promised for that day, marked or not; paused and ended ones are not due."""
    with sitting.shared.reading() as session:
        return due_on_in(session, day, person)


def due_on_in(session: VaultSession, day: date, person: Person | None = None) -> tuple[DuePromise, ...]:
    """The same, inside a transaction that is already open."""
    period = read_period(session, day, day)
    promises = promises_between(session, day, day, person)
    return tuple(_due(promise, dot) for promise in promises for dot in period.dots(promise) if dot.due)


def promises_week(sitting: Sitting, monday: date) -> Week:
    """The week that begins with, or holds, that day."""
    with sitting.shared.reading() as session:
        return promises_week_in(session, monday_of(monday))


def promises_week_in(session: VaultSession, monday: date) -> Week:
    """The same, inside a transaction that is already open."""
    sunday = monday + timedelta(days=6)
    lines = lines_of(session, promises_between(session, monday, sunday), monday)
    return Week(
        monday=monday,
        lines=tuple(line for line in lines if line.falls_in_week),
        closed=is_closed(session, monday),
    )


def lines_of(session: VaultSession, promises: list[Promise], monday: date) -> list[WeekLine]:
    """Each of these promises in the week that begins with that day."""
    days = tuple(monday + timedelta(days=count) for count in range(7))
    period = read_period(session, days[0], days[-1])
    hard = still_hard_for(session, (promise.id for promise in promises))
    lines = []
    for promise in promises:
        dots = {dot.day: dot for dot in period.dots(promise)}
        whole = tuple(dots.get(day) or Dot(day=day, due=False) for day in days)
        lines.append(WeekLine(promise=promise, dots=whole, still_hard=hard.get(promise.id, ())))
    return lines


def next_due(sitting: Sitting, promise: PromiseId, since: date) -> date | None:
    """The first day from `since` on that is due by its rule; a pause is not looked at. None where none is left."""
    with sitting.shared.reading() as session:
        record, ended = session.execute(with_end().where(PromiseRecord.id == promise)).one()
    return next_due_of(record.as_value(ended), since)


def next_due_of(promise: Promise, since: date) -> date | None:
    """The same, of a promise that was read already."""
    day = first_due(promise.rule, promise.starts, promise.until, since)
    return None if day is None or (promise.ended is not None and day >= promise.ended) else day


def _due(promise: Promise, dot: Dot) -> DuePromise:
    return DuePromise(
        promise=promise.id,
        text=promise.text,
        by=promise.by,
        to=promise.to,
        day=dot.day,
        mark=dot.mark,
        note=dot.note,
        later=dot.later,
    )
