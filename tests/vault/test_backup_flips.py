"""A copy with bits flipped, its end cut off, or a stretch of zeros in it is refused with a sentence."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.refused import Refused
from app.vault.backups.container import check_whole
from app.vault.backups.restoring import restore_here
from app.vault.backups.values import BackupDamaged, NewerBackup, NotABackup
from app.vault.values import Person
from tests.couple import TestedCouple, both
from tests.vault.copying import copied, inside, unheard, write

CASES = 300


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


def test_no_damage_goes_unnoticed(couple: TestedCouple, tmp_path: Path) -> None:
    alex = write(couple, Person.FIRST, "then")
    whole = copied(couple, Person.FIRST, tmp_path).path.read_bytes()
    before = inside(couple.vault.folder.path)
    chance = random.Random(20261123)  # noqa: S311 - which cases are tried is no secret
    damaged = tmp_path / "damaged.keel"
    for number in range(CASES):
        content = _damage(bytearray(whole), number, chance)
        damaged.write_bytes(content)
        with pytest.raises((BackupDamaged, NotABackup, NewerBackup)) as refused:
            check_whole(damaged, unheard)
        assert isinstance(refused.value, Refused)
        assert "damaged.keel" in refused.value.sentence
        if number % 30 == 0:
            with pytest.raises((BackupDamaged, NotABackup, NewerBackup)):
                restore_here(couple.vault, alex, damaged, unheard)
    assert inside(couple.vault.folder.path) == before


def _damage(content: bytearray, number: int, chance: random.Random) -> bytearray:
    """By turns: a bit flipped near the beginning, anywhere, near the end; cut short; a stretch of zeros."""
    size = len(content)
    if number % 5 == 3:
        return content[: chance.randrange(size)]
    if number % 5 == 4:
        at = chance.randrange(size - 5000)
        content[at : at + 4096] = bytes(4096)
        return content
    place = (chance.randrange(1500), chance.randrange(size), size - 1 - chance.randrange(200))[number % 5]
    content[place] ^= 1 << chance.randrange(8)
    return content
