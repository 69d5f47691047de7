"""A sitting as quick start opens it, over any vault, without a password store."""

from pathlib import Path

from app.clock import Clock
from app.sample.couple import LIGHT_WORK, PASSPHRASES
from app.vault.keyslots import PersonKeys, unlock
from app.vault.opening import open_quick_sitting
from app.vault.quick_start import QuickKeys
from app.vault.sealing import sealing_key
from app.vault.sitting import Sitting
from app.vault.values import Person
from app.vault.vault import take_vault


def quick_keys(own: PersonKeys) -> QuickKeys:
    """What quick start would give of these keys."""
    keys = PersonKeys(person=own.person, shared_root=own.shared_root, own_root=b"", author_key=own.author_key)
    return QuickKeys(keys=keys, seal=sealing_key(own.own_root))


def sit_down_quickly(folder: Path, person: Person = Person.FIRST) -> Sitting:
    """In the sample couple's vault; the folder is let go again, so that the program can take it."""
    vault = take_vault(folder, Clock(), LIGHT_WORK)
    try:
        return open_quick_sitting(vault, quick_keys(unlock(vault.keyslots(), person, PASSPHRASES[person], LIGHT_WORK)))
    finally:
        vault.release()
