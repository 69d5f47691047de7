"""Leaving alone: the private words are gone from the vault and its copies, and nothing shared speaks of it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.leaving.private_space import remove_private_space
from app.private.actions import write_note
from app.private.reads import note_page
from app.tampering.looking import Looked, go_out, look_on
from app.vault.backups.header import read_header
from app.vault.backups.making import back_up
from app.vault.door_notes import How, note_for_later
from app.vault.keys import PRIVATE_COPY, PRIVATE_DATABASE, SHARED_DATABASE, database_key
from app.vault.keyslots import PersonKeys, unlock
from app.vault.unlock_log import note_unlock, unlock_log
from app.vault.values import Person, WrongPassphrase
from tests.couple import PASSPHRASES, WEAK, TestedCouple, both
from tests.killing_leaving import kill_private_space_removed
from tests.opened_bytes import opened_file

ALEX, SAM = Person
WORDS = "The blue door stayed open all night"


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    write(couple)
    yield couple
    couple.vault.release()


def write(couple: TestedCouple) -> None:
    for person in Person:
        with closing(couple.alone(person)) as sitting:
            write_note(sitting, f"{WORDS}, {person}")


def notes(couple: TestedCouple, person: Person) -> list[str]:
    with closing(couple.alone(person)) as sitting:
        return [note.beginning for note in note_page(sitting, 9).notes]


def keys_of(couple: TestedCouple, person: Person) -> PersonKeys:
    return unlock(couple.vault.keyslots(), person, PASSPHRASES[person], WEAK)


def remove(couple: TestedCouple) -> tuple[str, ...]:
    """What could not be changed."""
    return remove_private_space(couple.vault, ALEX, PASSPHRASES[ALEX], lambda _part: None).left


def test_an_empty_file_takes_its_place_and_the_ways_in_stay(couple: TestedCouple) -> None:
    before = keys_of(couple, ALEX)
    file = couple.vault.folder.private_db(ALEX)
    assert WORDS.encode() in opened_file(file, database_key(before.own_root, PRIVATE_DATABASE))
    remove(couple)
    assert notes(couple, ALEX) == []
    now = keys_of(couple, ALEX)
    assert now.own_root != before.own_root
    assert now.shared_root == before.shared_root
    for root in (before.own_root, now.own_root):
        assert WORDS.encode() not in opened_file(file, database_key(root, PRIVATE_DATABASE))
    assert sorted(path.name for path in couple.vault.folder.path.glob("*.db")) == ["first.db", "second.db", "shared.db"]
    with closing(couple.together()) as sitting, sitting.letterbox(ALEX):
        pass


def test_the_shared_space_says_nothing_of_it_and_the_other_part_is_as_it_was(couple: TestedCouple) -> None:
    root = keys_of(couple, ALEX).shared_root
    with closing(couple.together()):
        pass
    folder = couple.vault.folder
    shared = opened_file(folder.shared_db, database_key(root, SHARED_DATABASE))
    theirs = folder.private_db(SAM).read_bytes()
    remove(couple)
    assert opened_file(folder.shared_db, database_key(root, SHARED_DATABASE)) == shared
    assert folder.private_db(SAM).read_bytes() == theirs
    assert notes(couple, SAM) == [f"{WORDS}, second"]


def findings(couple: TestedCouple, *people: Person) -> int:
    """What looking through the vault comes upon, as it is done in each sitting."""
    with closing(couple.together() if len(people) == 2 else couple.alone(people[0])) as sitting:
        looked = Looked()
        while not looked.done:
            looked = look_on(sitting, looked)
        go_out(sitting)
    return looked.found


def test_looking_for_what_was_altered_tells_nobody_of_it(couple: TestedCouple) -> None:
    for people in ((ALEX,), (SAM,), (ALEX, SAM)):
        assert findings(couple, *people) == 0
    remove(couple)
    for people in ((ALEX, SAM), (SAM,), (ALEX,)):
        assert findings(couple, *people) == 0


def test_copies_lose_the_private_part_and_keep_the_rest(couple: TestedCouple) -> None:
    keys = tuple(keys_of(couple, person) for person in Person)
    backups = couple.vault.folder.backups
    copies = [back_up(couple.vault, people, backups, lambda _part: None) for people in (keys[:1], keys, keys[1:])]
    assert "first.db" in {file.name for file in read_header(copies[0].path).files}
    assert remove(couple) == ()
    for copy in copies:
        assert {file.name for file in read_header(copy.path).files} >= {"shared.db", "second.db", "keyslots.json"}
        assert "first.db" not in {file.name for file in read_header(copy.path).files}
    secret = database_key(keys[0].own_root, PRIVATE_COPY)
    assert secret not in b"".join(path.read_bytes() for path in backups.iterdir())


def test_a_copy_that_cannot_be_changed_is_named(couple: TestedCouple) -> None:
    copy = back_up(couple.vault, (keys_of(couple, ALEX),), couple.vault.folder.backups, lambda _part: None)
    damaged = bytearray(copy.path.read_bytes())
    damaged[-9000] ^= 1
    copy.path.write_bytes(damaged)
    assert remove(couple) == (copy.path.name,)
    assert notes(couple, ALEX) == []


def test_files_put_aside_and_what_waits_at_the_door_go_too(couple: TestedCouple) -> None:
    folder = couple.vault.folder
    aside = folder.path / "before-restore-20261101-080000"
    aside.mkdir()
    for name in ("first.db", "first.db-wal", "second.db", "shared.db"):
        (aside / name).write_bytes(b"something")
    folder.sealed(ALEX).write_bytes(b"something")
    folder.sealed(SAM).write_bytes(b"something")
    folder.waiting_db(ALEX).write_bytes(b"something")
    note_for_later(folder, ALEX, How.FAILED, couple.clock.now())
    remove(couple)
    assert sorted(path.name for path in aside.iterdir()) == ["second.db", "shared.db"]
    assert not folder.sealed(ALEX).exists()
    assert folder.sealed(SAM).exists()
    assert not folder.waiting_db(ALEX).exists()
    folder.sealed(SAM).unlink()
    with closing(couple.alone(ALEX)) as sitting:
        note_unlock(sitting, How.PASSPHRASE)
        assert [line.how for line in unlock_log(sitting)] == [How.PASSPHRASE]


def test_a_wrong_passphrase_removes_nothing(couple: TestedCouple) -> None:
    with pytest.raises(WrongPassphrase):
        remove_private_space(couple.vault, ALEX, "not the one at all", lambda _part: None)
    assert notes(couple, ALEX) == [f"{WORDS}, first"]


def test_killed_in_the_middle_it_is_there_or_empty_and_the_rest_is_whole(tmp_path: Path) -> None:
    counted = kill_private_space_removed(tmp_path / "vault", 8)
    assert counted.wrong == []
    assert counted.kills == 8
    assert counted.acknowledged
