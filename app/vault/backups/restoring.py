"""Putting a copy back: looked at whole first, and nothing that is there is overwritten."""

from pathlib import Path

from app.clock import Clock
from app.vault.backups.values import Progress
from app.vault.files import VaultFolder
from app.vault.keyslots import PersonKeys
from app.vault.passphrase import Policy
from app.vault.values import Person
from app.vault.vault import Vault


def restore_here(vault: Vault, people: tuple[PersonKeys, ...], backup: Path, progress: Progress) -> None:
    """Put back what belongs to those who are here, from a sitting that was just closed."""
    raise NotImplementedError


def restore_whole(
    folder: VaultFolder, backup: Path, person: Person, passphrase: str, policy: Policy, progress: Progress, clock: Clock
) -> None:
    """Put back a copy before sign-in, also into an empty folder."""
    raise NotImplementedError
