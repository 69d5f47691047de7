"""The history of one entry: who wrote, changed or took it away, when, and whether the signature of each holds."""

from collections.abc import Iterable

import sqlalchemy as sa

from app.tampering.rows import SharedTable, shared_tables, table_of
from app.tampering.values import HistoryLine
from app.tampering.witness import author_keys, keys_in
from app.vault.author_key import signature_holds
from app.vault.database import VaultSession
from app.vault.history import HistoryEntry, row_name, signed_bytes
from app.vault.sitting import Sitting
from app.vault.values import Kind

MOST = 50
"""Lines shown at most, the newest."""

_SIGNED = ("what", "row", "act", "who", "when", "digest")


def history_of(sitting: Sitting, kind: Kind, identity: str, most: int = MOST) -> tuple[HistoryLine, ...]:
    """The newest first, of every row of that kind whose key begins with `identity`.

    That someone opened what was written for them is a change of its row too; it is told to nobody, so it is left out.
    """
    tables = [table for table in shared_tables().values() if table.kind == kind]
    opened = {table.name for table in tables if "opened_at" in table.columns}
    with sitting.shared.reading() as session:
        keys = author_keys({}, keys_in(session))
        entries = _entries(session, tables, kind, identity, most)
        writers = {entry.row: entry.who for entry in entries if entry.act == "written"}
        return tuple(
            HistoryLine(
                act=entry.act,
                who=entry.who,
                when=entry.when,
                holds=signature_holds(keys.get(entry.who, b""), _signed(entry), entry.signature),
            )
            for entry in entries
            if entry.act != "changed" or table_of(entry.row) not in opened or writers.get(entry.row) is entry.who
        )


def has_history(sitting: Sitting, kind: Kind, identity: str) -> bool:
    """Whether there is anything to tell."""
    tables = [table for table in shared_tables().values() if table.kind == kind]
    with sitting.shared.reading() as session:
        return bool(_entries(session, tables, kind, identity, 1))


def _entries(
    session: VaultSession, tables: Iterable[SharedTable], kind: Kind, identity: str, most: int
) -> list[HistoryEntry]:
    """The oldest entries name the kind and the first part of the key alone."""
    of_old = sa.and_(HistoryEntry.row == identity, HistoryEntry.what == kind)
    wanted = sa.select(HistoryEntry).where(sa.or_(of_old, *(_is_of(table, identity) for table in tables)))
    return list(session.scalars(wanted.order_by(HistoryEntry.number.desc()).limit(most)))


def _is_of(table: SharedTable, identity: str) -> sa.ColumnElement[bool]:
    name = row_name(table.name, (identity,))
    if len(table.keys) == 1:
        return HistoryEntry.row == name
    return HistoryEntry.row.between(f"{name}/", f"{name}/\U0010ffff")


def _signed(entry: HistoryEntry) -> bytes:
    return signed_bytes({name: getattr(entry, name) for name in _SIGNED})
