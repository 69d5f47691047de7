"""My own data: everything in one's own file, and in the shared one what one wrote; read a few rows at a time."""

import json
from collections.abc import Generator, Mapping
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from app.agreements.entities import BoundaryRecord, SignatureRecord, VersionRecord
from app.agreements.states import Event
from app.checkins.entities import QuestionRecord
from app.documents.own_data_values import OwnData, OwnRow, OwnTable, Plain, Sheet, SignedText
from app.documents.own_data_words import sheets
from app.library.packs import questions as library_questions
from app.people.reads import couple
from app.vault.database import Database
from app.vault.drafts import Draft, DraftStep
from app.vault.records import SharedRecord, Space, tables_of
from app.vault.sitting import Sitting
from app.vault.values import Person

ONCE = 400
"""Rows that are read together: a few milliseconds."""
JSON_TEXTS = frozenset({"answers", "ink", "value", "chart"})
"""Columns of text that hold JSON, given as what they hold."""

Gathering = Generator[float, None, OwnData]
"""Says after each few rows how much is read, 0 to 1; returns all of it."""


def gather(sitting: Sitting, packs: Path | None = None) -> Gathering:
    """Read everything of the one who is here alone, in short transactions, so that nothing else has to wait."""
    sitting.require_private()
    person, private = sitting.alone, sitting.private
    assert person is not None, "in an own sitting only"
    assert private is not None
    wanted = [(private, Space.PRIVATE, table) for table in tables_of(Space.PRIVATE)]
    wanted += [(sitting.shared, Space.SHARED, table) for table in tables_of(Space.SHARED)]
    told, found = sheets(), []
    for number, (database, space, table) in enumerate(wanted):
        share = number / len(wanted)
        query = own_rows(table, space, person, told)
        if query is not None:
            rows = yield from _rows(database, table, query, told.get(table.name), share)
            found.append(OwnTable(name=table.name, private=space is Space.PRIVATE, rows=rows))
    names = couple(sitting)
    return OwnData(
        person=person,
        name=names.full_name(person),
        exported_at=sitting.clock.now().astimezone(sitting.clock.zone()),
        tables=tuple(table for table in found if table.rows),
        signed=signed_by(sitting, person),
        names={each: names.name(each) for each in Person},
        questions=_questions(sitting, person, packs),
    )


def own_rows(table: sa.Table, space: Space, person: Person, told: Mapping[str, Sheet]) -> sa.Select[Any] | None:
    """What that person wrote of one table, by SQLite's row number; None where nobody is named as its writer."""
    query = sa.select(_row_number(table), *_columns(table, person, told.get(table.name)))
    if table is DraftStep.__table__:
        query = query.where(_is_shown())
    if space is Space.PRIVATE:
        return query
    sheet = told.get(table.name)
    writer = sheet.writer if sheet is not None else "author"
    if not writer:
        return query
    if writer not in table.c:
        return None
    query = query.where(sa.or_(table.c[writer] == person, table.c[writer].is_(None)))
    return query.where(~_taken_over(table, person)) if table is BoundaryRecord.__table__ else query


def signed_by(sitting: Sitting, person: Person) -> tuple[SignedText, ...]:
    """Each version that person signed, with all its words, whoever proposed it."""
    signed = (
        sa.select(SignatureRecord.at, VersionRecord)
        .join(VersionRecord, VersionRecord.id == SignatureRecord.version_id)
        .where(SignatureRecord.author == person, SignatureRecord.event == Event.SIGNED)
        .order_by(SignatureRecord.at, VersionRecord.id)
    )
    with sitting.shared.reading() as session:
        rows = session.execute(signed).all()
        versions = [version.id for _at, version in rows]
        clauses = session.scalars(
            sa.select(BoundaryRecord)
            .where(BoundaryRecord.version_id.in_(versions))
            .order_by(BoundaryRecord.version_id, BoundaryRecord.position)
        ).all()
        by_version = {key: list(group) for key, group in groupby(clauses, key=lambda each: each.version_id)}
        return tuple(_signed(at, version, by_version.get(version.id, [])) for at, version in rows)


