"""A folder that was chosen for a copy: how much room it has, and what it means to keep a copy there."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from app.vault.backups.outside import is_outside
from app.vault.files import VaultFolder


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyPlace:
    folder: Path
    free: int | None
    """Bytes; None where the system does not say."""
    inside: bool
    """Whether it lies in the vault folder."""
    same_disk: bool


def look_at(folder: Path, vault: VaultFolder) -> CopyPlace:
    return CopyPlace(
        folder=folder,
        free=_free(folder),
        inside=not is_outside(vault, folder),
        same_disk=_disk(folder) == _disk(vault.path),
    )


def size_of_databases(vault: VaultFolder) -> int:
    """Bytes that a copy takes at most, about: those of every database and its log."""
    return sum(file.stat().st_size for pattern in ("*.db", "*.db-wal") for file in vault.path.glob(pattern))


def _free(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _disk(folder: Path) -> int | None:
    try:
        return folder.stat().st_dev
    except OSError:
        return None
