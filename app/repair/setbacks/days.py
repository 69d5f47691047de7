"""The days in a stretch of time on which something was to be put right, for a picture of that time."""

from datetime import date, timedelta

import sqlalchemy as sa

from app.clock import Clock
from app.exchange.passing import may_read
from app.repair.setbacks.entities import SetbackRecord
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_DAYS = 12


def setback_days(sitting: Sitting, first: date, last: date) -> tuple[date, ...]:
    """The newest few, the oldest of them first: of those that whoever is here may read, the day it happened or came."""
    with sitting.shared.reading() as session:
        return setback_days_in(session, sitting.clock, sitting.alone, first, last)


def setback_days_in(
    session: VaultSession, clock: Clock, alone: Person | None, first: date, last: date
) -> tuple[date, ...]:
    """The same, inside a transaction that is already open; without anybody `alone`, of those that both have read."""
    newest = sa.select(SetbackRecord).where(
        SetbackRecord.at >= clock.begins(first),
        SetbackRecord.at < clock.begins(last + timedelta(days=1)),
        SetbackRecord.removed_at.is_(None),
    )
    records = session.scalars(newest.order_by(SetbackRecord.at.desc()).limit(MOST_DAYS)).all()
    days = {record.happened_on or clock.local(record.at).date() for record in records if may_read(record, alone)}
    return tuple(sorted(day for day in days if first <= day <= last))
