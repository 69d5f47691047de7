"""Making a copy: what is in it, for whom, while others write, and that a cut-off leaves no copy."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.agreements.actions import show_needs
from app.agreements.values import NeedKind
from app.vault.backups.container import check_seal, check_whole, small_file_in, take_out
from app.vault.backups.header import backups_in, read_header
from app.vault.backups.making import back_up
from app.vault.backups.outside import last_outside
from app.vault.backups.values import NoRoomForCopy, OtherKeys
from app.vault.engine import verify
from app.vault.keys import PRIVATE_COPY, SHARED_COPY, database_key
from app.vault.values import Damaged, Person
from tests.couple import TestedCouple, both
from tests.vault.copying import EndedError, Ending, copied, inside, keys_of, unheard, write


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


def test_a_copy_holds_the_vault_each_part_under_its_own_key(couple: TestedCouple, tmp_path: Path) -> None:
    (alex,) = write(couple, Person.FIRST, "kettle")
    backup = copied(couple, Person.FIRST, tmp_path)
    header = check_whole(backup.path, unheard)
    check_seal(backup.path, header, alex.shared_root)
    assert [(part.name, part.under) for part in header.files] == [
        ("keyslots.json", "own"),
        ("second.db", "own"),
        ("first.db", "copy"),
        ("shared.db", "copy"),
    ]
    assert small_file_in(backup.path, "keyslots.json", 10_000) == couple.vault.folder.keyslots.read_bytes()
    for part in header.files:
        take_out(backup.path, part.name, tmp_path / part.name)
    verify(tmp_path / "shared.db", database_key(alex.shared_root, SHARED_COPY))
    verify(tmp_path / "first.db", database_key(alex.own_root, PRIVATE_COPY))
    assert (tmp_path / "second.db").read_bytes() == couple.vault.folder.private_db(Person.SECOND).read_bytes()
    with pytest.raises(Damaged):
        verify(tmp_path / "second.db", database_key(alex.own_root, PRIVATE_COPY))


def test_a_copy_made_together_holds_each_private_part_under_its_owners_key(
    couple: TestedCouple, tmp_path: Path
) -> None:
    sitting = couple.together()
    backup = back_up(couple.vault, keys_of(sitting), tmp_path, unheard)
    sitting.close()
    for person in Person:
        take_out(backup.path, f"{person}.db", tmp_path / f"{person}.db")
        verify(tmp_path / f"{person}.db", database_key(sitting.keys[person].own_root, PRIVATE_COPY))


def test_no_word_stands_in_the_clear_and_nobody_else_can_read_the_file(couple: TestedCouple, tmp_path: Path) -> None:
    write(couple, Person.FIRST, "kettle")
    backup = copied(couple, Person.FIRST, tmp_path)
    content = backup.path.read_bytes()
    assert b"kettle" not in content
    assert b"SQLite format" not in content
    assert b"Rivera" not in content
    assert backup.path.stat().st_mode & 0o077 == 0
    assert backup.size == len(content)


def test_a_copy_is_named_by_its_time_and_takes_no_name_twice(couple: TestedCouple, tmp_path: Path) -> None:
    names = [copied(couple, Person.FIRST, tmp_path).path.name for _each in range(2)]
    assert names == ["keel-20261123-183000.keel", "keel-20261123-183000-2.keel"]
    named = copied(couple, Person.FIRST, tmp_path / "stick.keel")
    assert named.path.name == "stick.keel"
    assert {backup.path.name for backup in backups_in(tmp_path)} == {*names, "stick.keel"}
    assert last_outside(couple.vault.folder) == couple.clock.now()


def test_a_copy_is_made_while_another_thread_writes(couple: TestedCouple, tmp_path: Path) -> None:
    alex = couple.alone(Person.FIRST)
    made: list[Path] = []

    def copy() -> None:
        made.append(back_up(couple.vault, keys_of(alex), tmp_path, unheard).path)

    worker = threading.Thread(target=copy)
    worker.start()
    count = 0
    while worker.is_alive():
        count += 1
        show_needs(alex, NeedKind.NEED, (f"{count}",))
    worker.join()
    alex.close()
    check_whole(made[0], unheard)
    assert count > 1
    assert not list(couple.vault.folder.path.glob("*-wal"))


def test_a_cut_off_at_a_word_of_progress_leaves_everything_as_it_was(couple: TestedCouple, tmp_path: Path) -> None:
    (alex,) = write(couple, Person.FIRST, "kettle")
    place = tmp_path / "stick"
    place.mkdir()
    before = inside(couple.vault.folder.path)
    for most in range(0, 50, 3):
        try:
            back_up(couple.vault, (alex,), place, Ending(most))
        except EndedError:
            assert list(place.iterdir()) == []
            assert inside(couple.vault.folder.path) == before
        else:
            break
    assert most > 5
    assert len(backups_in(place)) == 1


def test_a_copy_sealed_by_another_vault_is_told_apart(couple: TestedCouple, tmp_path: Path) -> None:
    backup = copied(couple, Person.FIRST, tmp_path)
    with pytest.raises(OtherKeys):
        check_seal(backup.path, read_header(backup.path), bytes(32))


def test_a_damaged_vault_is_not_copied(couple: TestedCouple, tmp_path: Path) -> None:
    (alex,) = write(couple, Person.FIRST, "kettle")
    content = bytearray(couple.vault.folder.shared_db.read_bytes())
    content[-2000] ^= 1
    couple.vault.folder.shared_db.write_bytes(content)
    with pytest.raises(Damaged, match=r"shared\.db"):
        back_up(couple.vault, (alex,), tmp_path, unheard)
    assert backups_in(tmp_path) == ()


def test_too_little_room_is_said_before_anything_is_written(couple: TestedCouple, tmp_path: Path) -> None:
    (alex,) = write(couple, Person.FIRST, "kettle")
    with couple.vault.folder.private_db(Person.SECOND).open("r+b") as grown:
        grown.truncate(1 << 43)  # takes up no room itself
    with pytest.raises(NoRoomForCopy):
        back_up(couple.vault, (alex,), tmp_path, unheard)
    assert not couple.vault.folder.making.exists()
    assert backups_in(tmp_path) == ()


def test_the_file_of_a_partner_who_was_cut_off_comes_along_with_its_log(couple: TestedCouple, tmp_path: Path) -> None:
    log = couple.vault.folder.private_db(Person.SECOND).with_name("second.db-wal")
    log.write_bytes(b"as it lies")
    backup = copied(couple, Person.FIRST, tmp_path)
    assert small_file_in(backup.path, "second.db-wal", 100) == b"as it lies"
