"""A copy outside the vault folder is worth a word after 30 days, and rests for 30 once it was put off."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.today.actions import not_now
from app.today.copies import COPY, wants_copy
from app.vault.backups.outside import note_outside
from app.vault.values import Person
from tests.couple import TestedCouple, both


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    note_outside(couple.vault.folder, couple.clock.now())
    yield couple
    couple.vault.release()


def test_after_thirty_days_and_not_before(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    couple.clock.forward(days=29)
    assert not wants_copy(sitting)
    couple.clock.forward(days=1)
    assert wants_copy(sitting)
    note_outside(couple.vault.folder, couple.clock.now())
    assert not wants_copy(sitting)
    sitting.close()


def test_not_now_rests_for_thirty_days(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    couple.clock.forward(days=40)
    not_now(sitting, COPY)
    for days in (0, 29):
        couple.clock.forward(days=days)
        assert not wants_copy(sitting)
    couple.clock.forward(days=1)
    assert wants_copy(sitting)
    sitting.close()
