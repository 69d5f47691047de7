"""Removing the whole vault: it takes the passphrase of everyone who has one, and can be undone for seven days."""

from collections.abc import Mapping

from app.leaving.values import NotEveryone
from app.vault.cut_off import finish_what_was_cut_off
from app.vault.keyslots import everyone_is_here
from app.vault.opening import unlock
from app.vault.removed import Removed, move_out
from app.vault.values import Person
from app.vault.vault import Vault


def remove_vault(vault: Vault, typed: Mapping[Person, str]) -> Removed:
    """`typed` holds the passphrase of each who has joined. Nothing of the vault may be open; work for the worker.

    Raises NotEveryone, WrongPassphrase, WaitBeforeTrying and the refusals of the disk; then the vault is as it was.
    """
    finish_what_was_cut_off(vault.folder)
    if not everyone_is_here(vault.keyslots(), typed):
        raise NotEveryone
    for person, passphrase in typed.items():
        unlock(vault, person, passphrase)
    vault.pin.drop()
    return move_out(vault.folder, vault.clock.now())
