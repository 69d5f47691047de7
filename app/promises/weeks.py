"""Weeks, from Monday on, and whether the weekly review has closed one."""

from datetime import date, timedelta

import sqlalchemy as sa

from app.promises.entities import ClosedWeekRecord
from app.vault.database import VaultSession


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def close_week(session: VaultSession, monday: date) -> None:
    """From now on marks of that week stand beside those before; closing it again changes nothing."""
    if not is_closed(session, monday):
        session.add(ClosedWeekRecord(monday=monday_of(monday)))
        session.flush()


def is_closed(session: VaultSession, monday: date) -> bool:
    """Of the week that begins with, or holds, that day."""
    return session.get(ClosedWeekRecord, monday_of(monday)) is not None


def closed_among(session: VaultSession, days: tuple[date, ...]) -> frozenset[date]:
    """The Mondays of the closed weeks that hold one of these days."""
    mondays = {monday_of(day) for day in days}
    return frozenset(session.scalars(sa.select(ClosedWeekRecord.monday).where(ClosedWeekRecord.monday.in_(mondays))))
