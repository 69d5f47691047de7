"""A vault opened by the passphrase of either partner, for what is done without the window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from app.clock import Clock
from app.documents.values import NoVaultThere, OpensNeither
from app.i18n import _
from app.vault import keyslots as slots
from app.vault.door_notes import How, note_for_later
from app.vault.files import VaultFolder
from app.vault.keyslots import Keyslots, PersonKeys
from app.vault.passphrase import DEFAULT, Policy
from app.vault.values import NotJoinedYet, Person, WrongPassphrase
from app.vault.vault import Vault, take_vault, vault_exists

Ask = Callable[[str], str]
"""Given the question for a passphrase, gives the passphrase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A vault that this program holds, and whose passphrase it was."""

    vault: Vault
    keys: PersonKeys
    passphrase: str = field(repr=False)


@contextmanager
def opened_by_either(folder: Path, ask: Ask, policy: Policy = DEFAULT) -> Iterator[Opened]:
    """Hold a vault while it is worked on; its owner is told of the opening at their next sitting.

    Raises NoVaultThere, OpensNeither, AlreadyOpen, Damaged, NewerVault.
    """
    if not vault_exists(VaultFolder(folder)):
        raise NoVaultThere(str(folder))
    vault = take_vault(folder, Clock(), policy)
    try:
        passphrase = ask(question(vault.keyslots()))
        keys = _unlocked(vault, passphrase)
        note_for_later(vault.folder, keys.person, How.PASSPHRASE, vault.clock.now())
        yield Opened(vault=vault, keys=keys, passphrase=passphrase)
    finally:
        vault.release()


def question(keyslots: Keyslots) -> str:
    """Names both by what the lock screen calls them."""
    first, second = (keyslots.people[person].label for person in Person)
    return _("Passphrase of {first} or {second}: ").format(first=first, second=second)


def _unlocked(vault: Vault, passphrase: str) -> PersonKeys:
    """Not counted as a failed try: which of the two it was meant for is not known."""
    keyslots = vault.keyslots()
    for person in Person:
        with suppress(WrongPassphrase, NotJoinedYet):
            return slots.unlock(keyslots, person, passphrase, vault.policy)
    raise OpensNeither
