"""Every row of a database as it lies there, read with plain SQL."""

import sqlalchemy as sa

from app.vault.database import Database


def rows_of(database: Database) -> dict[str, list[str]]:
    """By table; also what the search keeps."""
    with database.transaction() as session:
        tables = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        return {
            table: [repr(tuple(row)) for row in session.execute(sa.text(f'SELECT * FROM "{table}"'))]  # noqa: S608
            for table in sorted(tables)
        }


def holds(database: Database, words: str) -> bool:
    """Whether any row has these words in it."""
    return any(words in row for rows in rows_of(database).values() for row in rows)
