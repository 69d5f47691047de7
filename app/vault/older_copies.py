"""Copies in the vault folder that earlier keys still open, and letting go of them once there is a new one."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from app.vault.backups.making import back_up
from app.vault.backups.values import SUFFIX, Progress
from app.vault.cut_off import finish_before_keys
from app.vault.files import VaultFolder, refusing_disk_faults
from app.vault.keyslots import PersonKeys
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class OlderCopies:
    paths: tuple[Path, ...]
    """Copies, and what was put aside when the vault was brought up to date or a copy was put back."""

    @property
    def count(self) -> int:
        return len(self.paths)


def older_copies(folder: VaultFolder) -> OlderCopies:
    """To be asked right after new keys were made: all that lies there then is older."""
    made = (*folder.backups.glob(f"*{SUFFIX}"), *folder.backups.glob("*-before-update-*.db"))
    aside = folder.path.glob("before-restore-*")
    return OlderCopies(paths=tuple(sorted((*made, *aside))))


def replace_older_copies(vault: Vault, people: tuple[PersonKeys, ...], older: OlderCopies, progress: Progress) -> None:
    """Make a copy under the keys that hold now, then delete these; raises what `back_up` raises, with all still there.

    For the worker.
    """
    finish_before_keys(vault.folder)
    back_up(vault, people, vault.folder.backups, lambda part: progress(part * 0.9))
    with refusing_disk_faults(vault.folder.backups):
        for path in older.paths:
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
    progress(1.0)
