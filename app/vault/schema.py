"""Making the tables of a new database, and telling which version of them a file holds."""

import sqlalchemy as sa

from app.vault.database import Database
from app.vault.records import Record, Space, tables_of
from app.vault.search_index import create_index
from app.vault.values import Damaged, NewerVault

NEWEST = {Space.SHARED: "shared_11", Space.PRIVATE: "private_5"}
"""The newest migration of each space; a new database is stamped with it."""

KNOWN = {
    Space.SHARED: tuple(f"shared_{number}" for number in range(1, 12)),
    Space.PRIVATE: tuple(f"private_{number}" for number in range(1, 6)),
}
"""Every version this program can open or bring up to date, the oldest first."""


def create_tables(database: Database, space: Space) -> None:
    """Make every table, trigger and search index of one space, and stamp the database as up to date."""
    with database.transaction() as session:
        connection = session.connection()
        Record.metadata.create_all(connection, tables=tables_of(space))
        create_index(connection, space)
        connection.execute(sa.text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
        connection.execute(sa.text("INSERT INTO alembic_version VALUES (:newest)"), {"newest": NEWEST[space]})


def is_current(database: Database, space: Space) -> bool:
    """Whether the tables are of today's version; False when they are to be migrated.

    Raises NewerVault for a version this program does not know, Damaged where there is none.
    """
    with database.reading() as session:
        try:
            version = session.scalar(sa.text("SELECT version_num FROM alembic_version"))
        except sa.exc.OperationalError as fault:
            raise Damaged(database.path.name) from fault
    if version is None:
        raise Damaged(database.path.name)
    if version not in KNOWN[space]:
        raise NewerVault
    return bool(version == NEWEST[space])
