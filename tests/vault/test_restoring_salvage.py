"""What can still be read of a damaged vault is saved, counted, and put in the place of the damaged files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.vault.backups.salvaging import salvage
from app.vault.backups.values import NothingToSalvage
from app.vault.engine import connect, verify
from app.vault.keys import SHARED_DATABASE, database_key
from app.vault.keyslots import PersonKeys
from app.vault.values import Damaged, Person
from tests.couple import TestedCouple, both
from tests.vault.copying import inside, unheard, write, written

PAGE = 4096


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


def test_a_damaged_page_costs_its_rows_and_no_more(couple: TestedCouple) -> None:
    alex = write(couple, Person.FIRST, "kept")
    shared, key = couple.vault.folder.shared_db, _key(alex)
    (page,) = _many_rows(shared, key, 2000)
    content = bytearray(shared.read_bytes())
    content[(page - 1) * PAGE + 100] ^= 1
    shared.write_bytes(content)
    with pytest.raises(Damaged):
        verify(shared, key)
    saved = salvage(couple.vault, alex, unheard)
    (table,) = (each for each in saved.tables if each.table == "many")
    assert table.file == "shared.db"
    assert 0 < table.lost < 20
    assert table.saved + table.lost == 2000
    assert saved.lost == table.lost
    verify(shared, key)
    assert written(couple, Person.FIRST) == (("kept",), ("kept",))
    (aside,) = couple.vault.folder.path.glob("before-restore-*")
    assert (aside / "shared.db").read_bytes() == bytes(content)


def test_of_a_file_that_was_cut_short_the_rest_is_saved(couple: TestedCouple) -> None:
    alex = write(couple, Person.FIRST, "kept")
    shared, key = couple.vault.folder.shared_db, _key(alex)
    _many_rows(shared, key, 2000)
    with shared.open("r+b") as file:
        file.truncate(shared.stat().st_size - 60 * PAGE)
    with pytest.raises(Damaged):
        couple.alone(Person.FIRST)
    saved = salvage(couple.vault, alex, unheard)
    assert saved.saved > 1000
    assert saved.lost >= 1  # what the end held, the file no longer tells
    assert written(couple, Person.FIRST) == (("kept",), ("kept",))


def test_between_damaged_pages_rows_are_saved_also_where_the_last_is_one_of_them(couple: TestedCouple) -> None:
    alex = write(couple, Person.FIRST, "kept")
    shared, key = couple.vault.folder.shared_db, _key(alex)
    (page,) = _many_rows(shared, key, 2000)
    last = shared.stat().st_size // PAGE
    connection = connect(shared, key)
    connection.execute("ALTER TABLE many ADD COLUMN weight INTEGER")
    connection.execute("CREATE INDEX by_weight ON many (weight)")
    connection.close()
    content = bytearray(shared.read_bytes())
    for each in (page, page + 30, last):
        content[(each - 1) * PAGE + 100] ^= 1
    shared.write_bytes(content)
    (table,) = (each for each in salvage(couple.vault, alex, unheard).tables if each.table == "many")
    assert 0 < table.lost < 60
    assert table.saved + table.lost == 2000
    verify(shared, key)


def test_a_whole_vault_is_left_as_it_is(couple: TestedCouple) -> None:
    alex = write(couple, Person.FIRST, "kept")
    before = inside(couple.vault.folder.path)
    assert salvage(couple.vault, alex, unheard).tables == ()
    assert inside(couple.vault.folder.path) == before


@pytest.mark.parametrize("end", [None, 0, 10, PAGE])
def test_too_little_is_said_and_changes_nothing(couple: TestedCouple, end: int | None) -> None:
    alex = write(couple, Person.FIRST, "kept")
    shared = couple.vault.folder.shared_db
    if end is None:
        shared.unlink()
    else:
        shared.write_bytes(shared.read_bytes()[:end])
    before = inside(couple.vault.folder.path)
    with pytest.raises(NothingToSalvage, match=r"shared\.db"):
        salvage(couple.vault, alex, unheard)
    assert inside(couple.vault.folder.path) == before


def test_a_first_page_that_was_overwritten_is_too_little(couple: TestedCouple) -> None:
    alex = write(couple, Person.FIRST, "kept")
    own = couple.vault.folder.private_db(Person.FIRST)
    own.write_bytes(bytes(PAGE) + own.read_bytes()[PAGE:])
    with pytest.raises(NothingToSalvage, match=r"first\.db"):
        salvage(couple.vault, alex, unheard)


def test_a_private_file_beyond_saving_does_not_hold_up_the_rest(couple: TestedCouple) -> None:
    alex, sam = write(couple, Person.FIRST, "kept"), write(couple, Person.SECOND, "gone")
    shared, own = couple.vault.folder.shared_db, couple.vault.folder.private_db(Person.SECOND)
    own.write_bytes(bytes(PAGE) + own.read_bytes()[PAGE:])
    with pytest.raises(NothingToSalvage, match=r"second\.db"):
        salvage(couple.vault, (*alex, *sam), unheard)
    _many_rows(shared, _key(alex), 100)  # so that nothing else lies at the end
    shared.write_bytes(shared.read_bytes()[:-PAGE])
    before = own.read_bytes()
    saved = salvage(couple.vault, (*alex, *sam), unheard)
    assert saved.beyond == ("second.db",)
    assert {table.file for table in saved.tables} == {"shared.db"}
    assert own.read_bytes() == before
    assert written(couple, Person.FIRST) == (("kept",), ("kept",))
    with pytest.raises(Damaged, match=r"second\.db"):
        couple.alone(Person.SECOND)


def _key(keys: tuple[PersonKeys, ...]) -> bytes:
    return database_key(keys[0].shared_root, SHARED_DATABASE)


def _many_rows(path: Path, key: bytes, count: int) -> tuple[int]:
    """A table of so many rows at the end of the file; the page is one from its middle."""
    connection = connect(path, key)
    connection.execute("CREATE TABLE many (id INTEGER PRIMARY KEY, words VARCHAR)")
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO many (words) VALUES (?)", ((f"{number} " * 60,) for number in range(count)))
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.close()
    return (pages - 70,)
