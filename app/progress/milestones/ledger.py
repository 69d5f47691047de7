"""The due days of all promises in the last weeks, with how each went; read once for all rules of one look."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import sqlalchemy as sa

from app.progress.milestones.looking import Looked
from app.promises.entities import MarkRecord
from app.promises.pauses import Span, agreed_pauses
from app.promises.period import promises_between
from app.promises.recurrence import due_days
from app.promises.values import Kept, Promise, PromiseId
from app.vault.database import VaultSession
from app.vault.records import order_of_entry

_WEEKS = timedelta(days=56)
"""What most rules need; one that reaches further back is read on its own."""
_Key = tuple[PromiseId, date]
_Marks = sa.Select[PromiseId, date, Kept, bool]
_MARKS = sa.select(MarkRecord.promise_id, MarkRecord.day, MarkRecord.kept, MarkRecord.later).order_by(
    order_of_entry(MarkRecord) + 0
)
_OF_DAYS = _MARKS.where(MarkRecord.day >= sa.bindparam("first"), MarkRecord.day <= sa.bindparam("last"))
_OF_PROMISES = _MARKS.where(
    MarkRecord.promise_id.in_(sa.bindparam("promises", expanding=True)), MarkRecord.day <= sa.bindparam("until")
)
"""Made once, for they are asked after each mark."""


@dataclass(frozen=True, slots=True)
class DueDay:
    """One promise on a day on which it is due."""

    day: date
    promise: Promise
    said: Kept | None
    paused: bool


def due_days_of(look: Looked) -> list[DueDay]:
    """Of the promises of the one whose acts are looked at, in the stretch that is looked at."""
    return [each for each in _ledger(look) if each.promise.by is look.of and look.holds(each.day)]


def kept_days(session: VaultSession, promises: Sequence[PromiseId], until: date) -> list[tuple[date, PromiseId]]:
    """The days up to `until` on which one of these was kept, in their order."""
    if not promises:
        return []
    said = _standing(session, _OF_PROMISES, promises=promises, until=until)
    return sorted((day, promise) for (promise, day), kept in said.items() if kept is Kept.KEPT)


def _ledger(look: Looked) -> list[DueDay]:
    usual = look.session.today - _WEEKS
    first, last = (usual, look.session.today) if look.first >= usual else (look.first, look.last)
    return look.once(("ledger", first, last), lambda: _read(look.session, first, last))


def _read(session: VaultSession, first: date, last: date) -> list[DueDay]:
    said = _standing(session, _OF_DAYS, first=first, last=last)
    pauses = agreed_pauses(session, first, last)
    return [
        DueDay(day, promise, said.get((promise.id, day)), _is_paused(day, pauses.get(promise.id, ())))
        for promise in promises_between(session, first, last)
        for day in due_days(promise.rule, promise.starts, first, min(last, promise.until or last))
        if promise.ended is None or day < promise.ended
    ]


def _standing(session: VaultSession, marks: _Marks, **which: object) -> dict[_Key, Kept]:
    """The newest mark of each day; one that came once its week was closed counts where there is no other."""
    before: dict[_Key, Kept] = {}
    after: dict[_Key, Kept] = {}
    for promise, day, kept, later in session.execute(marks, which):
        (after if later else before)[promise, day] = kept
    return after | before


def _is_paused(day: date, spans: Sequence[Span]) -> bool:
    return any(begins <= day <= ends for begins, ends in spans)
