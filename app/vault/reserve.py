"""A file that takes up room in the vault folder, given up when a full disk would keep from deleting or locking."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

SIZE = 2 * 1024 * 1024
"""Bytes; enough for the log of a long deletion."""

_NAME = "reserve"
_ROOM = 8 * SIZE


def keep_reserve(folder: Path) -> bool:
    """Make the reserve where it is missing and the disk has room to spare; says whether it is there afterwards."""
    reserve = folder / _NAME
    if reserve.exists():
        return True
    part = folder / f"{_NAME}.part"
    try:
        if shutil.disk_usage(folder).free < _ROOM:
            return False
        part.unlink(missing_ok=True)
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(os.urandom(SIZE))  # zeros may take up no room at all
            file.flush()
            os.fsync(file.fileno())
        part.replace(reserve)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        return False
    return True


def release_reserve(folder: Path) -> None:
    """Give the room up, in a vault folder only: elsewhere a file of this name is not ours."""
    with suppress(OSError):
        if (folder / "shared.db").exists():
            (folder / _NAME).unlink(missing_ok=True)
