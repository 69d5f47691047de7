"""Who wrote what and when in the shared space: an append-only list, each entry signed by its author's key."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, Mapper, mapped_column

from app.vault.author_key import sign
from app.vault.records import Record, Space, append_only
from app.vault.values import Kind, Person

GIVEN = "given to the rows from before"
"""Where a column that came later says what it holds in them; see `later_columns`."""


class HistoryEntry(Record, kw_only=True, eq=False, repr=False):
    """One row written, changed or removed; holds a digest of its text, never the text."""

    __tablename__ = "history"
    spaces = frozenset({Space.SHARED})
    kind: ClassVar[Kind] = Kind("history")

    number: Mapped[int] = mapped_column(primary_key=True, init=False)
    what: Mapped[str] = mapped_column()
    """The kind of the row."""
    row: Mapped[str] = mapped_column(index=True)
    """The table and the whole key, as `row_name` writes them; in the oldest entries the first part of the key."""
    act: Mapped[str] = mapped_column()
    """"written", "changed" or "removed"."""
    who: Mapped[Person] = mapped_column()
    when: Mapped[datetime] = mapped_column()
    digest: Mapped[bytes] = mapped_column()
    signature: Mapped[bytes] = mapped_column()


append_only(HistoryEntry.__table__)


def history_entry(record: Record, act: str, who: Person, when: datetime, author_key: bytes) -> dict[str, Any]:
    """The column values of the entry for one row, signed with the raw Ed25519 key of its author."""
    mapper = sa.inspect(record).mapper
    columns = {attribute.key: getattr(record, attribute.key) for attribute in mapper.column_attrs}
    digest = row_digest(columns, later_columns(mapper))
    row = row_name(record.__tablename__, mapper.primary_key_from_instance(record))
    entry = {"what": str(record.kind), "row": row, "act": act, "who": who, "when": when, "digest": digest}
    return entry | {"signature": sign(author_key, signed_bytes(entry))}


def row_name(table: str, key: Iterable[object]) -> str:
    """A row by its table and its whole key, such as "boundary/0199…/3"; what divides the parts is escaped in them."""
    return "/".join((table, *(str(part).replace("%", "%25").replace("/", "%2F") for part in key)))


def row_digest(columns: Mapping[str, object], later: Mapping[str, object]) -> bytes:
    """SHA-256 over the row, without each later column that holds what the rows that were there before it were given.

    So a row reads today as it was written down then; what is put into such a column afterwards is told all the same.
    """
    return text_digest({name: value for name, value in columns.items() if name not in later or later[name] != value})


def later_columns(mapper: Mapper[Any]) -> dict[str, object]:
    """By name: the columns that a migration added to rows that were there, with what it gave to them.

    Such a column is mapped with `mapped_column(info={GIVEN: value})`, where the migration fills it with that one value,
    or with `None` where it leaves it empty. What was written is digested by name, so no column of the shared space
    is ever renamed or taken away: each row from before would look altered.
    """
    columns = {attribute.key: attribute.columns[0].info for attribute in mapper.column_attrs}
    return {name: info[GIVEN] for name, info in columns.items() if GIVEN in info}


def text_digest(columns: Mapping[str, object]) -> bytes:
    """SHA-256 over the row as JSON with sorted keys."""
    return hashlib.sha256(json.dumps(columns, sort_keys=True, default=_plain).encode()).digest()


def signed_bytes(entry: Mapping[str, Any]) -> bytes:
    """What an author signs for one entry."""
    parts = (entry["what"], entry["row"], entry["act"], entry["who"], entry["when"].isoformat(), entry["digest"].hex())
    return "\n".join(map(str, parts)).encode()


def _plain(value: object) -> str:
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    assert isinstance(value, date | datetime | time)
    return value.isoformat()
