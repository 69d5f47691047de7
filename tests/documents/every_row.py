"""A row of each of the two in every table there is, with words in every column that can be told apart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from itertools import count
from typing import Any

import sqlalchemy as sa

from app.documents.own_data_words import sheets
from app.vault.records import Record, Space
from app.vault.sitting import Sitting
from app.vault.values import Person

NUMBERS = count(1)
AT = datetime(2026, 11, 1, 12, tzinfo=UTC)


@dataclass
class Canaries:
    """Words that stand in one column of one table, by (table, column)."""

    of: dict[Person, dict[tuple[str, str], str]] = field(default_factory=lambda: {person: {} for person in Person})

    def new(self, person: Person, table: str, column: str) -> str:
        words = f"canary{person.value}{next(NUMBERS):04}x"
        self.of[person][table, column] = words
        return words


def write_everywhere(sitting: Sitting, canaries: Canaries) -> None:
    """Both write in every shared table, whoever is here alone in their own file; past all actions."""
    assert sitting.alone is not None
    assert sitting.private is not None
    with sitting.private.transaction() as session:
        for table in _in_order(Space.PRIVATE):
            session.execute(sa.insert(table).values(row(table, sitting.alone, canaries)))
    with sitting.shared.transaction(sitting.alone) as session:
        for table in _in_order(Space.SHARED):
            for person in Person:
                if table.name == "partner":  # the two are there already, and named by the person
                    continue
                nobodys = person is sitting.alone and not _names_its_writer(table)
                values = row(table, person, Canaries() if nobodys else canaries)
                session.execute(sa.insert(table).values(values))


def _names_its_writer(table: sa.Table) -> bool:
    """What both began together is nobody's, and so nobody is given it."""
    sheet = sheets().get(table.name)
    return sheet is None or not sheet.writer or sheet.writer in table.c


def row(table: sa.Table, person: Person, canaries: Canaries) -> Mapping[str, Any]:
    sheet = sheets().get(table.name)
    by = {"author", sheet.writer} if sheet is not None else {"author"}
    return {column.key: person if column.key in by else _value(column, person, canaries) for column in table.c}


def tables() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The name of each, with the columns that a search finds."""
    for mapper in Record.registry.mappers:
        yield str(mapper.class_.__tablename__), mapper.class_.searchable


def _in_order(space: Space) -> list[sa.Table]:
    """What is pointed at before what points at it."""
    wanted = {mapper.local_table for mapper in Record.registry.mappers if space in mapper.class_.spaces}
    return [table for table in Record.metadata.sorted_tables if table in wanted]


def _value(column: sa.Column[Any], person: Person, canaries: Canaries) -> Any:
    """Ids are one and the same for all rows of one person, and so every row points at the right one."""
    kind = column.type
    number = tuple(Person).index(person) + 1
    if isinstance(kind, sa.Enum):
        values = list(kind.enum_class or [])
        return person if values and isinstance(values[0], Person) else values[0]
    if column.primary_key or column.foreign_keys:
        return _key(column, person, number)
    if isinstance(kind, sa.JSON):
        return {"words": canaries.new(person, column.table.name, column.key)}
    if isinstance(kind, sa.String):
        return canaries.new(person, column.table.name, column.key)
    return _plain(kind, number)


def _key(column: sa.Column[Any], person: Person, number: int) -> Any:
    if isinstance(column.type, sa.String):
        return f"{person.value}-id"
    return _plain(column.type, number)


def _plain(kind: sa.types.TypeEngine[Any], number: int) -> Any:
    made: dict[type[Any], Any] = {
        sa.Boolean: False,
        sa.Date: date(2026, 10, number),
        sa.Time: time(20, number),
        sa.LargeBinary: b"bytes of " + str(number).encode(),
        sa.Integer: 900 + number,
    }
    found = next((value for type_, value in made.items() if isinstance(kind, type_)), None)
    return AT if found is None else found
