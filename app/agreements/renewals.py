"""The days on which agreements were renewed with the same text, for a picture of that time."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from app.agreements.entities import VersionRecord
from app.agreements.timeline import standings
from app.agreements.values import VersionRole
from app.clock import Clock
from app.vault.database import VaultSession
from app.vault.records import order_of_entry

MOST_RENEWALS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """An agreement goes on from a day."""

    day: date
    title: str


def renewals_in(session: VaultSession, clock: Clock, first: date, last: date) -> tuple[Renewal, ...]:
    """Of the newest few that hold or held, those between two days, the oldest first."""
    newest = sa.select(VersionRecord).where(VersionRecord.role == VersionRole.RENEWAL)
    found = session.scalars(newest.order_by(order_of_entry(VersionRecord).desc()).limit(MOST_RENEWALS)).all()
    stand = standings(session, [version.agreement_id for version in found], clock)
    renewed = []
    for version in found:
        from_ = stand[version.id].holds_from
        day = None if from_ is None or not stand[version.id].held else clock.local(from_).date()
        if day is not None and first <= day <= last:
            renewed.append(Renewal(day=day, title=version.title))
    return tuple(sorted(renewed, key=lambda each: each.day))
