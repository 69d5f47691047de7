"""A vault whose quick start keeps its secret in a password store in memory."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.vault.keyslots import unlock
from app.vault.quick_start import QuickKeys, open_quickly, turn_on
from app.vault.quick_start_file import read_entries
from app.vault.quick_values import QuickStartOff, WhyOff
from app.vault.values import Person
from app.vault.vault import Vault
from tests.couple import PASSPHRASES, WEAK, TestedCouple, both
from tests.memory_keyring import MemoryKeyring, secrets_in

PIN, OTHER = "271828", "314159"
FIRST, SECOND = Person


def go_on() -> None:
    """Nobody calls it off."""


class Quick:
    """A vault with a password store in memory."""

    def __init__(self, couple: TestedCouple) -> None:
        self.couple = couple
        self.keyring = MemoryKeyring()
        self.vault: Vault = replace(couple.vault, device=secrets_in(self.keyring))

    def on(self, person: Person = FIRST) -> None:
        turn_on(self.vault, unlock(self.vault.keyslots(), person, PASSPHRASES[person], WEAK), PIN, go_on)

    def open(self, pin: str = PIN, person: Person = FIRST) -> QuickKeys:
        return open_quickly(self.vault, person, pin, go_on)

    @property
    def file(self) -> Path:
        return self.vault.folder.quick_start


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Quick]:
    couple = both(tmp_path / "vault")
    quick = Quick(couple)
    yield quick
    quick.keyring.let_go()
    couple.vault.release()


def is_off(quick: Quick, why: WhyOff, person: Person = FIRST) -> bool:
    """It says why, and stays off; the passphrase opens as before."""
    with pytest.raises(QuickStartOff) as off:
        quick.open(person=person)
    assert person not in read_entries(quick.vault.folder)
    quick.couple.alone(person).close()
    return off.value.why is why
