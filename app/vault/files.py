"""Where the files of a vault lie, and writing one so that it is there whole or not at all."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app.vault.reserve import release_reserve
from app.vault.values import DiskFailing, DiskFull, DiskRefused, FolderNotWritable, Person

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@dataclass(frozen=True, slots=True)
class VaultFolder:
    """The one folder that holds everything the couple writes."""

    path: Path

    @property
    def keyslots(self) -> Path:
        return self.path / "keyslots.json"

    @property
    def keyslots_bak(self) -> Path:
        return self.path / "keyslots.json.bak"

    @property
    def shared_db(self) -> Path:
        return self.path / "shared.db"

    def private_db(self, person: Person) -> Path:
        return self.path / f"{person}.db"

    @property
    def databases(self) -> tuple[Path, ...]:
        """The shared one and both private ones, whether they are there or not."""
        return (self.shared_db, *(self.private_db(person) for person in Person))

    def waiting_db(self, person: Person) -> Path:
        """The private file out of a copy that was put back while that partner was not here."""
        return self.path / f"{person}.db.put-back"

    @property
    def quick_start(self) -> Path:
        """Who has quick start on, under what only this computer and a PIN give."""
        return self.path / "quick-start.json"

    def sealed(self, person: Person) -> Path:
        """Drafts of a sitting by quick start, until that person's next sitting by passphrase."""
        return self.path / f"{person}.sealed"

    @property
    def backups(self) -> Path:
        return self.path / "backups"

    @property
    def tries(self) -> Path:
        """What happened at the door, until the partner it concerns is here."""
        return self.path / "tries.json"

    @property
    def making(self) -> Path:
        """Where a copy is put together; what lies there after a crash means nothing."""
        return self.path / "making"

    @property
    def copied_outside(self) -> Path:
        """When the newest copy outside this folder was made."""
        return self.path / "copied-outside"

    @property
    def removed(self) -> Path:
        """Where a vault that both removed lies for a few days more."""
        return self.path / "removed"

    @property
    def moving(self) -> Path:
        """There while the vault is moved into `removed`, or out of it."""
        return self.path / "moving"

    @property
    def lock(self) -> Path:
        """Held by the program that has the vault open."""
        return self.path / "lock"

    @property
    def wake(self) -> Path:
        """Touched by a second start, watched by the first."""
        return self.path / "wake"

    @property
    def unfinished(self) -> Path:
        """There while the first databases are being made, until a first passphrase exists."""
        return self.path / "unfinished"

    def create(self) -> None:
        """Make the folders that are missing, for the owner alone; raises FolderNotWritable or DiskFull."""
        with refusing_disk_faults(self.path):
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self._is_ours():
                _close_to_others(self.path)
            self.backups.mkdir(mode=0o700, exist_ok=True)

    def _is_ours(self) -> bool:
        """A folder that holds other things and no vault keeps its mode: it may be a home or a shared place."""
        return self.keyslots.exists() or not any(self.path.iterdir())


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` under `path` so that a crash leaves the old file or the new one, never a part of it.

    Raises DiskFull or FolderNotWritable; then what was there before is still there.
    """
    part = path.with_name(path.name + ".part")
    with refusing_disk_faults(path.parent):
        try:
            _write_new(part, data)
            part.replace(path)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def take_away(path: Path) -> None:
    """Delete a file, where there is one; raises the refusals of the disk."""
    with refusing_disk_faults(path.parent):
        path.unlink(missing_ok=True)


@contextmanager
def refusing_disk_faults(folder: Path) -> Iterator[None]:
    """Turn what the operating system reports about a folder into a refusal with a sentence.

    Where it is the vault's and the disk is full, the reserve is given up: the next, smaller write finds room.
    """
    try:
        yield
    except OSError as fault:
        raise _refusal(folder, fault.errno) from fault


def _refusal(folder: Path, error: int | None) -> DiskRefused:
    if error in _FULL:
        release_reserve(folder)
        return DiskFull()
    return DiskFailing() if error == errno.EIO else FolderNotWritable(str(folder))


def _write_new(path: Path, data: bytes) -> None:
    with new_file(path) as file:
        file.write(data)


@contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """A file for the owner alone, in the place of one that may be there; safely on the disk once it is left."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def making_room(room: Path) -> Iterator[Path]:
    """An empty folder to put things together in, gone afterwards; what a crash left there goes first."""
    with refusing_disk_faults(room.parent):
        shutil.rmtree(room, ignore_errors=True)
        room.mkdir(mode=0o700)
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder safe against a power cut."""
    if os.name == "nt":  # Windows has no handle of a folder to sync
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _close_to_others(folder: Path) -> None:
    with suppress(PermissionError):  # a stick without modes still holds a vault
        folder.chmod(0o700)
