"""The one mapped root class, its column types, and what every shared row carries."""

import enum
import secrets
from datetime import UTC, datetime
from functools import cache
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column

from app.vault.values import Kind, Person


class Space(enum.StrEnum):
    """Which database a table belongs to."""

    SHARED = "shared"
    PRIVATE = "private"


class Moment(sa.types.TypeDecorator[datetime]):
    """An aware moment in UTC, kept as whole microseconds since 1970 so that it sorts and never reads back naive."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else round(value.timestamp() * 1_000_000)

    def process_result_value(self, value: int | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else datetime.fromtimestamp(value / 1_000_000, UTC)


def _values(choices: type[enum.Enum]) -> list[str]:
    return [str(choice.value) for choice in choices]


class Record(MappedAsDataclass, DeclarativeBase, kw_only=True, eq=False, repr=False):
    """Every mapped class; one that is kept in both kinds of database names both spaces."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: Moment(),
        enum.StrEnum: sa.Enum(enum.StrEnum, native_enum=False, length=40, values_callable=_values),
    }
    spaces: ClassVar[frozenset[Space]]
    kind: ClassVar[Kind]
    searchable: ClassVar[tuple[str, ...]] = ()
    """Columns whose words a search may find."""


class SharedRecord(Record, kw_only=True, eq=False, repr=False):
    """A row of the shared space: its author and its time are set by the transaction that writes it."""

    __abstract__ = True
    spaces = frozenset({Space.SHARED})

    author: Mapped[Person] = mapped_column(init=False)
    at: Mapped[datetime] = mapped_column(init=False)


class PrivateRecord(Record, kw_only=True, eq=False, repr=False):
    """A row of one partner's private space; its author is the owner."""

    __abstract__ = True
    spaces = frozenset({Space.PRIVATE})

    at: Mapped[datetime] = mapped_column(init=False)


def new_id(now: datetime) -> str:
    """A key that sorts by time and never meets another one, laid out as UUID version 7 (RFC 9562, section 5.7)."""
    milliseconds = int(now.timestamp() * 1000) & (1 << 48) - 1
    number = milliseconds << 80 | secrets.randbits(80)
    number = number & ~(0xF << 76) | 0x7 << 76
    number = number & ~(0x3 << 62) | 0x2 << 62
    digits = f"{number:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def order_of_entry(record: type[Record]) -> sa.ColumnElement[int]:
    """What came after what, whatever the clock said: SQLite's own row number, for tables without a number as key."""
    return sa.literal_column(f"{record.__tablename__}.rowid", sa.Integer())


def tables_of(space: Space) -> list[sa.Table]:
    """The tables of one space, of every mapped class imported so far."""
    return [
        mapper.local_table
        for mapper in Record.registry.mappers
        if isinstance(mapper.local_table, sa.Table) and space in mapper.class_.spaces
    ]


@cache
def going_along(record: type[Record]) -> tuple[tuple[type[SharedRecord], sa.ColumnElement[Any]], ...]:
    """The mapped classes whose rows the database takes away with a row of this one, each with its referring column."""
    return tuple(
        (mapper.class_, column)
        for mapper in Record.registry.mappers
        if issubclass(mapper.class_, SharedRecord)
        for column in mapper.local_table.columns
        for key in column.foreign_keys
        if key.ondelete == "CASCADE" and key.column.table is record.__table__
    )


def _ddl(statement: str) -> sa.ExecutableDDLElement:
    element: sa.ExecutableDDLElement = sa.DDL(statement)  # type: ignore[no-untyped-call]
    return element


def append_only(table: sa.FromClause) -> None:
    """Guard a table by triggers of the database itself: rows are added, never changed, never removed."""
    assert isinstance(table, sa.Table)
    table.info["append_only"] = True
    for statement in _guards(table.name):
        sa.event.listen(table, "after_create", _ddl(statement))


def guards_of(space: Space) -> list[str]:
    """The statements of the triggers that guard the tables of one space."""
    tables = (table for table in tables_of(space) if table.info.get("append_only"))
    return [statement for table in tables for statement in _guards(table.name)]


def _guards(table: str) -> tuple[str, ...]:
    return tuple(
        f"CREATE TRIGGER {table}_never_{verb.lower()} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for verb in ("UPDATE", "DELETE")
    )
