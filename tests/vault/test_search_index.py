"""The search index: kept by the database itself through every way a row comes and goes, and no word stays behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.agreements.entities import NeedRecord
from app.agreements.values import NeedKind
from app.vault import schema
from app.vault.database import Database, VaultSession
from app.vault.engine import create_database
from app.vault.records import Space
from app.vault.search_index import searchable_records
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import SetClock, TestedCouple, both


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path)
    yield made
    made.vault.release()


@pytest.fixture
def sitting(couple: TestedCouple) -> Iterator[Sitting]:
    opened = couple.alone(Person.FIRST)
    yield opened
    opened.close()


def need(text: str, position: int = 0) -> NeedRecord:
    return NeedRecord(person=Person.FIRST, need=NeedKind.NEED, position=position, text=text)


def keys(database: Database, words: str) -> list[str]:
    with database.transaction() as session:
        found = sa.text('SELECT "key" FROM search_text JOIN search ON search.rowid = id WHERE search MATCH :words')
        return list(session.scalars(found, {"words": words}))


def raw(database: Database) -> bytes:
    """Everything that the index keeps, as it lies in the decrypted file."""
    with database.transaction() as session:
        blocks = session.scalars(sa.text("SELECT block FROM search_data")).all()
        texts = session.scalars(sa.text("SELECT words FROM search_text")).all()
    return b"\n".join(blocks) + "\n".join(texts).encode()


def test_a_row_is_found_by_its_words_under_its_whole_key(sitting: Sitting) -> None:
    with sitting.shared.transaction(Person.FIRST) as session:
        session.add_all((need("To be told in time."), need("A quiet evening.", 1)))
    assert keys(sitting.shared, "told") == ['["first","need",0]']
    assert keys(sitting.shared, "quiet") == ['["first","need",1]']


def test_a_changed_row_is_found_by_its_new_words_only(sitting: Sitting) -> None:
    with sitting.shared.transaction(Person.FIRST) as session:
        session.add(need("To be told in time."))
    with sitting.shared.transaction(Person.FIRST) as session:
        session.scalars(sa.select(NeedRecord)).one().text = "Zqworried less."
    assert keys(sitting.shared, "told") == []
    assert keys(sitting.shared, "zqworried") == ['["first","need",0]']


def _by_the_flush(session: VaultSession) -> None:
    session.delete(session.scalars(sa.select(NeedRecord)).one())


def _in_bulk(session: VaultSession) -> None:
    session.execute(sa.delete(NeedRecord))


def _emptied_in_bulk(session: VaultSession) -> None:
    session.execute(sa.update(NeedRecord).values(text=""))


@pytest.mark.parametrize("remove", [_by_the_flush, _in_bulk, _emptied_in_bulk])
def test_a_removed_row_leaves_no_word_behind(sitting: Sitting, remove: object) -> None:
    with sitting.shared.transaction(Person.FIRST) as session:
        session.add(need("zqparticular"))
    assert b"zqparticular" in raw(sitting.shared)
    with sitting.shared.transaction(Person.FIRST) as session:
        assert callable(remove)
        remove(session)
    assert keys(sitting.shared, "zqparticular") == []
    assert b"zqparticular" not in raw(sitting.shared)


def test_a_transaction_that_fails_leaves_nothing_in_the_index(sitting: Sitting) -> None:
    with pytest.raises(sa.exc.IntegrityError), sitting.shared.transaction(Person.FIRST) as session:
        _write_twice(session)
    assert b"zqparticular" not in raw(sitting.shared)


def _write_twice(session: VaultSession) -> None:
    session.add(need("zqparticular"))
    session.flush()
    session.execute(sa.text("INSERT INTO need SELECT * FROM need"))


@pytest.mark.parametrize("space", list(Space))
def test_every_searchable_class_of_a_new_vault_has_its_triggers(tmp_path: Path, space: Space) -> None:
    path = tmp_path / "new.db"
    create_database(path, bytes(32))
    database = Database(path, bytes(32), SetClock(), lambda _kinds: None, {})
    schema.create_tables(database, space)
    with database.transaction() as session:
        triggers = set(session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'trigger'")))
    database.close()
    for record in searchable_records(space):
        assert {f"{record.__tablename__}_search_{act}" for act in ("written", "changed", "removed")} <= triggers
