"""Former files of the vault that lie in its folder since others took their places; they go only where someone says so.

Moving them aside is in arriving.py.
"""

import re
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.vault.files import VaultFolder, refusing_disk_faults

_NAME = re.compile(r"before-restore-(\d{8}-\d{6})(-\d{1,2})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PutAside:
    path: Path
    since: datetime
    """When it was put aside; aware, in UTC."""
    size: int
    """Bytes."""


def put_aside(folder: VaultFolder) -> tuple[PutAside, ...]:
    """What lies there, the newest first; raises FolderNotWritable."""
    with refusing_disk_faults(folder.path):
        found = [_put_aside(path) for path in folder.path.glob("before-restore-*")]
    return tuple(sorted(filter(None, found), key=lambda aside: (aside.since, aside.path.name), reverse=True))


def remove_put_aside(aside: PutAside) -> None:
    """Delete one of them; raises FolderNotWritable, and then a part of it may be left, to be deleted again."""
    with refusing_disk_faults(aside.path.parent):
        shutil.rmtree(aside.path)


def _put_aside(path: Path) -> PutAside | None:
    named = _NAME.fullmatch(path.name)
    if named is None or path.is_symlink() or not path.is_dir():
        return None
    try:
        since = datetime.strptime(named[1], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    size = sum(each.stat().st_size for each in path.rglob("*") if each.is_file())
    return PutAside(path=path, since=since, size=size)
