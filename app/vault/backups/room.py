"""Whether there is room for what is about to be written, asked before the first byte."""

import shutil
from pathlib import Path

from app.vault.backups.values import NoRoomForCopy
from app.vault.files import refusing_disk_faults

_SPARE = 4 * 1024 * 1024
"""Bytes left over, so that the vault itself can still be written."""


def asked_room(size: int, *, one_disk: bool) -> int:
    """Bytes that are to be free in each of two folders for `size` bytes in both."""
    return size * (2 if one_disk else 1) + _SPARE


def check_room(here: Path, there: Path, size: int) -> None:
    """Raises NoRoomForCopy unless both folders have the room that is asked for."""
    with refusing_disk_faults(there):
        need = asked_room(size, one_disk=here.stat().st_dev == there.stat().st_dev)
        for folder in (here, there):
            if shutil.disk_usage(folder).free < need:
                raise NoRoomForCopy(str(folder), need // 1_000_000 + 1)