def _questions(sitting: Sitting, person: Person, packs: Path | None) -> Mapping[str, str]:
    own = sa.select(QuestionRecord.id, QuestionRecord.text).where(QuestionRecord.author == person)
    with sitting.shared.reading() as session:
        added = {str(row.id): row.text for row in session.execute(own)}
    return {each.id: each.text for each in library_questions(packs)} | added


def _signed(at: datetime, version: VersionRecord, clauses: list[BoundaryRecord]) -> SignedText:
    parts = [_words_of(version), *map(_words_of, clauses)]
    return SignedText(title=version.title, number=version.number, signed_at=at, parts=tuple(parts))


def _words_of(record: SharedRecord) -> Mapping[str, Plain]:
    named = {column.key: getattr(record, column.key) for column in sa.inspect(type(record)).columns}
    return {key: _plain(key, value) for key, value in named.items() if not isinstance(value, bytes)}


def _rows(
    database: Database, table: sa.Table, query: sa.Select[Any], sheet: Sheet | None, share: float
) -> Generator[float, None, tuple[OwnRow, ...]]:
    """A few at a time, each time from where the last ones ended."""
    number, after, found = _row_number(table), -(2**62), []
    left_out = sheet.left_out if sheet is not None else ()
    while True:
        with database.reading() as session:
            rows = session.execute(query.where(number > after).order_by(number).limit(ONCE)).mappings().all()
        found += [OwnRow(columns=_as_given(row, left_out)) for row in rows]
        yield share
        if len(rows) < ONCE:
            return tuple(found)
        after = rows[-1]["rowid"]


def _as_given(row: Mapping[Any, Any], left_out: tuple[str, ...]) -> Mapping[str, Plain]:
    """Without keys and digests; of what was sent, whether it was read, as on the screen, and not when."""
    given: dict[str, Plain] = {}
    for key, value in row.items():
        if key == "opened_at":
            given["opened"] = value is not None
        elif key != "rowid" and key not in left_out and not isinstance(value, bytes):
            given[str(key)] = _plain(str(key), value)
    return given


def _plain(key: str, value: Any) -> Plain:
    if key in JSON_TEXTS and isinstance(value, str):
        try:
            return json.loads(value)  # type: ignore[no-any-return]
        except ValueError:
            return value
    return value  # type: ignore[no-any-return]


def _columns(table: sa.Table, person: Person, sheet: Sheet | None) -> list[sa.ColumnElement[Any]]:
    """No column of bytes; the title of a version and what it is for only where they are not taken over."""
    left_out = sheet.left_out if sheet is not None else ()
    kept = [column for column in table.c if not isinstance(column.type, sa.LargeBinary) and column.key not in left_out]
    if table is not VersionRecord.__table__:
        return list(kept)
    return [_unless_taken_over(column, person) if column.key in {"title", "purpose"} else column for column in kept]


def _unless_taken_over(column: sa.Column[Any], person: Person) -> sa.ColumnElement[Any]:
    earlier = VersionRecord.__table__.alias()
    same = sa.exists().where(
        earlier.c.agreement_id == VersionRecord.agreement_id,
        earlier.c.number < VersionRecord.number,
        earlier.c.author == person.other,
        earlier.c[column.key] == column,
    )
    return sa.case((same, ""), else_=column).label(column.key)


def _taken_over(table: sa.Table, person: Person) -> sa.ColumnElement[bool]:
    """Whether the other proposed the same words before: then they are the other's."""
    earlier = table.alias()
    return sa.exists().where(
        earlier.c.boundary_id == table.c.boundary_id,
        earlier.c.digest == table.c.digest,
        earlier.c.author == person.other,
        earlier.c.at < table.c.at,
    )


def _is_shown() -> sa.ColumnElement[bool]:
    """Of a draft the value that stands there now; earlier ones are kept for undo alone."""
    return sa.exists().where(
        Draft.place == DraftStep.place, Draft.subject == DraftStep.subject, Draft.step == DraftStep.number
    )


def _row_number(table: sa.Table) -> sa.ColumnElement[int]:
    return sa.literal_column(f"{table.name}.rowid", sa.Integer()).label("rowid")


def untold() -> tuple[str, ...]:
    """Tables of every mapped class that have no heading."""
    told = sheets()
    names = {table.name for space in Space for table in tables_of(space)}
    return tuple(sorted(names - told.keys()))
