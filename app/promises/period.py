"""Every promise with its days in one period: due, paused, marked, and how the other saw them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import TypeVar

import sqlalchemy as sa

from app.promises.entities import AccountRecord, EndRecord, MarkRecord, PromiseRecord, WordRecord
from app.promises.pauses import Span, agreed_pauses
from app.promises.recurrence import due_days
from app.promises.values import Dot, Promise, PromiseId
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.values import Person

Said = TypeVar("Said", MarkRecord, AccountRecord)
_Days = Mapping[tuple[PromiseId, date], Sequence[Said]]
"""What was said of each day, in the order of entry."""


@dataclass(frozen=True, slots=True)
class Period:
    """What was said of all promises between two days; each read takes its own promises out of it."""

    first: date
    last: date
    pauses: Mapping[PromiseId, Sequence[Span]]
    marks: "_Days[MarkRecord]"
    accounts: "_Days[AccountRecord]"
    marked: Mapping[PromiseId, frozenset[date]] = field(default_factory=dict)
    """Days on which something was said."""

    def dots(self, promise: Promise) -> tuple[Dot, ...]:
        """The days of the period that are due, paused or spoken of."""
        due = set(_due_of(promise, self.first, self.last))
        days = due | self.marked.get(promise.id, frozenset())
        return tuple(self.dot(promise, day, falls=day in due) for day in sorted(days))

    def dot(self, promise: Promise, day: date, *, falls: bool) -> Dot:
        """`falls`: by its rule it is due on that day."""
        paused = any(begins <= day <= ends for begins, ends in self.pauses.get(promise.id, ()))
        if day not in self.marked.get(promise.id, ()):
            return Dot(day=day, due=falls and not paused, paused=falls and paused)
        mark, later = _standing(self.marks.get((promise.id, day), ()))
        return Dot(
            day=day,
            due=falls and not paused,
            paused=falls and paused,
            mark=mark.kept if mark else None,
            note=mark.note if mark else "",
            later=later.kept if later else None,
            later_note=later.note if later else "",
            accounts=tuple(
                each.as_value() for each in _standing(self.accounts.get((promise.id, day), ())) if each is not None
            ),
        )


def read_period(session: VaultSession, first: date, last: date, promise: PromiseId | None = None) -> Period:
    """Of one promise, or of all."""
    marks = _by_day(session, MarkRecord, first, last, promise)
    accounts = _by_day(session, AccountRecord, first, last, promise)
    marked: dict[PromiseId, set[date]] = {}
    for of, day in (*marks, *accounts):
        marked.setdefault(of, set()).add(day)
    return Period(
        first=first,
        last=last,
        pauses=agreed_pauses(session, first, last, promise),
        marks=marks,
        accounts=accounts,
        marked={of: frozenset(days) for of, days in marked.items()},
    )


def promises_between(session: VaultSession, first: date, last: date, of: Person | None = None) -> list[Promise]:
    """Those that may fall due between two days, of one partner or both, in the order in which they were made."""
    return as_promises(session, _between(of_one=of is not None), {"first": first, "last": last, "of": of})


@cache
def _between(*, of_one: bool) -> sa.Select[PromiseRecord, date]:
    found = with_end().where(PromiseRecord.last >= sa.bindparam("first"), PromiseRecord.starts <= sa.bindparam("last"))
    if of_one:
        found = found.where(PromiseRecord.author == sa.bindparam("of"))
    return found.order_by(order_of_entry(PromiseRecord) + 0)  # a plain one has SQLite walk the table, not the index


def with_end() -> sa.Select[PromiseRecord, date]:
    return sa.select(PromiseRecord, EndRecord.day).outerjoin(EndRecord, EndRecord.promise_id == PromiseRecord.id)


def as_promises(
    session: VaultSession, found: sa.Select[PromiseRecord, date], named: Mapping[str, object] | None = None
) -> list[Promise]:
    """`named`: the values of the parameters of `found`, where it has any."""
    return [record.as_value(ended) for record, ended in session.execute(found, named)]


def still_hard_for(session: VaultSession, promises: Iterable[PromiseId]) -> Mapping[PromiseId, tuple[Person, ...]]:
    """Who says of each that it is still hard, by the newest word of each."""
    newest: dict[tuple[PromiseId, Person], bool] = {}
    found = sa.select(WordRecord.promise_id, WordRecord.author, WordRecord.still_hard)
    found = found.where(WordRecord.promise_id.in_(tuple(promises))).order_by(order_of_entry(WordRecord))
    for promise, author, still_hard in session.execute(found):
        newest[promise, author] = still_hard
    hard = [key for key, still_hard in newest.items() if still_hard]
    return {of: tuple(person for person in Person if (of, person) in hard) for of, _person in hard}


def _due_of(promise: Promise, first: date, last: date) -> tuple[date, ...]:
    days = due_days(promise.rule, promise.starts, first, min(last, promise.until or last))
    return days if promise.ended is None else tuple(day for day in days if day < promise.ended)


def _by_day(
    session: VaultSession, said: type[Said], first: date, last: date, promise: PromiseId | None
) -> "_Days[Said]":
    days: dict[tuple[PromiseId, date], list[Said]] = {}
    named = {"first": first, "last": last, "promise": promise}
    for record in session.scalars(_said(said, of_one=promise is not None), named):
        days.setdefault((record.promise_id, record.day), []).append(record)
    return days


@cache
def _said(said: type[Said], *, of_one: bool) -> sa.Select[Said]:
    found = sa.select(said).where(said.day >= sa.bindparam("first"), said.day <= sa.bindparam("last"))
    if of_one:
        found = found.where(said.promise_id == sa.bindparam("promise"))
    return found.order_by(order_of_entry(said))


def _standing(said: Sequence[Said]) -> tuple[Said | None, Said | None]:
    """The newest from before the week was closed, and the newest from after."""
    before = [each for each in said if not each.later]
    after = [each for each in said if each.later]
    return (before[-1] if before else None, after[-1] if after else None)
