"""What a copy of the vault is, and the sentences in which one is refused."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.i18n import _
from app.refused import Refused
from app.vault.values import DiskRefused

SUFFIX = ".keel"
"""Of the file name of a copy."""

Progress = Callable[[float], None]
"""Told how much is done, 0 to 1; what it raises ends the work there, with nothing changed."""


def unwatched(_done: float) -> None:
    """`Progress` of work that nobody watches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedFile:
    """One file of the vault inside a copy."""

    name: str
    """As in the vault folder, such as "shared.db"."""
    size: int
    """Bytes."""
    sha256: str
    """64 hex digits."""
    under: str
    """"copy": a database under a key that only copies have; "own": as it lay in the folder."""
    seen: str
    """Size and time of the file it was made from, to tell whether that changed since; says nothing of what is in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a copy says of itself in the clear; names no person and holds no words."""

    vault_id: str
    made_at: datetime
    """Aware, in UTC."""
    files: tuple[CopiedFile, ...]

    def file(self, name: str) -> CopiedFile | None:
        return next((file for file in self.files if file.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy as it is shown in a list; its inside was not looked at."""

    path: Path
    made_at: datetime
    """Aware, in UTC."""
    size: int
    """Bytes."""
    vault_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SalvagedTable:
    """How many rows of one table could still be read."""

    file: str
    table: str
    saved: int
    lost: int
    """As far as the file still tells; a part that cannot be read counts one at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """What was saved of damaged files; the files themselves were put aside."""

    tables: tuple[SalvagedTable, ...]
    beyond: tuple[str, ...] = ()
    """Names of private files of which too little could be read; they stay as they are."""

    @property
    def saved(self) -> int:
        return sum(table.saved for table in self.tables)

    @property
    def lost(self) -> int:
        return sum(table.lost for table in self.tables)


class NotABackup(Refused):
    def __init__(self, file: str) -> None:
        super().__init__(
            _(
                "The file {file} is not a copy made by Keel. Nothing has changed. You could look for another file."
            ).format(file=file)
        )


class BackupDamaged(Refused):
    """A copy is not as it was written: cut short, or changed somewhere."""

    def __init__(self, file: str) -> None:
        super().__init__(
            _(
                "The copy {file} is damaged or cut short. Your vault was left as it is. "
                "An older copy may still be whole; you could try that one."
            ).format(file=file)
        )
        self.file = file


class CopyNotReadable(Refused):
    """The system cannot read the file, such as one on a stick that was pulled out."""

    def __init__(self, file: str) -> None:
        super().__init__(
            _(
                "The copy {file} can't be read just now. Nothing has changed. "
                "You could see whether its stick or disk is still there, and try again."
            ).format(file=file)
        )


class NewerBackup(Refused):
    def __init__(self, file: str) -> None:
        super().__init__(
            _(
                "The copy {file} was made by a newer Keel. Nothing has changed. "
                "Please install the newer version to put it back."
            ).format(file=file)
        )


class OtherVault(Refused):
    """A copy of another couple's vault, or of another one of the same couple."""

    def __init__(self, file: str) -> None:
        super().__init__(
            _(
                "The copy {file} belongs to another vault. Nothing has changed. "
                "To open it, start Keel with an empty folder and put it back there."
            ).format(file=file)
        )


class OtherKeys(Refused):
    """A copy from before the vault was given new keys; the passphrase of that time opens it."""

    def __init__(self, file: str) -> None:
        super().__init__(
            _(
                "The copy {file} was made under earlier keys. Nothing has changed. "
                "“Put back a copy” at sign-in takes it, with the passphrase of that time."
            ).format(file=file)
        )


class CopyFromBefore(Refused):
    """A copy from before the second partner joined: it lacks keys that the vault has."""

    def __init__(self, label: str) -> None:
        super().__init__(
            _(
                "This copy is from before {label} had a passphrase here. Nothing has changed. "
                "You could look for a newer copy, or put this one back into an empty folder."
            ).format(label=label)
        )


class NothingToSalvage(Refused):
    def __init__(self, file: str) -> None:
        super().__init__(
            _(
                "Too little of the file {file} can still be read. It was left as it is. "
                "You could put back a copy instead."
            ).format(file=file)
        )
        self.file = file


class CannotCopyThere(DiskRefused):
    def __init__(self, folder: str) -> None:
        super().__init__(
            _(
                "Keel can't write in the folder {folder}, so no copy was made. "
                "Please allow writing there, or choose another folder."
            ).format(folder=folder)
        )


class NoFolderForCopy(DiskRefused):
    """Such as one on a stick that was pulled out."""

    def __init__(self, folder: str) -> None:
        super().__init__(
            _(
                "The folder {folder} is not there, so no copy was made. "
                "You could look for its stick or disk, or choose another folder."
            ).format(folder=folder)
        )


class CopyFillsDisk(DiskRefused):
    """Found out while it was written, for something else took the room; nothing of it is left there."""

    def __init__(self, folder: str) -> None:
        super().__init__(
            _(
                "There is too little room in the folder {folder}, so no copy was made. "
                "You could free some space, or choose another folder."
            ).format(folder=folder)
        )


class NoRoomForCopy(Refused):
    """Found out before anything is written."""

    def __init__(self, folder: str, megabytes: int) -> None:
        super().__init__(
            _(
                "There is too little room in {folder}: this takes about {megabytes} MB. Nothing has changed. "
                "You could free some space, or choose another place."
            ).format(folder=folder, megabytes=megabytes)
        )
