"""A migration of a later day adds a column: what was written before it still reads as it was written."""

from collections.abc import Iterable
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from app.tampering.rows import shared_tables
from app.vault.database import Database
from app.vault.engine import create_database
from app.vault.history import GIVEN, later_columns, row_digest, text_digest
from app.vault.migrating import MIGRATIONS, migrate
from app.vault.records import Space
from app.vault.schema import KNOWN
from tests.couple import SetClock

SETTLED = "shared_11"
"""What tables had with this one, they had before anything that is still compared was written."""

Column = tuple[str, str]
"""Its table, and its name in the database."""

Columns = set[Column]

ADDS = """
revision = "shared_12"
down_revision = "shared_11"


def upgrade() -> None:
    from alembic import op

    op.execute("ALTER TABLE need ADD COLUMN weight INTEGER NOT NULL DEFAULT 1")
    op.execute("ALTER TABLE need RENAME COLUMN text TO words")
    op.execute("CREATE TABLE quite_new (id TEXT PRIMARY KEY)")
"""


class Later(DeclarativeBase):
    pass


class Stone(Later):
    __tablename__ = "stone"

    id: Mapped[int] = mapped_column(primary_key=True)
    weight: Mapped[int] = mapped_column(info={GIVEN: 1})
    place: Mapped[str | None] = mapped_column(info={GIVEN: None})


@pytest.mark.parametrize(
    ("now", "as_before"),
    [
        ({"id": 7, "weight": 1, "place": None}, True),
        ({"id": 7, "weight": 2, "place": None}, False),
        ({"id": 7, "weight": 1, "place": "the river"}, False),
        ({"id": 8, "weight": 1, "place": None}, False),
    ],
)
def test_a_row_from_before_reads_as_it_was_written(now: dict[str, object], *, as_before: bool) -> None:
    assert (row_digest(now, later_columns(sa.inspect(Stone))) == text_digest({"id": 7})) is as_before


def test_each_column_that_came_later_says_what_rows_from_before_were_given(tmp_path: Path) -> None:
    """Fails for a migration that adds one to a shared table without saying so, and for one that takes any away.

    Then give its mapped column `info={GIVEN: value}`, as `later_columns` in app/vault/history.py tells.
    """
    known = KNOWN[Space.SHARED]
    came, went = differences(tmp_path, MIGRATIONS, known[known.index(SETTLED) + 1 :])
    tables = shared_tables()
    said = {(table.name, str(table.columns[name].name)) for table in tables.values() for name in table.later}
    assert {(table, column) for table, column in came if table in tables} == said
    assert not {(table, column) for table, column in went if table in tables}


def test_a_migration_of_a_later_day_would_be_noticed(tmp_path: Path) -> None:
    versions = tmp_path / "migrations" / "shared" / "versions"
    versions.mkdir(parents=True)
    for known in (MIGRATIONS / "shared" / "versions").glob("*.py"):
        (versions / known.name).write_text(known.read_text())
    (versions / "shared_12.py").write_text(ADDS)
    came, went = differences(tmp_path, tmp_path / "migrations", ["shared_12"])
    assert (came, went) == ({("need", "weight"), ("need", "words")}, {("need", "text")})


def differences(tmp_path: Path, migrations: Path, later: Iterable[str]) -> tuple[Columns, Columns]:
    """The columns that these migrations add to, and take from, tables that were there before each."""
    create_database(tmp_path / "shared.db", bytes(32))
    database = Database(tmp_path / "shared.db", bytes(32), SetClock(), lambda _kinds: None, {})
    with database.transaction() as session:
        session.execute(sa.text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    migrate(database, Space.SHARED, migrations, SETTLED)
    came, went, now = set[Column](), set[Column](), columns_in(database)
    for each in later:
        migrate(database, Space.SHARED, migrations, each)
        before, now = now, columns_in(database)
        there = {table for table, _column in before}
        came |= {(table, column) for table, column in now - before if table in there}
        went |= before - now
    database.close()
    return came, went


def columns_in(database: Database) -> Columns:
    columns = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
    with database.transaction() as session:
        return {(table, column) for table, column in session.execute(sa.text(columns))}
