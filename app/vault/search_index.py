"""The search index inside each encrypted database, kept by triggers of the database itself.

Triggers see bulk statements, cascades and rows written past the flush too, so no word of a removed row stays behind.
"""

import sqlalchemy as sa
import sqlalchemy.dialects.sqlite

from app.vault.records import Record, Space

SEPARATOR = "\u2029"
"""Stands between the columns of one row in `search_text.words`."""

SEARCH_TABLES = (
    """CREATE TABLE search_text (
        id INTEGER NOT NULL PRIMARY KEY,
        what VARCHAR NOT NULL,
        "key" VARCHAR NOT NULL,
        words VARCHAR NOT NULL,
        UNIQUE (what, "key")
    )""",
    """CREATE VIRTUAL TABLE search USING fts5(
        words,
        content='search_text',
        content_rowid='id',
        columnsize=0,
        prefix='2 3',
        tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
    )""",
    "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
    """CREATE TRIGGER search_text_written AFTER INSERT ON search_text BEGIN
        INSERT INTO search (rowid, words) VALUES (new.id, new.words);
    END""",
    """CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN
        INSERT INTO search (search, rowid, words) VALUES ('delete', old.id, old.words);
    END""",
)
"""Each text once, by the table and the whole primary key (a JSON array) of its row, and the index over it.

The index holds marks that combine as parts of words, for scripts that write vowels with them; what is removed from it
is removed for good (secure-delete).
"""


def index_statements(record: type[Record]) -> tuple[str, ...]:
    """The triggers that keep the words of one mapped class in the index; none where nothing is searchable."""
    if not record.searchable:
        return ()
    table = record.__tablename__
    write, remove = _write(record, "new."), _remove(record)
    watched = ", ".join((*_key_columns(record), *_text_columns(record)))
    return (
        f"CREATE TRIGGER {table}_search_written AFTER INSERT ON {table} BEGIN {write}; END",
        f"CREATE TRIGGER {table}_search_changed AFTER UPDATE OF {watched} ON {table} BEGIN {remove}; {write}; END",
        f"CREATE TRIGGER {table}_search_removed AFTER DELETE ON {table} BEGIN {remove}; END",
    )


def create_index(connection: sa.Connection, space: Space) -> None:
    """The tables of the index, and the triggers of every searchable class of one space."""
    for statement in SEARCH_TABLES:
        connection.exec_driver_sql(statement)
    for record in searchable_records(space):
        for statement in index_statements(record):
            connection.exec_driver_sql(statement)


def searchable_records(space: Space) -> tuple[type[Record], ...]:
    """The mapped classes of one space that have words to find, of those imported so far."""
    classes = (mapper.class_ for mapper in Record.registry.mappers)
    return tuple(record for record in classes if record.searchable and space in record.spaces)


def _write(record: type[Record], row: str) -> str:
    columns = ", ".join(f"nullif({row}{name}, '')" for name in _text_columns(record))
    words = f"concat_ws(char({ord(SEPARATOR)}), {columns})"
    values = f"'{record.__tablename__}', {_key(record, row)}, {words}"
    return f"INSERT INTO search_text (what, \"key\", words) SELECT {values} WHERE {words} <> ''"


def _remove(record: type[Record]) -> str:
    which = f"what = '{record.__tablename__}' AND \"key\" = {_key(record, 'old.')}"
    return f"DELETE FROM search_text WHERE {which}"  # noqa: S608 - names of our own tables and columns


def _key(record: type[Record], row: str) -> str:
    return f"json_array({', '.join(f'{row}{name}' for name in _key_columns(record))})"


def _key_columns(record: type[Record]) -> tuple[str, ...]:
    return tuple(_quoted(column.name) for column in sa.inspect(record).primary_key)


def _text_columns(record: type[Record]) -> tuple[str, ...]:
    columns = sa.inspect(record).columns
    return tuple(_quoted(columns[name].name) for name in record.searchable)


def _quoted(name: str) -> str:
    return str(sa.dialects.sqlite.dialect().identifier_preparer.quote(name))
