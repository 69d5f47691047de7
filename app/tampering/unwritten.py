"""Rows that no entry of the history speaks of, a stretch of one table at a time."""

from dataclasses import dataclass

import sqlalchemy as sa

from app.tampering.going_through import newest_entries
from app.tampering.rows import SharedTable, digests_of
from app.tampering.values import Finding, What
from app.vault.database import VaultSession
from app.vault.history import HistoryEntry

_ROW_NUMBER = sa.literal_column("rowid", sa.Integer())


@dataclass(frozen=True, slots=True)
class Unwritten:
    """What was found in one stretch, and SQLite's number of its last row; None where the table ends."""

    found: list[Finding]
    last: int | None


def look_for_unwritten(session: VaultSession, table: SharedTable, after: int, most: int) -> Unwritten:
    """Up to `most` rows of one table after the one with this number."""
    raw = (sa.type_coerce(key, sa.types.NullType()).label(f"k{place}") for place, key in enumerate(table.keys))
    wanted = sa.select(_ROW_NUMBER.label("at"), *raw).select_from(table.keys[0].table).where(after < _ROW_NUMBER)
    rows = session.execute(wanted.order_by(_ROW_NUMBER).limit(most)).all()
    names = {name: str(row[1]) for name, row in zip(table.names(row[1:] for row in rows), rows, strict=True)}
    without = set(names) - set(newest_entries(session, set(names)))
    found = [each for name in sorted(without) if (each := _of_row(session, table, name, names[name])) is not None]
    return Unwritten(found, rows[-1][0] if len(rows) == most else None)


def _of_row(session: VaultSession, table: SharedTable, name: str, first_key: str) -> Finding | None:
    """The oldest entries name the kind of a row and the first part of its key; any of them may be about this row."""
    there = digests_of(session, table, [name]).get(name, b"")
    of_row = sa.select(HistoryEntry.digest).where(HistoryEntry.what == table.kind, HistoryEntry.row == first_key)
    written = set(session.scalars(of_row))
    if there in written:
        return None
    what = What.ENTRY_CHANGED if written else What.ENTRY_ADDED
    return Finding(what=what, table=table.name, row=name, trace=there.hex())
