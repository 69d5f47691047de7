"""Setbacks as whoever is here may read them: words of the other only once they were opened."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from itertools import groupby

import sqlalchemy as sa

from app.clock import Clock
from app.exchange.passing import may_read, others_first
from app.exchange.values import OpenThing, SessionPoint, own_turn_first
from app.people.pace_values import Pace
from app.repair.setbacks.about import clause_in, crossing_in, promise_in, repairs_in
from app.repair.setbacks.begun import begun_setbacks
from app.repair.setbacks.entities import (
    LastStepRecord,
    SetbackAccountRecord,
    SetbackLookRecord,
    SetbackPointRecord,
    SetbackRecord,
)
from app.repair.setbacks.last_steps import own_last_step
from app.repair.setbacks.looks import due_look, look_began, still_put_right
from app.repair.setbacks.page_values import SetbackRow, SetbacksPage
from app.repair.setbacks.values import (
    LAST_LOOK,
    PUT_RIGHT_WITHIN,
    SETBACK,
    SETBACK_LOOK,
    Clause,
    ClauseAbout,
    PromiseAbout,
    PromiseSaid,
    Setback,
    SetbackId,
    SetbackPage,
    Standing,
)
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_NOW, MOST_PAST = 8, 6
_MOST_LOOKED_THROUGH = 40


def setbacks_page(sitting: Sitting, most_now: int = MOST_NOW, most_past: int = MOST_PAST) -> SetbacksPage:
    """The newest first; what was begun stands in the space in which it was begun."""
    today, clock = sitting.clock.today(), sitting.clock
    now = still_put_right(clock, today)
    with sitting.shared.reading() as session:
        on_now = _newest(session, now, most_now + 1)
        past = _newest(session, ~now, most_past + 1)
        rows = {
            group: [_row(sitting, record) for record in records]
            for group, records in (("now", on_now[:most_now]), ("past", past[:most_past]))
        }
    closed = _closed_among(sitting, [row.id for group in rows.values() for row in group])
    return SetbacksPage(
        begun=begun_setbacks(sitting),
        now=tuple(_closed(row, closed) for row in rows["now"]),
        past=tuple(_closed(row, closed) for row in rows["past"]),
        more_now=len(on_now) > most_now,
        more_past=len(past) > most_past,
    )


def setback_page(sitting: Sitting, setback: SetbackId) -> SetbackPage | None:
    """Everything about one; None where it is not there, or was taken back."""
    closed = own_last_step(sitting, setback)
    with sitting.shared.reading() as session:
        record = session.get(SetbackRecord, setback)
        if record is None:
            return None
        return _page(session, sitting, record, None if closed is None else closed.at)


def is_putting_right_in(session: VaultSession, clock: Clock, day: date) -> bool:
    """Whether something is being put right on that day."""
    begun = SetbackRecord.at < clock.begins(day + timedelta(days=1))
    found = sa.select(SetbackRecord.id).where(still_put_right(clock, day), begun).limit(1)
    return session.scalar(found) is not None


def open_things_in(session: VaultSession, sitting: Sitting, pace: Pace, most: int) -> list[OpenThing]:
    """What the other has not opened, and the newest look that is due."""
    quiet = pace.is_quiet(sitting.clock.today())
    things = [
        _to_be_read(sitting, record, on_today=not quiet)
        for record in session.scalars(_unopened(sitting.alone), {"most": most})
    ]
    look = _newest_look(session, sitting, on_today=not quiet)
    return own_turn_first(things if look is None else [*things, look], sitting.alone, most)


@cache
def _unopened(alone: Person | None) -> sa.Select[SetbackRecord]:
    order = (*others_first(SetbackRecord.author, alone), SetbackRecord.id)
    unopened = sa.select(SetbackRecord).where(SetbackRecord.opened_at.is_(None), SetbackRecord.removed_at.is_(None))
    return unopened.order_by(*order).limit(sa.bindparam("most"))


def session_points_in(session: VaultSession, most: int) -> list[SessionPoint]:
    """What was put on the list for their therapist and both have read, the newest first."""
    found = (
        sa.select(SetbackPointRecord, SetbackRecord)
        .join(SetbackRecord, SetbackRecord.id == SetbackPointRecord.setback_id)
        .where(SetbackRecord.opened_at.is_not(None), SetbackRecord.removed_at.is_(None))
        .order_by(order_of_entry(SetbackPointRecord).desc())
        .limit(most)
    )
    return [
        SessionPoint(sort=SETBACK, id=record.id, author=point.author, text=record.as_value().title, at=point.at)
        for point, record in session.execute(found)
    ]


def _newest(session: VaultSession, which: sa.ColumnElement[bool], most: int) -> list[SetbackRecord]:
    found = sa.select(SetbackRecord).where(which).order_by(SetbackRecord.id.desc()).limit(most)
    return list(session.scalars(found))


def _row(sitting: Sitting, record: SetbackRecord) -> SetbackRow:
    return SetbackRow(
        id=record.id,
        author=record.author,
        day=_sent_day(sitting.clock, record),
        standing=_standing(sitting.clock, record),
        title=record.as_value().title if may_read(record, sitting.alone) else "",
        closed_here=False,
    )


def _closed(row: SetbackRow, closed: frozenset[SetbackId]) -> SetbackRow:
    return replace(row, closed_here=row.id in closed)


def _closed_among(sitting: Sitting, setbacks: list[SetbackId]) -> frozenset[SetbackId]:
    if sitting.private is None:
        return frozenset()
    with sitting.private.reading() as session:
        found = sa.select(LastStepRecord.setback_id).where(LastStepRecord.setback_id.in_(setbacks))
        return frozenset(session.scalars(found))


def _standing(clock: Clock, record: SetbackRecord) -> Standing:
    if record.removed_at is not None:
        return Standing.REMOVED
    passed = (clock.today() - _sent_day(clock, record)).days >= PUT_RIGHT_WITHIN
    if record.looked_back_at is not None or passed:
        return Standing.LOOKED_BACK
    return Standing.SENT if record.opened_at is None else Standing.BEING_PUT_RIGHT


def _sent_day(clock: Clock, record: SetbackRecord) -> date:
    return clock.local(record.at).date()


def _page(session: VaultSession, sitting: Sitting, record: SetbackRecord, closed: datetime | None) -> SetbackPage:
    clock, today, day = sitting.clock, sitting.clock.today(), _sent_day(sitting.clock, record)
    shown = may_read(record, sitting.alone)
    said = record.as_value() if shown else Setback()
    looks = _lines(session, record.id)
    due, may_look = _due(sitting, record, looks)
    until = day + timedelta(days=record.decide_nothing - 1)
    point = session.get(SetbackPointRecord, record.id)
    return SetbackPage(
        id=record.id,
        sent=record.sent(),
        day=day,
        standing=_standing(clock, record),
        setback=said,
        clause=_clause(session, clock, said),
        promise=_promise(session, today, said),
        crossing=crossing_in(session, record, sitting.alone) if shown else None,
        nothing_big_until=until if shown and record.decide_nothing and until >= today else None,
        accounts=tuple(each.as_value(readable=may_read(each, sitting.alone)) for each in _accounts(session, record.id)),
        repairs=repairs_in(session, record.id, today),
        looks=tuple(line.as_value(readable=may_read(line, sitting.alone)) for line in looks),
        look_due=due if may_look else None,
        may_look=may_look,
        for_session=None if point is None else point.author,
        closed_here=closed,
    )


def _clause(session: VaultSession, clock: Clock, said: Setback) -> Clause | None:
    about = said.about
    return clause_in(session, clock, about.version, about.number) if isinstance(about, ClauseAbout) else None


def _promise(session: VaultSession, today: date, said: Setback) -> PromiseSaid | None:
    return promise_in(session, said.about.promise, today) if isinstance(said.about, PromiseAbout) else None


def _accounts(session: VaultSession, setback: SetbackId) -> list[SetbackAccountRecord]:
    found = sa.select(SetbackAccountRecord).where(SetbackAccountRecord.setback_id == setback)
    return list(session.scalars(found.order_by(order_of_entry(SetbackAccountRecord))))


def _lines(session: VaultSession, setback: SetbackId) -> list[SetbackLookRecord]:
    found = sa.select(SetbackLookRecord).where(SetbackLookRecord.setback_id == setback)
    return list(session.scalars(found.order_by(SetbackLookRecord.after, order_of_entry(SetbackLookRecord))))


def _due(
    sitting: Sitting, record: SetbackRecord, lines: list[SetbackLookRecord]
) -> tuple[int | None, frozenset[Person]]:
    """Which look is due, and who of those who are here can write a line for it."""
    after = due_look(_sent_day(sitting.clock, record), sitting.clock.today())
    if after is None or record.removed_at is not None or record.looked_back_at is not None:
        return None, frozenset()
    said = {line.author for line in lines if line.after == after}
    through = {line.author for line in lines if line.done or line.after == LAST_LOOK}
    left = frozenset(sitting.here) - said - through
    return after, left if may_read(record, sitting.alone) else frozenset()


def _newest_look(session: VaultSession, sitting: Sitting, *, on_today: bool) -> OpenThing | None:
    """One at most, so that nothing piles up; alone for the one who is here, together for both."""
    clock, today = sitting.clock, sitting.clock.today()
    found = _newest(session, still_put_right(clock, today), _MOST_LOOKED_THROUGH)
    due = [(record, after) for record in found if (after := due_look(_sent_day(clock, record), today)) is not None]
    lines = _lines_of(session, [record.id for record, _after in due])
    asked = [
        (look_began(_sent_day(clock, record), after, clock), record)
        for record, after in due
        if _due(sitting, record, lines.get(record.id, []))[1]
    ]
    if not asked:
        return None
    since, record = max(asked, key=lambda each: each[0])
    return OpenThing(
        sort=SETBACK_LOOK,
        id=record.id,
        author=record.author,
        waits_for=sitting.alone,
        since=since,
        opened=True,
        title=record.as_value().title,
        on_today=on_today,
    )


def _lines_of(session: VaultSession, setbacks: list[SetbackId]) -> dict[SetbackId, list[SetbackLookRecord]]:
    if not setbacks:
        return {}
    found = sa.select(SetbackLookRecord).where(SetbackLookRecord.setback_id.in_(setbacks))
    ordered = session.scalars(found.order_by(SetbackLookRecord.setback_id))
    return {setback: list(lines) for setback, lines in groupby(ordered, key=lambda line: line.setback_id)}


def _to_be_read(sitting: Sitting, record: SetbackRecord, *, on_today: bool) -> OpenThing:
    return OpenThing(
        sort=SETBACK,
        id=record.id,
        author=record.author,
        waits_for=record.author.other,
        since=record.at,
        opened=False,
        title=record.as_value().title if may_read(record, sitting.alone) else "",
        on_today=on_today,
    )
