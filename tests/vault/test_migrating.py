"""Migrations: what they make equals what a new vault gets, data comes along, and a copy is put aside first."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.agreements.actions import show_needs
from app.agreements.reads import shown_needs
from app.agreements.values import NeedKind
from app.vault import opening, schema
from app.vault.backups.header import backups_in
from app.vault.database import Database
from app.vault.engine import create_database
from app.vault.migrating import MIGRATIONS, migrate
from app.vault.records import Space
from app.vault.values import Damaged, Person
from tests.couple import EVENING, SetClock, TestedCouple, both

ADD_A_COLUMN = '''
"""Adds a column and fills it from the data."""

from alembic import op

revision = "shared_12"
down_revision = "shared_11"


def upgrade() -> None:
    op.execute("ALTER TABLE need ADD COLUMN length INTEGER")
    op.execute("UPDATE need SET length = length(text)")
'''

ADD_TO_DRAFTS = '''
"""Adds a column to the drafts of a private space."""

from alembic import op

revision = "private_6"
down_revision = "private_5"


def upgrade() -> None:
    op.execute("ALTER TABLE draft ADD COLUMN length INTEGER")
'''

LATER = {Space.SHARED: "shared_12", Space.PRIVATE: "private_6"}

FOUND = """
SELECT search_text.what, search_text."key" FROM search JOIN search_text ON search_text.id = search.rowid
WHERE search MATCH :words
"""

BREAK_A_REFERENCE = '''
"""Leaves a boundary without its version."""

from alembic import op

revision = "shared_12"
down_revision = "shared_11"


def upgrade() -> None:
    op.execute("INSERT INTO draft_step VALUES ('letter', 'nobody', 1, '{}')")
'''


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


@pytest.mark.parametrize("space", list(Space))
def test_migrated_from_nothing_equals_created(tmp_path: Path, space: Space) -> None:
    created, migrated = (_empty(tmp_path / f"{name}.db") for name in ("created", "migrated"))
    schema.create_tables(created, space)
    with migrated.transaction() as session:
        session.execute(sa.text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    migrate(migrated, space)
    assert _master(migrated) == _master(created)
    assert schema.is_current(migrated, space)
    for database in (created, migrated):
        database.close()


def test_the_words_of_an_older_vault_are_found_once_it_is_up_to_date(tmp_path: Path) -> None:
    older = _empty(tmp_path / "older.db")
    with older.transaction() as session:
        session.execute(sa.text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    migrate(older, Space.SHARED, to="shared_1")
    with older.transaction() as session:
        session.execute(sa.text("INSERT INTO need VALUES ('first', 'need', 0, 'To be told in time.', 'first', 1)"))
    migrate(older, Space.SHARED)
    with older.transaction() as session:
        found = session.execute(sa.text(FOUND), {"words": "told"})
        assert found.all() == [("need", '["first","need",0]')]
        session.execute(sa.text("DELETE FROM need"))
        assert session.scalar(sa.text("SELECT count(*) FROM search_text")) == 0
    older.close()


def test_an_older_vault_is_copied_and_brought_up_to_date_with_its_data(
    couple: TestedCouple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alex = couple.alone(Person.FIRST)
    show_needs(alex, NeedKind.NEED, ("To be told in time.",))
    alex.close()
    _one_more(tmp_path, monkeypatch, ADD_A_COLUMN)
    alex = couple.alone(Person.FIRST)
    assert shown_needs(alex)[0].needs == ("To be told in time.",)
    with alex.shared.transaction() as session:
        assert session.scalar(sa.text("SELECT length FROM need")) == len("To be told in time.")
    alex.close()
    (copy,) = backups_in(couple.vault.folder.backups)
    assert copy.made_at == EVENING
    assert copy.path.stat().st_mode & 0o077 == 0


def test_together_each_own_file_is_brought_up_to_date_too(
    couple: TestedCouple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _one_more(tmp_path, monkeypatch, ADD_TO_DRAFTS, Space.PRIVATE)
    sitting = couple.together()
    for person in sitting.here:
        with sitting.letterbox(person) as own, own.transaction() as session:
            assert session.scalars(sa.text("SELECT length FROM draft")).all() == []
    sitting.close()


def test_a_migration_that_breaks_a_reference_changes_nothing(
    couple: TestedCouple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        _one_more(tmp_path, patched, BREAK_A_REFERENCE)
        with pytest.raises(Damaged):
            couple.alone(Person.FIRST)
    alex = couple.alone(Person.FIRST)
    with alex.shared.transaction() as session:
        assert session.scalar(sa.text("SELECT count(*) FROM draft_step")) == 0
    alex.close()


def test_a_damaged_vault_is_not_migrated(couple: TestedCouple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = bytearray(couple.vault.folder.shared_db.read_bytes())
    content[-2000] ^= 1
    couple.vault.folder.shared_db.write_bytes(content)
    with monkeypatch.context() as patched:
        _one_more(tmp_path, patched, ADD_A_COLUMN)
        with pytest.raises(Damaged):
            couple.alone(Person.FIRST)
    assert couple.vault.folder.shared_db.read_bytes() == bytes(content)
    assert backups_in(couple.vault.folder.backups) == ()


def _one_more(tmp_path: Path, patched: pytest.MonkeyPatch, script: str, space: Space = Space.SHARED) -> None:
    """The program of a later day: one migration more for that space."""
    folder = tmp_path / "migrations"
    for each in Space:
        (folder / each / "versions").mkdir(parents=True, exist_ok=True)
        for known in (MIGRATIONS / each / "versions").glob("*.py"):
            (folder / each / "versions" / known.name).write_text(known.read_text())
    newest = LATER[space]
    (folder / space / "versions" / f"{newest}.py").write_text(script)
    patched.setitem(schema.NEWEST, space, newest)
    patched.setitem(schema.KNOWN, space, (*schema.KNOWN[space], newest))
    patched.setattr(opening, "migrate", lambda database, space: migrate(database, space, folder))


def _empty(path: Path) -> Database:
    create_database(path, bytes(32))
    return Database(path, bytes(32), SetClock(), lambda _kinds: None, {})


def _master(database: Database) -> set[tuple[str, str]]:
    with database.transaction() as session:
        rows = session.execute(sa.text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
        return {(name, " ".join(sql.split())) for name, sql in rows if name != "alembic_version"}
