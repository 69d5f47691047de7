"""The shared rows as the history names them: found by name, and the digest of what they hold now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapper

from app.vault.database import VaultSession
from app.vault.history import later_columns, row_digest, row_name
from app.vault.records import Record, SharedRecord

UNREADABLE = b"unreadable"
"""Stands for the digest of a row that holds what its columns cannot."""

NOT_AS_TYPED = (LookupError, ValueError, TypeError)
"""Raised by reading a row that holds what its columns cannot."""


@dataclass(frozen=True, slots=True)
class SharedTable:
    """One table of the shared space."""

    name: str
    kind: str
    keys: tuple[sa.ColumnElement[Any], ...]
    columns: Mapping[str, sa.ColumnElement[Any]]
    later: Mapping[str, object]
    """As of `later_columns`."""
    by_key: sa.Select[Any]
    """All columns of the rows whose keys are given as `keys`."""

    def names(self, rows: Iterable[Sequence[object]]) -> list[str]:
        """How the history names rows with these keys."""
        return [row_name(self.name, row) for row in rows]

    def key(self, name: str) -> tuple[object, ...]:
        """The way back from a name; raises ValueError for a name that no row of this table can have."""
        parts = [part.replace("%2F", "/").replace("%25", "%") for part in name.split("/")[1:]]
        return tuple(_typed(column, part) for column, part in zip(self.keys, parts, strict=True))

    def rows(self, session: VaultSession, keys: Sequence[tuple[object, ...]]) -> sa.Result[Any]:
        """All columns of the rows with these keys."""
        wanted = keys if len(self.keys) > 1 else [key[0] for key in keys]
        return session.connection().execute(self.by_key, {"keys": wanted})


@cache
def shared_tables() -> Mapping[str, SharedTable]:
    """Every table whose rows have a history, by name; a page asks for them at each turn."""
    mappers = (mapper for mapper in Record.registry.mappers if issubclass(mapper.class_, SharedRecord))
    return {table.name: table for table in map(_shared_table, mappers)}


def _shared_table(mapper: Mapper[Any]) -> SharedTable:
    columns = {attribute.key: attribute.columns[0] for attribute in mapper.column_attrs}
    keys = tuple(mapper.primary_key)
    which = keys[0] if len(keys) == 1 else sa.tuple_(*keys)
    every = sa.select(*(column.label(f"c{place}") for place, column in enumerate(columns.values())))
    return SharedTable(
        name=mapper.class_.__tablename__,
        kind=str(mapper.class_.kind),
        keys=keys,
        columns=columns,
        later=later_columns(mapper),
        by_key=every.where(which.in_(sa.bindparam("keys", expanding=True))),
    )


def table_of(name: str) -> str:
    """The table in the name of a row; all of the name in the oldest entries, which name none."""
    return name.partition("/")[0]


def digests_of(session: VaultSession, table: SharedTable, names: Sequence[str]) -> dict[str, bytes]:
    """The digest of each of these rows as it is now; those that are not there are left out."""
    keys = [key for name in names if (key := _key_or_none(table, name)) is not None]
    try:
        return _read(session, table, keys)
    except NOT_AS_TYPED:
        return {name: digest for key in keys for name, digest in _read_one(session, table, key).items()}


def _read(session: VaultSession, table: SharedTable, keys: Sequence[tuple[object, ...]]) -> dict[str, bytes]:
    if not keys:
        return {}
    attributes = tuple(table.columns)
    found = {}
    for row in table.rows(session, keys):
        columns = dict(zip(attributes, row, strict=True))
        found[row_name(table.name, (columns[str(key.key)] for key in table.keys))] = row_digest(columns, table.later)
    return found


def _read_one(session: VaultSession, table: SharedTable, key: tuple[object, ...]) -> dict[str, bytes]:
    try:
        return _read(session, table, [key])
    except NOT_AS_TYPED:
        return {row_name(table.name, key): UNREADABLE}


def _key_or_none(table: SharedTable, name: str) -> tuple[object, ...] | None:
    try:
        return table.key(name)
    except ValueError:
        return None


def _typed(column: sa.ColumnElement[Any], part: str) -> object:
    kind = column.type.python_type
    if issubclass(kind, date):
        return kind.fromisoformat(part)
    return kind(part) if issubclass(kind, Enum | int) else part
