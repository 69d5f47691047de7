"""A vault that was removed: it lies in the folder "removed" for seven days more, can be put back, and then is deleted.

Light enough for the start of the program: files are moved, and nothing is opened. A marker is there while they move;
whatever cuts that off, the next start moves the rest.
"""

import json
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.refused import Refused
from app.vault.files import VaultFolder, refusing_disk_faults, sync_folder, write_whole
from app.vault.values import DiskRefused, VaultInTheWay

KEPT_FOR = timedelta(days=7)
_NOTE = "removed.json"
_NAME = re.compile(r"\d{8}-\d{6}(-\d{1,3})?")
_OUT, _BACK = "out", "back"
_OURS = (
    *("keyslots.json*", "quick-start.json*", "tries.json*", "copied-outside*", "unfinished"),
    *("shared.db*", "first.db*", "second.db*", "first.sealed*", "second.sealed*"),
    *("backups", "before-restore-*"),
)
"""What is moved; the folder may hold other things, which are none of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A vault that can still be put back."""

    path: Path
    removed_at: datetime
    """Aware, in UTC, by the clock of that moment."""
    until: datetime
    """When its seven days are over, as far as the clock can tell now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Note:
    """How much of the seven days is over: what passes between two starts counts, a clock that is put back doesn't."""

    removed_at: datetime
    counted: timedelta
    seen_at: datetime

    def at(self, now: datetime) -> "_Note":
        passed = max(timedelta(0), now - self.seen_at)
        return _Note(removed_at=self.removed_at, counted=self.counted + passed, seen_at=now)


def move_out(folder: VaultFolder, now: datetime) -> Removed:
    """Take the vault out of its place; nothing of it may be open.

    Raises the refusals of the disk; then what was moved is in its place again, or is so after the next start. A disk
    that refuses in the middle, and the way back too, is no refusal: after the next start all of it is out.
    """
    with refusing_disk_faults(folder.path):
        place = _fresh(folder, f"{now:%Y%m%d-%H%M%S}")
        place.mkdir(mode=0o700, parents=True)
    note = _Note(removed_at=now, counted=timedelta(0), seen_at=now)
    _write(place, note)
    try:
        _move_all(folder, _OUT, place)
    except DiskRefused:
        with suppress(DiskRefused):
            _move_all(folder, _BACK, place)
        if _marker(folder) != (_OUT, place):
            raise
    return _removed(place, note)


def put_back(folder: VaultFolder, removed: Removed) -> None:
    """Put a removed vault in its place again, also one that was cut off on its way.

    Raises VaultInTheWay where another one was set up, and the refusals of the disk; then the next try goes on.
    """
    finish_moving(folder)
    if not removed.path.exists():
        return
    if any(path for path in (folder.keyslots, folder.keyslots_bak, folder.shared_db) if path.exists()):
        raise VaultInTheWay
    _move_all(folder, _BACK, removed.path)


def finish_moving(folder: VaultFolder) -> None:
    """Move what is still to be moved; again is harmless. Raises the refusals of the disk."""
    direction, place = _marker(folder)
    if place is None:
        return
    with refusing_disk_faults(folder.path):
        source, target = (folder.path, place) if direction == _OUT else (place, folder.path)
        for path in _ours_in(source):
            _move(path, target / path.name)
        if direction == _BACK:
            shutil.rmtree(place)
        for each in (folder.path, folder.removed):
            sync_folder(each)
        folder.moving.unlink()


def removed_vaults(folder: VaultFolder) -> tuple[Removed, ...]:
    """Those that can still be put back, the newest first."""
    found = ((place, _read(place)) for place in sorted(_places(folder), reverse=True))
    return tuple(_removed(place, note) for place, note in found if note is not None)


def let_go_of_removed(folder: VaultFolder, now: datetime) -> None:
    """Delete what lay there for its seven days, and count the days of the rest; a refusing disk waits for next time."""
    with suppress(OSError, Refused):
        for gone in folder.removed.glob("*.gone"):
            shutil.rmtree(gone, ignore_errors=True)
        for place in _places(folder):
            _count(place, now)
        if folder.removed.is_dir() and not any(folder.removed.iterdir()):
            folder.removed.rmdir()


def _move_all(folder: VaultFolder, direction: str, place: Path) -> None:
    write_whole(folder.moving, f"{direction} {place.name}".encode())
    finish_moving(folder)


def _count(place: Path, now: datetime) -> None:
    if not _ours_in(place):  # cut off before anything was moved
        shutil.rmtree(place)
        return
    note = _read(place)
    if note is None:  # the days begin anew where the note was lost, for nothing is deleted on a guess
        note = _Note(removed_at=now, counted=timedelta(0), seen_at=now)
    note = note.at(now)
    if note.counted < KEPT_FOR:
        _write(place, note)
        return
    gone = place.with_name(place.name + ".gone")
    place.rename(gone)
    shutil.rmtree(gone, ignore_errors=True)


def _removed(place: Path, note: _Note) -> Removed:
    return Removed(path=place, removed_at=note.removed_at, until=note.seen_at + (KEPT_FOR - note.counted))


def _marker(folder: VaultFolder) -> tuple[str, Path | None]:
    try:
        direction, name = folder.moving.read_text(encoding="ascii").split(" ")
    except (OSError, ValueError):
        return "", None
    known = direction in {_OUT, _BACK} and _NAME.fullmatch(name) and (folder.removed / name).is_dir()
    return direction, folder.removed / name if known else None


def _ours_in(source: Path) -> list[Path]:
    """The keyslots come last: while they are in their place, so is what they open."""
    found = {path for pattern in _OURS for path in source.glob(pattern)}
    return sorted(found, key=lambda path: (path.name.startswith("keyslots"), path.name))


def _move(path: Path, to: Path) -> None:
    if not to.is_dir():
        path.replace(to)
        return
    for each in path.iterdir():  # the folder of copies is made at every start
        _move(each, to / each.name)
    path.rmdir()


def _places(folder: VaultFolder) -> list[Path]:
    if not folder.removed.is_dir():
        return []
    return [path for path in folder.removed.iterdir() if _NAME.fullmatch(path.name) and path.is_dir()]


def _fresh(folder: VaultFolder, stamp: str) -> Path:
    names = (stamp, *(f"{stamp}-{number}" for number in range(2, 1000)))
    return next(place for name in names if not (place := folder.removed / name).exists())


def _read(place: Path) -> _Note | None:
    try:
        with (place / _NOTE).open("rb") as file:
            document = json.loads(file.read(4096))
        return _Note(
            removed_at=_moment(document["removed_at"]),
            counted=timedelta(seconds=document["counted"]),
            seen_at=_moment(document["seen_at"]),
        )
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def _write(place: Path, note: _Note) -> None:
    document = {
        "removed_at": note.removed_at.isoformat(),
        "counted": note.counted.total_seconds(),
        "seen_at": note.seen_at.isoformat(),
    }
    write_whole(place / _NOTE, json.dumps(document).encode())


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
