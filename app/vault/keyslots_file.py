"""Reading and writing keyslots.json, with a second copy beside it.

Cheap to import, so that the lock screen can show its labels before any cryptography is loaded.
"""

from pathlib import Path

from app.vault.files import VaultFolder, write_whole
from app.vault.keyslots_document import Keyslots, as_json, from_json
from app.vault.values import Damaged

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
    Raises DiskFull or FolderNotWritable.
    """
    data = as_json(keyslots)
    write_whole(folder.keyslots, data)
    if _read(folder.keyslots) != keyslots:
        raise Damaged(folder.keyslots.name)
    write_whole(folder.keyslots_bak, data)


def _read(path: Path) -> Keyslots | None:
    try:
        with path.open("rb") as file:
            return from_json(file.read(_LARGEST))
    except (OSError, ValueError):
        return None
