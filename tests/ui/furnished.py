"""A real vault for the gallery: made where there is none, opened where there is one."""

from pathlib import Path

from app.vault.opening import open_sitting, unlock
from app.vault.sitting import Sitting
from app.vault.values import Person
from app.vault.vault import take_vault
from tests.couple import PASSPHRASES, WEAK, SetClock, both


def furnish(folder: Path, persons: tuple[Person, ...]) -> Sitting:
    if not folder.exists():
        both(folder).vault.release()
    vault = take_vault(folder, SetClock(), WEAK)
    sitting = open_sitting(vault, tuple(unlock(vault, person, PASSPHRASES[person]) for person in persons))
    vault.release()
    return sitting
