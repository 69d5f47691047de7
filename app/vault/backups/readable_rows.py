"""The rows of a damaged database that can still be read, around the pages that cannot."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlcipher3 import dbapi2

Row = tuple[Any, ...]
Open = Callable[[], dbapi2.Connection]
"""A new connection each time: after a page that cannot be read, an old one answers nothing more."""

_PROBES = 400


@dataclass(slots=True)
class ReadableTable:
    """What was read of one table."""

    rows: list[Row] = field(default_factory=list)
    """Each with its row number first, in order."""
    lost: int = 0


def readable_rows(open_: Open, table: str, columns: tuple[str, ...]) -> ReadableTable:
    """Read from the front, from the back, and at places between, until the gaps are as small as they get."""
    select = f"SELECT rowid, {', '.join(_quoted(name) for name in columns)} FROM {_quoted(table)}"  # noqa: S608
    front, whole = _read(open_, f"{select} ORDER BY rowid")
    if whole:
        return ReadableTable(rows=front)
    back, _whole = _read(open_, f"{select} WHERE rowid > ? ORDER BY rowid DESC", front[-1][0] if front else -1)
    back.reverse()
    first = front[-1][0] + 1 if front else 1
    end = back[0][0] if back else _last_by_an_index(open_, table) + 1
    rows = front + _between(open_, select, first, end) + back
    return ReadableTable(rows=rows, lost=_lost(open_, table, rows))


def _last_by_an_index(open_: Open, table: str) -> int:
    """The last row number where an index tells it, else 0: the page that holds that row cannot be read."""
    found, _whole = _read(open_, f"SELECT max(rowid + 0) FROM {_quoted(table)}")  # noqa: S608
    return (found[0][0] or 0) if found else 0


def _between(open_: Open, select: str, first: int, end: int) -> list[Row]:
    """Islands between pages that cannot be read, from one row number up to another."""
    found: list[Row] = []
    step = max(1, (end - first) // _PROBES)
    at = first
    while at < end:
        rows, whole = _read(open_, f"{select} WHERE rowid >= ? AND rowid < {end} ORDER BY rowid", at)
        found += rows
        if whole:
            break
        at = (rows[-1][0] if rows else at) + step
    return found


def _lost(open_: Open, table: str, rows: list[Row]) -> int:
    """By the count of an index where one can be read, else by the gaps in the row numbers; one at least."""
    counted, whole = _read(open_, f"SELECT count(*) FROM {_quoted(table)}")  # noqa: S608
    there = counted[0][0] if whole else (rows[-1][0] if rows else 0)
    return max(1, there - len(rows))


def _read(open_: Open, statement: str, *values: int) -> tuple[list[Row], bool]:
    """The rows up to the first that cannot be read, and whether all could."""
    rows: list[Row] = []
    connection = open_()
    try:
        rows.extend(_each(connection, statement, values))
    except dbapi2.DatabaseError:
        return rows, False
    finally:
        connection.close()
    return rows, True


def _each(connection: dbapi2.Connection, statement: str, values: tuple[int, ...]) -> Iterator[Row]:
    yield from connection.execute(statement, values)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
