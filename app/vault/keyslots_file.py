"""Reading and writing keyslots.json, with a second copy beside it.

Cheap to import, so that the lock screen can show its labels before any cryptography is loaded.
"""

from contextlib import suppress
from pathlib import Path

from app.refused import Refused
from app.vault.files import VaultFolder, take_away, write_whole
from app.vault.keyslots_document import Keyslots, as_json, from_json
from app.vault.values import Damaged, DiskRefused

_LARGEST = 1024 * 1024
"""Bytes; the file is a few thousand long."""


def read_keyslots(folder: VaultFolder) -> Keyslots:
    """The keyslots, from the second copy where the first cannot be read; raises Damaged or NewerVault."""
    for path in (folder.keyslots, folder.keyslots_bak):
        keyslots = _read(path)
        if keyslots is not None:
            return keyslots
    raise Damaged(folder.keyslots.name)


def write_keyslots(folder: VaultFolder, keyslots: Keyslots) -> None:
    """Write the file, and its copy once the file is safely down; a crash at any point leaves one that can be read.

    The copy follows at once, so that it opens with no passphrase that was replaced and lacks no partner who joined.
    Raises Damaged and the refusals of the disk while the ones from before hold; once the new ones do, nobody is
    refused what is done. Where the disk refuses the copy, there is none until the next start.
    """
    data = as_json(keyslots)
    try:
        write_whole(folder.keyslots, data)
    except DiskRefused:
        if _read(folder.keyslots) != keyslots:
            raise
    if _read(folder.keyslots) != keyslots:
        raise Damaged(folder.keyslots.name)
    try:
        write_whole(folder.keyslots_bak, data)
    except DiskRefused:
        _take_away_older(folder.keyslots_bak, keyslots)


def make_missing_copy(folder: VaultFolder) -> None:
    """Where the disk refused it; again is harmless, and a disk that still refuses keeps nobody out."""
    with suppress(Refused):
        keyslots = None if folder.keyslots_bak.exists() else _read(folder.keyslots)
        if keyslots is not None:
            write_whole(folder.keyslots_bak, as_json(keyslots))


def _take_away_older(copy: Path, keyslots: Keyslots) -> None:
    with suppress(DiskRefused):
        if _read(copy) != keyslots:
            take_away(copy)


def _read(path: Path) -> Keyslots | None:
    try:
        with path.open("rb") as file:
            return from_json(file.read(_LARGEST))
    except (OSError, ValueError):
        return None
