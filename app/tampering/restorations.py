"""Copies that were put back in Keel, by whom, as the history vouches for it."""

import sqlalchemy as sa

from app.tampering.values import Finding, What
from app.vault.backups.entities import Restoration
from app.vault.database import VaultSession
from app.vault.history import HistoryEntry, row_name


def restoration_after(session: VaultSession, number: int) -> Finding | None:
    """The newest copy that was put back after the entry of this number was written; None where there is none."""
    record = session.scalars(sa.select(Restoration).order_by(Restoration.at.desc()).limit(1)).first()
    if record is None:
        return None
    name = row_name(Restoration.__tablename__, (record.id,))
    written = sa.select(HistoryEntry.number).where(HistoryEntry.row == name, HistoryEntry.number > number)
    if session.scalar(written) is None:
        return None
    return Finding(
        what=What.RESTORED, table=Restoration.__tablename__, row=name, person=record.author, since=record.copied_at
    )
