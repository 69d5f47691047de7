"""What is asked of copies before sign-in; heavy parts are imported when they are needed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.vault.values import Person
from ui.signin.opening import labels

if TYPE_CHECKING:
    from app.vault.backups.values import Backup, Salvaged
    from app.vault.keyslots import PersonKeys
    from app.vault.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCopy:
    """A copy that was chosen, and who can open it."""

    copy: "Backup"
    labels: Mapping[Person, str]


def copies_of(vault: "Vault") -> "tuple[Backup, ...]":
    """Those in the vault folder, the newest first."""
    from app.vault.backups.header import backups_in

    return backups_in(vault.folder.backups)


def look_into(file: Path) -> FoundCopy:
    """Raises NotABackup, BackupDamaged, NewerBackup or NewerVault."""
    from app.vault.backups.copy_keys import keyslots_in
    from app.vault.backups.header import listed, read_header

    return FoundCopy(copy=listed(file), labels=labels(keyslots_in(file, read_header(file))))


def restore(vault: "Vault", file: Path, person: Person, passphrase: str, progress: Callable[[float], None]) -> Path:
    """Put a copy back by one passphrase; work for the worker. Raises what `restore_whole` raises, WaitBeforeTrying too.

    Returns the folder that holds what was there before; it is not there where nothing was.
    """
    import app.schema  # noqa: F401  what is put back may be brought up to date
    from app.vault.backups.restoring import restore_whole

    with vault.counted(person):
        return restore_whole(vault.folder, file, person, passphrase, vault.policy, progress, vault.clock)


def salvage(vault: "Vault", people: "tuple[PersonKeys, ...]", progress: Callable[[float], None]) -> "Salvaged":
    """Save what can be read of damaged files; work for the worker. Raises NothingToSalvage and the disk's refusals."""
    import app.schema  # noqa: F401  what is saved goes into new tables
    from app.vault.backups.salvaging import salvage as save_what_can_be_read

    return save_what_can_be_read(vault, people, progress)
