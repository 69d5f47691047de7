"""Two states of one database, row by row: what is the same, what came since, and what nothing may have changed."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from app.vault.backups.entities import Restoration
from app.vault.engine import as_refusals, connect
from app.vault.history import HistoryEntry

_BESIDE = frozenset({"alembic_version", Restoration.__tablename__})
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
_GUARDED = "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name = tbl_name || '_never_update'"

Row = tuple[object, ...]
Rows = dict[Row, Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Counts of rows."""

    same: int = 0
    since: int = 0
    """Added, changed or taken away since the copy."""
    altered: int = 0
    """Rows of the copy that can only be added, and that are gone now or read differently."""

    def __add__(self, other: "Compared") -> "Compared":
        return Compared(
            same=self.same + other.same, since=self.since + other.since, altered=self.altered + other.altered
        )


def compare(now: Path, copy: Path, key: bytes) -> Compared:
    """`copy` is a restored one under the same raw key, of the same version; raises Damaged."""
    with closing(connect(now, key)) as present, closing(connect(copy, key)) as restored, as_refusals(copy):
        guarded = {name for (name,) in restored.execute(_GUARDED)}
        tables = [name for (name,) in restored.execute(_TABLES) if _is_compared(name)]
        counts = [_compared(present, restored, table, guarded=table in guarded) for table in tables]
    return sum(counts, Compared())


def _is_compared(table: str) -> bool:
    """The index of words follows from the rows."""
    return table not in _BESIDE and table != "search" and not table.startswith("search_")


def _compared(present: dbapi2.Connection, restored: dbapi2.Connection, table: str, *, guarded: bool) -> Compared:
    now, then = _rows(present, table), _rows(restored, table)
    same = sum(now.get(key) == row for key, row in then.items())
    differ = len(then) - same
    added = len(now.keys() - then.keys())
    return Compared(same=same, since=added + (0 if guarded else differ), altered=differ if guarded else 0)


def _rows(connection: dbapi2.Connection, table: str) -> Rows:
    """By key; putting a copy back adds a row of its own, which is left out with what the history says of it."""
    columns = [(name, place) for _number, name, _type, _full, _default, place in _columns(connection, table)]
    keys = [number for number, (_name, place) in enumerate(columns) if place]
    left_out = _place_of("what", columns) if table == HistoryEntry.__tablename__ else None
    return {
        tuple(row[number] for number in keys) or row: row
        for row in connection.execute(f'SELECT * FROM "{table}"')  # noqa: S608  a name out of the database itself
        if left_out is None or row[left_out] != str(Restoration.kind)
    }


def _columns(connection: dbapi2.Connection, table: str) -> Iterator[tuple[int, str, str, int, object, int]]:
    return iter(connection.execute(f'PRAGMA table_info("{table}")').fetchall())


def _place_of(column: str, columns: list[tuple[str, int]]) -> int:
    return [name for name, _place in columns].index(column)
