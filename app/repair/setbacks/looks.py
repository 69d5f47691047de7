"""Looking at it again after 3, 7 and 30 days: when, by whom, and when both are through with it."""

from datetime import date, datetime, timedelta

import sqlalchemy as sa

from app.clock import Clock
from app.exchange.passing import author_of, open_in, take_away_in, there
from app.exchange.values import Slept
from app.repair.setbacks.checks import check_look
from app.repair.setbacks.entities import SetbackLookRecord, SetbackRecord
from app.repair.setbacks.plain import look_of, setback_and_look
from app.repair.setbacks.values import (
    LAST_LOOK,
    LOOKS,
    PUT_RIGHT_WITHIN,
    Look,
    LookedAlready,
    LookId,
    LookStillToCome,
    SetbackId,
)
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def due_look(sent: date, today: date) -> int | None:
    """Which look is offered on a day; one that was not taken is passed over."""
    days = (today - sent).days
    return next((after for after, stays in LOOKS.items() if after <= days < after + stays), None)


def look_began(sent: date, after: int, clock: Clock) -> datetime:
    return clock.begins(sent + timedelta(days=after))


def still_put_right(clock: Clock, day: date) -> sa.ColumnElement[bool]:
    """In SQL, that a setback is being put right on that day: the last look is neither done nor passed over."""
    oldest = clock.begins(day - timedelta(days=PUT_RIGHT_WITHIN - 1))
    return sa.and_(
        SetbackRecord.at >= oldest, SetbackRecord.looked_back_at.is_(None), SetbackRecord.removed_at.is_(None)
    )


def write_look(sitting: Sitting, author: Person, setback: SetbackId, after: int, look: Look) -> LookId:
    """Say how it is now. Raises FormRefused, NoLongerThere, LookedAlready, LookStillToCome."""
    check_look(look)
    with sitting.shared.transaction(author) as session:
        record = there(session.get(SetbackRecord, setback))
        if (sitting.clock.today() - sitting.clock.local(record.at).date()).days < after:
            raise LookStillToCome
        identity = LookId(session.fresh_id())
        line = _add_look_in(session, author, record, identity, after, look)
        open_in(session, sitting.here, line)
        return identity


def send_look(session: VaultSession, slept: Slept) -> None:
    """What was slept on goes. Raises NoLongerThere, LookedAlready."""
    if session.get(SetbackLookRecord, slept.id) is None:
        setback, after = setback_and_look(slept.subject)
        record = there(session.get(SetbackRecord, setback))
        _add_look_in(session, author_of(session), record, LookId(slept.id), after, look_of(slept.form))


def take_look_away(sitting: Sitting, author: Person, look: LookId) -> None:
    """Unopened it is gone; opened, its words go. Raises NoLongerThere, NotYours."""
    with sitting.shared.transaction(author) as session:
        line = there(session.get(SetbackLookRecord, look))
        record = session.get_one(SetbackRecord, line.setback_id)
        take_away_in(session, author, line)
        session.flush()
        _note_whether_through(session, record)


def through_in(session: VaultSession, setback: SetbackId) -> frozenset[Person]:
    """Who has taken the last look, or said that it is enough."""
    lines = sa.select(SetbackLookRecord.author).where(
        SetbackLookRecord.setback_id == setback,
        sa.or_(SetbackLookRecord.after == LAST_LOOK, SetbackLookRecord.done),
    )
    return frozenset(session.scalars(lines))


def _add_look_in(
    session: VaultSession, author: Person, record: SetbackRecord, identity: LookId, after: int, look: Look
) -> SetbackLookRecord:
    """Whoever answers it has read it."""
    open_in(session, (author,), record)
    said = sa.select(SetbackLookRecord.id).where(
        SetbackLookRecord.setback_id == record.id,
        SetbackLookRecord.after == after,
        SetbackLookRecord.author == author,
    )
    if session.scalar(said) is not None:
        raise LookedAlready
    line = SetbackLookRecord(
        id=identity,
        setback_id=record.id,
        after=after,
        how_now=look.how_now.strip(),
        still_needed=look.still_needed.strip(),
        done=look.done,
    )
    session.add(line)
    session.flush()
    _note_whether_through(session, record)
    return line


def _note_whether_through(session: VaultSession, record: SetbackRecord) -> None:
    through = through_in(session, record.id) == frozenset(Person)
    if through != (record.looked_back_at is not None):
        record.looked_back_at = session.now if through else None
        session.flush()
