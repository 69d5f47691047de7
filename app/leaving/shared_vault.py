"""Removing the whole vault: it takes the passphrase of everyone who has one, and can be undone for seven days."""

from collections.abc import Mapping

from app.leaving.values import NotEveryone
from app.vault.cut_off import finish_what_was_cut_off
from app.vault.keyslots import has_joined
from app.vault.opening import unlock
from app.vault.removed import Removed, move_out
from app.vault.values import Person
from app.vault.vault import Vault


def remove_vault(vault: Vault, typed: Mapping[Person, str]) -> Removed:
    """`typed` holds the passphrase of each who has joined. Nothing of the vault may be open; work for the worker.

    Raises NotEveryone, WrongPassphrase, WaitBeforeTrying, DiskFull, FolderNotWritable; then the vault is as it was.
    """
    finish_what_was_cut_off(vault.folder)
    keyslots = vault.keyslots()
    if any(has_joined(keyslots, person) and person not in typed for person in Person):
        raise NotEveryone
    for person, passphrase in typed.items():
        unlock(vault, person, passphrase)
    vault.pin.drop()
    return move_out(vault.folder, vault.clock.now())
