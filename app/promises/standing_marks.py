"""How the marks of one partner stand, counted by the database: of each day and promise what is known of it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import sqlalchemy as sa

from app.promises.entities import MarkRecord, PauseAnswerRecord, PauseRecord, PromiseRecord
from app.promises.steadiness import BEGINS_WITH, ENOUGH_STEPS, STEPS, steadiness
from app.promises.values import Kept
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.stretches import Span, which_stretch
from app.vault.values import Person

_BEFORE_THE_REVIEW = 1 << 48
"""Higher than any row number: a mark from before the week was closed stands before one that came later."""
_READ_AT_ONCE = 400
"""Days; of a longer time only what the line can still show is read."""


def marks_counted(session: VaultSession, person: Person, spans: Sequence[Span]) -> tuple[Counter[Kept], ...]:
    """How many days of that partner's promises went how, in each of some spans that follow each other.

    A day on which the promise was paused is none of them.
    """
    standing = _STANDING.subquery()
    place = which_stretch(standing.c.day, [first for first, _last in spans])
    found = sa.select(place, standing.c.kept, sa.func.count()).group_by(place, standing.c.kept)
    counts: tuple[Counter[Kept], ...] = tuple(Counter() for _span in spans)
    for at, kept, count in session.execute(found, _between(person, spans[0][0], spans[-1][1])):
        counts[at][kept] = count
    return counts


def steady_lines(session: VaultSession, person: Person, spans: Sequence[Span]) -> tuple[float | None, ...]:
    """Where that partner's line passes at the end of each of some spans that follow each other.

    No more is read of a long span, nor of all that was before the first, than can still be seen in the line.
    """
    walked = _newest_steps(session, person, date.min, spans[0][0] - timedelta(days=1))
    lines = []
    for steps in _steps_of(session, person, spans):
        walked = (*walked, *steps)[-ENOUGH_STEPS:]
        lines.append(steadiness(walked))
    return tuple(lines)


def steps_so_far(session: VaultSession, person: Person, last: date) -> int:
    """How many marks have taken a step up to a day; those that begin the line are counted, and no more."""
    return len(_newest_steps(session, person, date.min, last, BEGINS_WITH))


def first_marked(session: VaultSession, person: Person) -> date | None:
    """The first day of which that partner said anything."""
    return session.scalar(sa.select(sa.func.min(MarkRecord.day)).where(MarkRecord.author == person))


def _steps_of(session: VaultSession, person: Person, spans: Sequence[Span]) -> Iterator[Sequence[Kept]]:
    """The steps of each span; a long one is cut to its last."""
    begins, ends = spans[0][0], spans[-1][1]
    if (ends - begins).days > _READ_AT_ONCE:
        yield from (_newest_steps(session, person, first, last) for first, last in spans)
        return
    steps = list(_by_day(session.execute(_STEPS, _between(person, begins, ends)).all()))
    firsts = [first for first, _last in spans]
    for place, _span in enumerate(spans):
        yield [kept for day, kept in steps if bisect_right(firsts, day) - 1 == place]


def _newest_steps(
    session: VaultSession, person: Person, first: date, last: date, most: int = ENOUGH_STEPS
) -> tuple[Kept, ...]:
    rows = session.execute(_NEWEST_STEPS, {**_between(person, first, last), "most": most}).all()
    return tuple(kept for _day, kept in _by_day(rows))


def _by_day(rows: Iterable[sa.Row[date, Kept, int, int]]) -> Iterator[tuple[date, Kept]]:
    """By day, then in the order in which the promises were made."""
    return ((row.day, row.kept) for row in sorted(rows, key=lambda row: (row.day, row.made)))


def _between(person: Person, first: date, last: date) -> Mapping[str, object]:
    """The parameters of what follows."""
    return {"person": person, "first": first, "last": last}


_FIRST, _LAST = sa.bindparam("first", type_=MarkRecord.day.type), sa.bindparam("last", type_=MarkRecord.day.type)
_AGREED = sa.and_(PauseAnswerRecord.pause_id == PauseRecord.id, PauseAnswerRecord.agreed)
_EVER_PAUSED = sa.select(PauseRecord.promise_id).where(PauseRecord.last >= _FIRST, PauseRecord.first <= _LAST, _AGREED)
_PAUSED = sa.exists().where(
    PauseRecord.promise_id == MarkRecord.promise_id,
    PauseRecord.first <= MarkRecord.day,
    PauseRecord.last >= MarkRecord.day,
    _AGREED,
)
_STANDS = sa.func.max(order_of_entry(MarkRecord) + sa.case((MarkRecord.later, 0), else_=_BEFORE_THE_REVIEW))
_STANDING = (
    sa.select(MarkRecord.day, MarkRecord.kept, _STANDS.label("stands"))
    .where(
        MarkRecord.author == sa.bindparam("person"),
        MarkRecord.day >= _FIRST,
        MarkRecord.day <= _LAST,
        sa.or_(MarkRecord.promise_id.not_in(_EVER_PAUSED), ~_PAUSED),
    )
    .group_by(MarkRecord.day, MarkRecord.promise_id)
)
"""The newest mark by order of entry of each day and promise; a promise is marked by its author alone.

SQLite takes the columns beside a single max() from the row that has it (sqlite.org/lang_select.html, 2.5).
"""
_MADE = sa.select(order_of_entry(PromiseRecord)).where(PromiseRecord.id == MarkRecord.promise_id).scalar_subquery()
_STEPS = _STANDING.add_columns(_MADE.label("made")).having(MarkRecord.kept.in_(tuple(STEPS)))
"""The marks between two days that take a step, each with the place of its promise among all."""
_NEWEST_STEPS = _STEPS.order_by(MarkRecord.day.desc(), MarkRecord.promise_id.desc()).limit(sa.bindparam("most"))
