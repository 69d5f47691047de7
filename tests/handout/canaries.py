"""A vault in which every text field of every row holds a word of its own, which tells where it came from."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa

import app.schema  # noqa: F401  every table there is
from app.vault.database import Database, VaultSession
from app.vault.records import Moment, Record, Space

TOLD_APART = {
    *("draft_step.value", "freedom_answer.answer", "closeness.salt", "chain.what", "chain.signatures"),
    *("history.what", "history.row", "history.act", "witness.first_certificate", "witness.second_certificate"),
    *("milestone_reached.milestone", "milestone_reached.rule", "own_milestone_reached.milestone"),
    *("own_milestone_reached.rule", "milestone_chosen.milestone", "own_answer.occasion", "private_note.about"),
    *("pacing.quiet_days", "rhythm.days", "promise.rule", "promise.origin_id", "ritual.rule", "agenda_point.from_id"),
    *("signature.ink", "slept.place", "slept.subject", "summary.answers", "later.place", "version_event.reason"),
    *("handout_released.words", "handout_released.chart", "shown_picture.figures"),
}
"""Columns of text that the program reads as something else than words."""
NAMES = {"partner.name", "partner.role_name"}
"""Stand above each one's parts, ticked or not."""
CANARY = re.compile(r"zq(\d+)n([fsm])(\d+)z")


def text_columns(space: Space) -> list[tuple[str, str]]:
    """Tables and columns that hold typed words."""
    found = []
    for mapper in sorted(Record.registry.mappers, key=lambda mapper: str(mapper.local_table)):
        table = mapper.local_table
        if isinstance(table, sa.Table) and space in mapper.class_.spaces:
            found += [(table.name, column.name) for column in table.columns if _holds_words(column)]
    return [each for each in found if ".".join(each) not in TOLD_APART | NAMES]


def _holds_words(column: "sa.Column[Any]") -> bool:
    plain = type(column.type) is sa.String and column.type.length is None
    return plain and not column.primary_key and not column.foreign_keys


def plant(database: Database, space: Space, owner: str, numbers: Mapping[tuple[str, str], int]) -> None:
    """Each text of each row becomes a word that tells its column, whose file it is in, and its row."""
    with database.transaction() as session:
        _let_change(session)
        for table in {table for table, _column in numbers if (table, _column) in text_columns(space)}:
            _fill_if_empty(session, table)
        for (table, column), number in numbers.items():
            if (table, column) in text_columns(space):
                word = f"'zq{number}n{owner}' || rowid || 'z'"
                session.execute(sa.text(f'UPDATE "{table}" SET "{column}" = {word}'))  # noqa: S608 - our own names


def _let_change(session: VaultSession) -> None:
    """What is append-only is changed here for once."""
    names = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%never%'"))
    for name in names.all():
        session.execute(sa.text(f'DROP TRIGGER "{name}"'))
    session.execute(sa.text("PRAGMA defer_foreign_keys = ON"))


def _fill_if_empty(session: VaultSession, name: str) -> None:
    """One row of a table that the record left empty, where it belongs to nothing else."""
    table = Record.metadata.tables[name]
    is_empty = session.scalar(sa.select(sa.func.count()).select_from(table)) == 0
    if is_empty and not any(column.foreign_keys for column in table.columns):
        session.execute(sa.insert(table).values({column.name: _something(column) for column in table.columns}))


def _something(column: "sa.Column[Any]") -> object:
    kind = column.type
    if isinstance(kind, sa.Enum):
        return kind.python_type(kind.enums[0]) if kind.enum_class else kind.enums[0]
    plain: tuple[tuple[type, object], ...] = (
        (Moment, datetime(2026, 11, 20, tzinfo=UTC)),
        (sa.Date, date(2026, 11, 20)),
        (sa.Boolean, False),
        (sa.Integer, 1),
        (sa.Float, 0.5),
        (sa.JSON, []),
        (sa.LargeBinary, b""),
    )
    return next((value for of, value in plain if isinstance(kind, of)), "x")


def canaries_in(text: str) -> set[str]:
    """The whole words."""
    return {found.group(0) for found in CANARY.finditer(text)}


def column_of(canary: str, numbers: Mapping[tuple[str, str], int]) -> str:
    found = CANARY.fullmatch(canary)
    assert found is not None
    return next(".".join(key) for key, number in numbers.items() if number == int(found.group(1)))
