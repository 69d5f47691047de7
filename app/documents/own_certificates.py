"""The couple's certificates, read from a vault that is opened for that and closed again."""

from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from app.clock import Clock
from app.documents.reads import known_certificates
from app.documents.values import NoVaultThere, OpensNeither
from app.i18n import _
from app.vault.files import VaultFolder
from app.vault.keyslots import PersonKeys
from app.vault.opening import open_sitting, unlock
from app.vault.passphrase import DEFAULT, Policy
from app.vault.values import NotJoinedYet, Person, WrongPassphrase
from app.vault.vault import Vault, take_vault, vault_exists


def certificates_in(folder: Path, ask: Callable[[str], str], policy: Policy = DEFAULT) -> frozenset[str]:
    """Fingerprints of those who have joined; `ask` is given the question for a passphrase of either partner.

    Every entity module has to be imported before (app/schema.py), for an older vault is brought up to date.
    Raises NoVaultThere, OpensNeither, AlreadyOpen, Damaged, NewerVault.
    """
    if not vault_exists(VaultFolder(folder)):
        raise NoVaultThere(str(folder))
    vault = take_vault(folder, Clock(), policy)
    try:
        labels = [vault.keyslots().people[person].label for person in Person]
        keys = _unlocked(vault, ask(_("Passphrase of {first} or {second}: ").format(first=labels[0], second=labels[1])))
        with closing(open_sitting(vault, (keys,))) as sitting:
            return known_certificates(sitting)
    finally:
        vault.release()


def _unlocked(vault: Vault, passphrase: str) -> PersonKeys:
    for person in Person:
        with suppress(WrongPassphrase, NotJoinedYet):
            return unlock(vault, person, passphrase)
    raise OpensNeither
