"""A copy that the system cannot read is refused with a sentence of its own, and nothing changes."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.leaving.private_space import remove_private_space
from app.private.reads import note_page
from app.vault.backups.restoring import restore_here, restore_whole
from app.vault.backups.values import CopyNotReadable, unwatched
from app.vault.values import Person
from tests.couple import PASSPHRASES, WEAK, TestedCouple, both
from tests.faulty_disk import said_by
from tests.vault.copying import copied, inside, write

ALEX = Person.FIRST


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


def vanish(copy: Path) -> None:
    copy.unlink()


def become_a_folder(copy: Path) -> None:
    copy.unlink()
    copy.mkdir()


def answer_with_a_fault(copy: Path) -> None:
    """The first read of it is an input or output error."""
    copy.unlink()
    copy.symlink_to("/proc/self/mem")


SPOILED = [vanish, become_a_folder, answer_with_a_fault]


@pytest.mark.parametrize("spoil", SPOILED)
def test_it_is_refused_and_nothing_has_changed(
    couple: TestedCouple, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    alex = write(couple, ALEX, "here")
    copy = copied(couple, ALEX, tmp_path).path
    before = inside(couple.vault.folder.path)
    spoil(copy)
    with pytest.raises(CopyNotReadable, match=rf"{copy.name}.*Nothing has changed"):
        restore_here(couple.vault, alex, copy, unwatched)
    folder, clock = couple.vault.folder, couple.vault.clock
    with pytest.raises(CopyNotReadable, match=copy.name):
        restore_whole(folder, copy, ALEX, PASSPHRASES[ALEX], WEAK, unwatched, clock)
    assert inside(folder.path) == before


def test_one_that_vanishes_in_the_middle_changes_nothing_either(couple: TestedCouple, tmp_path: Path) -> None:
    alex = write(couple, ALEX, "here")
    copy = copied(couple, ALEX, tmp_path).path
    before = inside(couple.vault.folder.path)
    with pytest.raises(CopyNotReadable, match=copy.name):
        restore_here(couple.vault, alex, copy, lambda done: copy.unlink(missing_ok=True) if done >= 0.6 else None)
    assert inside(couple.vault.folder.path) == before


@pytest.mark.parametrize("spoil", SPOILED[1:])
def test_leaving_names_one_that_cannot_be_read(couple: TestedCouple, spoil: Callable[[Path], None]) -> None:
    write(couple, ALEX, "here")
    spoiled = copied(couple, ALEX, couple.vault.folder.backups).path
    couple.clock.forward(days=1)
    copied(couple, ALEX, couple.vault.folder.backups)
    spoil(spoiled)
    emptied = remove_private_space(couple.vault, ALEX, PASSPHRASES[ALEX], unwatched)
    assert (emptied.changed, emptied.left) == (1, (spoiled.name,))
    assert is_empty(couple)


def test_leaving_goes_on_where_one_vanishes_in_the_middle(couple: TestedCouple) -> None:
    write(couple, ALEX, "here")
    copy = copied(couple, ALEX, couple.vault.folder.backups).path
    emptied = remove_private_space(couple.vault, ALEX, PASSPHRASES[ALEX], lambda _part: copy.unlink(missing_ok=True))
    assert (emptied.changed, emptied.left) == (0, (copy.name,))
    assert is_empty(couple)


@pytest.mark.skipif(shutil.which("gcc") is None, reason="gcc makes the failing disk")
def test_a_bad_sector_in_it_is_no_damage_of_the_vaults_disk(tmp_path: Path) -> None:
    came = json.loads(said_by("tests.vault.bad_sector", str(tmp_path / "vault")))
    assert came == {"refused": ["CopyNotReadable"] * 3, "changed": [], "left": True}


def is_empty(couple: TestedCouple) -> bool:
    with closing(couple.alone(ALEX)) as sitting:
        return note_page(sitting, 9).notes == ()
