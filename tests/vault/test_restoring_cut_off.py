"""Copying and putting back cut off: by an end that was wanted, and by SIGKILL at any moment and at every step."""

import random
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.vault.backups.container import check_whole
from app.vault.backups.making import back_up
from app.vault.backups.restoring import restore_here, restore_whole
from app.vault.backups.values import Backup
from app.vault.files import VaultFolder
from app.vault.keyslots import PersonKeys
from app.vault.values import Person
from app.vault.vault import take_vault
from tests.couple import PASSPHRASES, WEAK, TestedCouple, both
from tests.vault.copying import (
    EndedError,
    Ending,
    copied,
    inside,
    killed_after,
    killed_at_step,
    unheard,
    write,
    written,
)

KILLS = 20


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


def test_an_end_at_each_word_of_progress_changes_nothing(couple: TestedCouple, tmp_path: Path) -> None:
    backup, alex = _then_and_later(couple, tmp_path)
    before = inside(couple.vault.folder.path)
    for most in range(20):
        try:
            restore_here(couple.vault, alex, backup.path, Ending(most))
        except EndedError:
            assert inside(couple.vault.folder.path) == before
        else:
            break
    assert written(couple, Person.FIRST) == (("then",), ("then",))


def test_killed_at_each_step_of_putting_back_the_vault_is_as_before_or_after(
    couple: TestedCouple, tmp_path: Path
) -> None:
    backup, alex = _then_and_later(couple, tmp_path)
    again, found = couple, []
    for number in range(100):
        killed = killed_at_step(number, lambda: restore_here(couple.vault, alex, backup.path, unheard))
        again = _started_again(again)
        found.append(_one_of_both(again))
        if not killed:
            break
        if found[-1] == "then":
            write(again, Person.FIRST, "later")
    assert found.index("then") > 3
    assert found[-1] == "then"
    assert found == sorted(found)  # from one step on, it is the next start that finishes
    again.vault.release()


def test_killed_at_random_while_putting_back_nothing_is_lost(couple: TestedCouple, tmp_path: Path) -> None:
    backup, alex = _then_and_later(couple, tmp_path)
    for again in _killed_at_random(couple, lambda: restore_here(couple.vault, alex, backup.path, unheard)):
        if _one_of_both(again) == "then":
            assert list(again.vault.folder.path.glob("before-restore-*/shared.db"))
            write(again, Person.FIRST, "later")


def test_killed_at_random_while_copying_nothing_is_lost_and_no_copy_is_half_made(
    couple: TestedCouple,
) -> None:
    alex, folder = write(couple, Person.FIRST, "then"), couple.vault.folder
    for again in _killed_at_random(couple, lambda: back_up(couple.vault, alex, folder.backups, unheard)):
        assert not folder.making.exists()
        assert _one_of_both(again) == "then"
        for named in folder.backups.glob("*.keel"):
            check_whole(named, unheard)


def test_killed_at_a_step_in_an_empty_folder_it_is_empty_or_whole(couple: TestedCouple, tmp_path: Path) -> None:
    backup, _alex = _then_and_later(couple, tmp_path)
    folder = VaultFolder(tmp_path / "new computer")
    passphrase = PASSPHRASES[Person.FIRST]
    exists = []
    for number in range(0, 100, 3):
        folder.create()
        killed = killed_at_step(
            number,
            lambda: restore_whole(folder, backup.path, Person.FIRST, passphrase, WEAK, unheard, couple.clock),
        )
        again = TestedCouple(vault=take_vault(folder.path, couple.clock, WEAK), clock=couple.clock)
        exists.append(again.vault.exists())
        assert not exists[-1] or written(again, Person.FIRST) == (("then",), ("then",))
        again.vault.release()
        if not killed:
            break
        shutil.rmtree(folder.path)
    assert exists[-1]
    assert exists == sorted(exists)


def _then_and_later(couple: TestedCouple, place: Path) -> tuple[Backup, tuple[PersonKeys, ...]]:
    write(couple, Person.FIRST, "then")
    backup = copied(couple, Person.FIRST, place)
    return backup, write(couple, Person.FIRST, "later")


def _one_of_both(couple: TestedCouple) -> str:
    """What the vault holds, which is all of one state; the other partner's part opens too."""
    needs, notes = written(couple, Person.FIRST)
    assert ("later" in notes) == (needs == ("later",))
    assert "then" in notes
    couple.together().close()
    return needs[0]


def _started_again(couple: TestedCouple) -> TestedCouple:
    couple.vault.release()
    return TestedCouple(vault=take_vault(couple.vault.folder.path, couple.clock, WEAK), clock=couple.clock)


def _killed_at_random(couple: TestedCouple, work: Callable[[], object]) -> Iterator[TestedCouple]:
    """The vault after each of the kills, as a new start finds it."""
    begin = time.monotonic()
    killed_after(60.0, work)
    whole = time.monotonic() - begin
    chance = random.Random(20261123)  # noqa: S311 - when it is killed is no secret
    for _each in range(KILLS):
        couple = _started_again(couple)
        yield couple
        killed_after(chance.random() * whole, work)
    couple = _started_again(couple)
    yield couple
    couple.vault.release()
