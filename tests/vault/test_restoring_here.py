"""Putting a copy back from a sitting: what comes back, what stays, what is refused with nothing changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.leaving.private_space import remove_private_space
from app.vault.backups.entities import Restoration
from app.vault.backups.making import back_up
from app.vault.backups.restoring import restore_here
from app.vault.backups.values import BackupDamaged, CopyFromBefore, NotABackup, OtherKeys, OtherVault
from app.vault.keyslots import PersonKeys
from app.vault.opening import unlock
from app.vault.values import Damaged, Person
from tests.couple import PASSPHRASES, TestedCouple, both, first_only
from tests.vault.copying import copied, inside, keys_of, unheard, write, written


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


def test_what_was_copied_is_back_and_what_was_there_lies_aside(couple: TestedCouple, tmp_path: Path) -> None:
    write(couple, Person.SECOND, "ours")
    write(couple, Person.FIRST, "then")
    backup = copied(couple, Person.FIRST, tmp_path)
    couple.clock.forward(days=2)
    alex = write(couple, Person.FIRST, "later")
    write(couple, Person.SECOND, "mine")
    replaced = couple.vault.folder.shared_db.read_bytes()
    aside = restore_here(couple.vault, alex, backup.path, unheard)
    assert written(couple, Person.FIRST) == (("then",), ("then",))
    assert written(couple, Person.SECOND) == (("ours",), ("mine", "ours"))  # a private space that is not here stays
    assert aside.name == "before-restore-20261125-183000"
    assert sorted(path.name for path in aside.iterdir()) == ["first.db", "shared.db"]
    assert (aside / "shared.db").read_bytes() == replaced


def test_a_copy_that_was_put_back_is_named_in_the_vault(couple: TestedCouple, tmp_path: Path) -> None:
    backup = copied(couple, Person.FIRST, tmp_path)
    couple.clock.forward(days=2)
    restore_here(couple.vault, write(couple, Person.FIRST, "later"), backup.path, unheard)
    sitting = couple.alone(Person.SECOND)
    with sitting.shared.transaction() as session:
        (row,) = session.scalars(sa.select(Restoration)).all()
        assert (row.author, row.copied_at, row.at) == (Person.FIRST, backup.made_at, couple.clock.now())
    with sitting.shared.transaction(Person.SECOND) as session, pytest.raises(sa.exc.IntegrityError):
        session.execute(sa.text("DELETE FROM restoration"))
    sitting.close()


def test_together_both_private_parts_come_back(couple: TestedCouple, tmp_path: Path) -> None:
    for person in Person:
        write(couple, person, "then")
    together = couple.together()
    backup = back_up(couple.vault, keys_of(together), tmp_path, unheard)
    together.close()
    for person in Person:
        write(couple, person, "later")
    restore_here(couple.vault, keys_of(together), backup.path, unheard)
    for person in Person:
        assert written(couple, person) == (("then",), ("then",))


def test_from_the_others_copy_ones_own_part_comes_as_it_lay(couple: TestedCouple, tmp_path: Path) -> None:
    sam = write(couple, Person.SECOND, "then")
    backup = copied(couple, Person.FIRST, tmp_path)
    write(couple, Person.SECOND, "later")
    restore_here(couple.vault, sam, backup.path, unheard)
    assert written(couple, Person.SECOND) == (("then",), ("then",))


def test_a_missing_private_file_of_the_other_waits_for_them(couple: TestedCouple, tmp_path: Path) -> None:
    write(couple, Person.SECOND, "mine")
    together = couple.together()
    backup = back_up(couple.vault, keys_of(together), tmp_path, unheard)
    together.close()
    alex = write(couple, Person.FIRST, "later")
    couple.vault.folder.private_db(Person.SECOND).unlink()
    restore_here(couple.vault, alex, backup.path, unheard)
    assert couple.vault.folder.waiting_db(Person.SECOND).exists()
    again = back_up(couple.vault, alex, tmp_path, unheard)
    couple.vault.folder.waiting_db(Person.SECOND).unlink()
    restore_here(couple.vault, alex, again.path, unheard)  # from a copy made while it waited
    assert written(couple, Person.SECOND) == (("mine",), ("mine",))
    assert not couple.vault.folder.waiting_db(Person.SECOND).exists()


def test_a_changed_passphrase_and_its_keyslots_stay(couple: TestedCouple, tmp_path: Path) -> None:
    backup = copied(couple, Person.FIRST, tmp_path)
    keyslots = couple.vault.folder.keyslots.read_bytes() + b" \n"
    couple.vault.folder.keyslots.write_bytes(keyslots)
    restore_here(couple.vault, write(couple, Person.FIRST, "later"), backup.path, unheard)
    assert couple.vault.folder.keyslots.read_bytes() == keyslots


def test_a_copy_of_another_vault_under_other_keys_or_from_before_is_refused(
    couple: TestedCouple, tmp_path: Path
) -> None:
    alex = write(couple, Person.FIRST, "here")
    before = inside(couple.vault.folder.path)
    ours = copied(couple, Person.FIRST, tmp_path)
    (tmp_path / "other").mkdir()
    other = first_only(tmp_path / "other" / "vault")
    theirs = copied(other, Person.FIRST, tmp_path / "other")
    other.vault.release()
    with pytest.raises(OtherVault):
        restore_here(couple.vault, alex, theirs.path, unheard)
    with pytest.raises(OtherKeys):
        restore_here(couple.vault, (_with_another_root(alex[0]),), ours.path, unheard)
    (tmp_path / "letter.keel").write_text("Dear Sam")
    with pytest.raises(NotABackup):
        restore_here(couple.vault, alex, tmp_path / "letter.keel", unheard)
    assert _without_note(inside(couple.vault.folder.path)) == before


def test_a_private_space_under_earlier_keys_stays_and_nothing_is_said_of_it(
    couple: TestedCouple, tmp_path: Path
) -> None:
    """Such as one that its owner emptied since: whoever puts the copy back with them is told nothing of that."""
    write(couple, Person.SECOND, "then")
    alex = write(couple, Person.FIRST, "then")
    copy = copied(couple, Person.FIRST, tmp_path)
    remove_private_space(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST], unheard)
    alex = write(couple, Person.FIRST, "now")
    sam = (unlock(couple.vault, Person.SECOND, PASSPHRASES[Person.SECOND]),)
    restore_here(couple.vault, (*alex, *sam), copy.path, unheard)
    shared, own = written(couple, Person.FIRST)
    assert "now" not in shared
    assert own == ("now",)


def test_a_copy_from_before_the_other_joined_is_refused(tmp_path: Path) -> None:
    couple = first_only(tmp_path / "vault")
    backup = copied(couple, Person.FIRST, tmp_path)
    from app.people.actions import join

    sitting = couple.alone(Person.FIRST)
    join(couple.vault, sitting, PASSPHRASES[Person.SECOND])
    sitting.close()
    with pytest.raises(CopyFromBefore, match=r"S\."):
        restore_here(couple.vault, keys_of(sitting), backup.path, unheard)
    couple.alone(Person.SECOND).close()
    couple.vault.release()


def test_a_damaged_vault_is_whole_again(couple: TestedCouple, tmp_path: Path) -> None:
    alex = write(couple, Person.FIRST, "then")
    backup = copied(couple, Person.FIRST, tmp_path)
    couple.vault.folder.shared_db.write_bytes(b"nothing of a database")
    couple.vault.folder.private_db(Person.FIRST).unlink()
    with pytest.raises(Damaged):
        couple.alone(Person.FIRST)
    restore_here(couple.vault, alex, backup.path, unheard)
    assert written(couple, Person.FIRST) == (("then",), ("then",))


def test_a_damaged_copy_is_refused_and_named(couple: TestedCouple, tmp_path: Path) -> None:
    alex = write(couple, Person.FIRST, "here")
    backup = copied(couple, Person.FIRST, tmp_path)
    before = inside(couple.vault.folder.path)
    content = bytearray(backup.path.read_bytes())
    content[-5000] ^= 1
    backup.path.write_bytes(content)
    with pytest.raises(BackupDamaged, match=backup.path.name):
        restore_here(couple.vault, alex, backup.path, unheard)
    assert inside(couple.vault.folder.path) == before


def _with_another_root(keys: PersonKeys) -> PersonKeys:
    return PersonKeys(person=keys.person, shared_root=bytes(32), own_root=keys.own_root, author_key=keys.author_key)


def _without_note(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if name != "copied-outside"}
