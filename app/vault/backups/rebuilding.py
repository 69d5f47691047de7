"""A new database with the tables of a damaged one and the rows of it that could be read."""

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from app.vault.backups.readable_rows import Open, ReadableTable, readable_rows
from app.vault.backups.values import NothingToSalvage, Progress, SalvagedTable
from app.vault.engine import APPLICATION_ID, as_refusals, keyed
from app.vault.files import refusing_disk_faults

_INDEX = "search"
_PARTS_OF_INDEX = frozenset(f"{_INDEX}_{end}" for end in ("data", "idx", "content", "docsize", "config"))
_NEEDED = {"shared.db": ("alembic_version", "partner")}
"""Without these rows the program has nothing to begin with."""


def rebuild(open_: Open, name: str, new: Path, key: bytes, progress: Progress) -> tuple[SalvagedTable, ...]:
    """Write the file `new`; raises NothingToSalvage when its tables, or what no vault is without, cannot be read."""
    schema = _schema(open_, name)
    tables = [table for kind, table, sql in schema if kind == "table" and _is_plain(table, sql)]
    with refusing_disk_faults(new.parent):
        new.touch(mode=0o600, exist_ok=False)
    with as_refusals(new), closing(keyed(new, key)) as made:
        made.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        made.execute("PRAGMA foreign_keys = OFF")
        made.execute("BEGIN")
        counts = {}
        for number, table in enumerate(tables):
            progress(number / len(tables))
            made.execute(next(sql for _kind, each, sql in schema if each == table))
            counts[table] = _fill(made, open_, table)
        _check_needed(made, name, tables)
        lost = _drop_orphans(made)
        _finish(made, schema)
        made.execute("COMMIT")
    return tuple(
        SalvagedTable(
            file=name, table=table, saved=len(read.rows) - lost.get(table, 0), lost=read.lost + lost.get(table, 0)
        )
        for table, read in counts.items()
    )


def _schema(open_: Open, name: str) -> list[tuple[str, str, str]]:
    """Kind, name and statement of everything in the damaged database."""
    try:
        with closing(open_()) as damaged:
            return list(damaged.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    except dbapi2.DatabaseError:
        raise NothingToSalvage(name) from None


def _is_plain(table: str, sql: str) -> bool:
    return not (table.startswith("sqlite_") or table in _PARTS_OF_INDEX or sql.startswith("CREATE VIRTUAL"))


def _fill(made: dbapi2.Connection, open_: Open, table: str) -> ReadableTable:
    described = made.execute(f'PRAGMA table_info("{table}")').fetchall()
    columns = tuple(column[1] for column in described)
    read = readable_rows(open_, table, columns)
    numbered = not any(column[5] and column[2].upper() == "INTEGER" for column in described)
    names = ", ".join(f'"{name}"' for name in (("rowid", *columns) if numbered else columns))
    marks = ", ".join("?" * (len(columns) + numbered))
    insert = f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608
    made.executemany(insert, (row if numbered else row[1:] for row in read.rows))
    return read


def _check_needed(made: dbapi2.Connection, name: str, tables: list[str]) -> None:
    for table in _NEEDED.get(name, ("alembic_version",)):
        if table not in tables or not made.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]:  # noqa: S608
            raise NothingToSalvage(name)


def _drop_orphans(made: dbapi2.Connection) -> dict[str, int]:
    """Take away rows that speak of a row which was lost, and say how many of each table."""
    dropped: dict[str, int] = {}
    while orphans := {(table, row) for table, row, _parent, _key in made.execute("PRAGMA foreign_key_check")}:
        for table, row in orphans:
            made.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (row,))  # noqa: S608
            dropped[table] = dropped.get(table, 0) + 1
    return dropped


def _drop_words_of_lost_rows(made: dbapi2.Connection) -> None:
    """`search_text` names each row by its table and, as a JSON array, its whole key."""
    for (table,) in made.execute("SELECT DISTINCT what FROM search_text").fetchall():
        described = made.execute(f'PRAGMA table_info("{table}")').fetchall()
        key = ", ".join(f'"{column[1]}"' for column in sorted(described, key=lambda each: each[5]) if column[5])
        there = f'SELECT json_array({key}) FROM "{table}"'  # noqa: S608
        made.execute(f'DELETE FROM search_text WHERE what = ? AND "key" NOT IN ({there})', (table,))  # noqa: S608


def _finish(made: dbapi2.Connection, schema: list[tuple[str, str, str]]) -> None:
    """The search index over what is there, then the other indexes and the triggers."""
    if any(name == "search_text" for _kind, name, _sql in schema):
        _drop_words_of_lost_rows(made)
    for _kind, name, sql in schema:
        if sql.startswith("CREATE VIRTUAL"):
            made.execute(sql)
            made.execute(f"INSERT INTO {name} ({name}, rank) VALUES ('secure-delete', 1)")  # noqa: S608
            made.execute(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")  # noqa: S608
    for kind, _name, sql in schema:
        if kind != "table":
            made.execute(sql)
