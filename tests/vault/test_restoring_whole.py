"""Putting a copy back before sign-in: into an empty folder, after a passphrase was changed, over a damaged vault."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.people.actions import change_passphrase
from app.vault.backups.making import back_up
from app.vault.backups.restoring import restore_whole
from app.vault.backups.values import BackupDamaged, OtherKeys, OtherVault
from app.vault.backups.without_private import without_private_part
from app.vault.files import VaultFolder
from app.vault.values import Person, WrongPassphrase
from app.vault.vault import take_vault
from tests.couple import PASSPHRASES, WEAK, TestedCouple, both, first_only
from tests.vault.copying import copied, inside, keys_of, unheard, write, written

NEW = "nine lamps above the quiet river"


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


def test_a_new_computer_gets_the_whole_vault(couple: TestedCouple, tmp_path: Path) -> None:
    for person in Person:
        write(couple, person, "then")
    together = couple.together()
    backup = back_up(couple.vault, keys_of(together), tmp_path, unheard)
    together.close()
    found = _put_back_anew(couple, tmp_path, backup.path, Person.SECOND)
    for person in Person:
        assert written(found, person) == (("then",), ("then",))
    found.vault.release()


def test_todays_passphrase_opens_an_older_copy_and_stays(couple: TestedCouple, tmp_path: Path) -> None:
    write(couple, Person.FIRST, "then")
    backup = copied(couple, Person.FIRST, tmp_path)
    change_passphrase(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST], NEW)
    keyslots = couple.vault.folder.keyslots.read_bytes()
    _put_back(couple, backup.path, Person.FIRST, NEW)
    assert couple.vault.folder.keyslots.read_bytes() == keyslots
    assert written(couple, Person.FIRST, NEW) == (("then",), ("then",))


def test_the_passphrase_of_the_copy_is_that_partners_again_and_the_others_stays(
    couple: TestedCouple, tmp_path: Path
) -> None:
    write(couple, Person.FIRST, "then")
    backup = copied(couple, Person.FIRST, tmp_path)
    change_passphrase(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST], NEW)
    change_passphrase(couple.vault, Person.SECOND, PASSPHRASES[Person.SECOND], NEW)
    _put_back(couple, backup.path, Person.FIRST, PASSPHRASES[Person.FIRST])
    assert written(couple, Person.FIRST) == (("then",), ("then",))
    with pytest.raises(WrongPassphrase):
        couple.alone(Person.SECOND)


def test_lost_keyslots_come_from_the_copy_and_the_others_newer_notes_stay(couple: TestedCouple, tmp_path: Path) -> None:
    write(couple, Person.FIRST, "then")
    backup = copied(couple, Person.FIRST, tmp_path)
    write(couple, Person.SECOND, "newer")
    for lost in (couple.vault.folder.keyslots, couple.vault.folder.keyslots_bak, couple.vault.folder.shared_db):
        lost.unlink()
    _put_back(couple, backup.path, Person.FIRST, PASSPHRASES[Person.FIRST])
    assert written(couple, Person.FIRST) == (("then",), ("then",))
    assert written(couple, Person.SECOND) == ((), ("newer",))


def test_what_is_refused_leaves_everything_as_it_was(couple: TestedCouple, tmp_path: Path) -> None:
    backup = copied(couple, Person.FIRST, tmp_path)
    (tmp_path / "other").mkdir()
    other = first_only(tmp_path / "other" / "vault")
    theirs = copied(other, Person.FIRST, tmp_path / "other")
    before = inside(couple.vault.folder.path)
    with pytest.raises(WrongPassphrase):
        _put_back(couple, backup.path, Person.FIRST, NEW)
    with pytest.raises(OtherVault):
        _put_back(couple, theirs.path, Person.FIRST, PASSPHRASES[Person.FIRST])
    backup.path.write_bytes(backup.path.read_bytes()[:-1])
    with pytest.raises(BackupDamaged):
        _put_back(couple, backup.path, Person.FIRST, PASSPHRASES[Person.FIRST])
    assert inside(couple.vault.folder.path) == before
    other.vault.release()


def test_a_copy_without_a_private_part_holds_the_rest(couple: TestedCouple, tmp_path: Path) -> None:
    write(couple, Person.SECOND, "gone")
    alex = write(couple, Person.FIRST, "then")
    backup = copied(couple, Person.FIRST, tmp_path)
    without = without_private_part(backup.path, Person.SECOND, alex[0])
    assert without.size < backup.size
    with pytest.raises(OtherKeys):
        without_private_part(backup.path, Person.FIRST, replace(alex[0], shared_root=bytes(32)))
    found = _put_back_anew(couple, tmp_path, without.path, Person.FIRST)
    assert written(found, Person.FIRST) == (("then",), ("then",))
    assert not found.vault.folder.private_db(Person.SECOND).exists()
    _put_back(found, without.path, Person.SECOND, PASSPHRASES[Person.SECOND])
    assert written(found, Person.SECOND) == (("gone",), ())
    found.vault.release()


def _put_back(couple: TestedCouple, backup: Path, person: Person, passphrase: str) -> None:
    restore_whole(couple.vault.folder, backup, person, passphrase, WEAK, unheard, couple.clock)


def _put_back_anew(couple: TestedCouple, tmp_path: Path, backup: Path, person: Person) -> TestedCouple:
    folder = VaultFolder(tmp_path / "new computer")
    folder.create()
    restore_whole(folder, backup, person, PASSPHRASES[person], WEAK, unheard, couple.clock)
    assert not list(folder.path.glob("before-restore-*"))
    return TestedCouple(vault=take_vault(folder.path, couple.clock, WEAK), clock=couple.clock)
