"""Copies that were put back in Keel, and damaged files of which the rest was saved, as the history vouches for it."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from app.tampering.values import Finding, What
from app.vault.backups.entities import SALVAGED, SALVAGED_WITHOUT_HISTORY, Restoration
from app.vault.database import VaultSession
from app.vault.history import HistoryEntry, row_name
from app.vault.records import order_of_entry

_SALVAGES = (SALVAGED, SALVAGED_WITHOUT_HISTORY)


@dataclass(frozen=True, slots=True)
class Salvage:
    """What the newest saving of a damaged file has to do with what differs."""

    lost_to: int = 0
    """Rows that entries up to this number speak of may be missing."""
    unknown_to: int = 0
    """Entries up to this number may be missing too, so there is no telling what rows of that time were like."""
    afresh: frozenset[str] = frozenset()
    """Rows, by name, with whose entry the digest over all entries begins anew."""


NEVER = Salvage()


def salvage_in(session: VaultSession) -> Salvage:
    """As far as the history says so: a row without its entry excuses nothing."""
    of = {row_name(Restoration.__tablename__, (each.id,)): each.copy_digest for each in _salvages(session)}
    if not of:
        return NEVER
    numbers = dict(
        session.execute(sa.select(HistoryEntry.number, HistoryEntry.row).where(HistoryEntry.row.in_(of))).all()
    )
    unknown = [number for number, row in numbers.items() if of[row] == SALVAGED_WITHOUT_HISTORY]
    return Salvage(max(numbers, default=0), max(unknown, default=0), frozenset(numbers.values()))


def restoration_after(session: VaultSession, number: int) -> Finding | None:
    """The newest of either that came after the entry of this number; None where there is none."""
    record = session.scalars(sa.select(Restoration).order_by(order_of_entry(Restoration).desc()).limit(1)).first()
    if record is None:
        return None
    name = row_name(Restoration.__tablename__, (record.id,))
    written = sa.select(HistoryEntry.number).where(HistoryEntry.row == name, HistoryEntry.number > number)
    if session.scalar(written) is None:
        return None
    what, since = _what_it_was(record)
    return Finding(what=what, table=Restoration.__tablename__, row=name, person=record.author, since=since)


def _what_it_was(record: Restoration) -> tuple[What, datetime]:
    return (What.SALVAGED if record.copy_digest in _SALVAGES else What.RESTORED), record.copied_at


def _salvages(session: VaultSession) -> list[Restoration]:
    return list(session.scalars(sa.select(Restoration).where(Restoration.copy_digest.in_(_SALVAGES))))
