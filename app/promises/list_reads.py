"""What the list of promises shows: one week by person, or those that are over; no more rows than it is asked for."""

from collections.abc import Mapping
from datetime import date, timedelta

import sqlalchemy as sa

from app.promises.again import is_over
from app.promises.entities import EndRecord, PromiseRecord
from app.promises.page_values import PersonLines, PromisesPage
from app.promises.period import as_promises, promises_between, with_end
from app.promises.reads import due_on_in, lines_of
from app.promises.values import WeekLine
from app.promises.weeks import is_closed, monday_of
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.sitting import Sitting
from app.vault.values import Person


def promises_page(sitting: Sitting, day: date, most: Mapping[Person, int]) -> PromisesPage:
    """The week that holds `day`, and what is due today; `most` lines of each partner."""
    today, monday = sitting.clock.today(), monday_of(day)
    with sitting.shared.reading() as session:
        lines = _week_lines(session, monday, today)
        return PromisesPage(
            monday=monday,
            today=today,
            closed=is_closed(session, monday),
            due=due_on_in(session, today, sitting.alone),
            people=_by_person(lines, most),
            is_empty=not lines and session.scalar(sa.select(sa.literal(1)).select_from(PromiseRecord).limit(1)) is None,
        )


def promises_over(sitting: Sitting, most: Mapping[Person, int]) -> tuple[PersonLines, PersonLines]:
    """The promises that are not due any more, the last to end first; without dots."""
    today = sitting.clock.today()
    with sitting.shared.reading() as session:
        first, second = (_over(session, person, today, most[person]) for person in Person)
    return first, second


def _week_lines(session: VaultSession, monday: date, today: date) -> list[WeekLine]:
    """In the present week, what falls into it is followed by everything else that goes on."""
    goes_on = monday == monday_of(today)
    until = date.max if goes_on else monday + timedelta(days=6)
    lines = lines_of(session, promises_between(session, monday, until), monday)
    falling = [line for line in lines if line.falls_in_week]
    rest = [line for line in lines if not line.falls_in_week and not is_over(line.promise, today)]
    return falling + rest if goes_on else falling


def _by_person(lines: list[WeekLine], most: Mapping[Person, int]) -> tuple[PersonLines, PersonLines]:
    first, second = (
        _cut([line for line in lines if line.promise.by is person], person, most[person]) for person in Person
    )
    return first, second


def _over(session: VaultSession, person: Person, today: date, most: int) -> PersonLines:
    found = with_end().where(PromiseRecord.last <= today, PromiseRecord.author == person)
    over = sa.or_(PromiseRecord.last < today, EndRecord.day.is_not(None))
    newest = found.where(over).order_by(PromiseRecord.last.desc(), order_of_entry(PromiseRecord).desc())
    promises = as_promises(session, newest.limit(most + 1))
    return _cut([WeekLine(promise=promise, dots=()) for promise in promises], person, most)


def _cut(lines: list[WeekLine], person: Person, most: int) -> PersonLines:
    return PersonLines(person=person, lines=tuple(lines[:most]), more=len(lines) > most)
