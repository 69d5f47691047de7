"""Putting new files into the vault folder as one step, whatever happens in the middle of it.

They are made in a folder of their own. Renaming that folder is the one moment that decides: before it nothing has
changed, after it the files find their places, at the next start where they did not at once. What lay there before is
moved aside, or goes. Light enough for the start of the program, for nothing is opened here.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.vault.files import VaultFolder, making_room, refusing_disk_faults, sync_folder
from app.vault.values import DiskRefused

_MAKING, _READY, _REPLACING, _ASIDE = "arriving.part", "arriving-", "replacing", "before-restore-"
_WAITING = ".put-back"
_BESIDE_A_DATABASE = ("", "-wal", "-shm", "-journal", _WAITING)


@contextmanager
def arriving(folder: VaultFolder) -> Iterator[Path]:
    """A new folder for files that are to get their places, each named as it will be; taken away again afterwards."""
    with making_room(folder.path / _MAKING) as made:
        yield made


def swap_in(folder: VaultFolder, stamp: str) -> Path:
    """Give the files in the arriving folder their places; no database of the vault is open.

    What lay there goes into "before-restore-" and the stamp (such as "20261123-194400"), which is returned. The files
    are safely on the disk already. Raises the refusals of the disk; then the next start finishes it.
    """
    with refusing_disk_faults(folder.path):
        sync_folder(folder.path / _MAKING)
        stamp = _free(folder, stamp)
        ready = folder.path / f"{_READY}{stamp}"
        (folder.path / f"{_ASIDE}{stamp}").mkdir(mode=0o700)  # takes room, so it comes before the moment that decides
        (folder.path / _MAKING).rename(ready)
        sync_folder(folder.path)
        return _finish(folder, ready)


@contextmanager
def replaced_together(folder: VaultFolder) -> Iterator[Path]:
    """As `arriving`; when it is left the files get their places, and those that lay there go. No database is open.

    What is raised inside, and a disk that refuses before the moment that decides, leaves the old ones. After that the
    new ones hold, and nobody is refused what is done: the rest is done before the next files are opened.
    """
    with arriving(folder) as made:
        yield made
        ready = folder.path / _REPLACING
        try:
            with refusing_disk_faults(folder.path):
                sync_folder(made)
                made.rename(ready)
                sync_folder(folder.path)
                _replace(folder, ready)
        except DiskRefused:
            if not ready.exists():
                raise


def is_on_its_way(folder: VaultFolder) -> bool:
    """Whether files have yet to find their places."""
    return bool(_ready(folder)) or (folder.path / _REPLACING).exists()


def finish_arriving(folder: VaultFolder) -> bool:
    """Finish what a crash interrupted after the deciding moment, clear away what it interrupted before.

    To be called while nobody has the vault open; says whether something was finished.
    """
    with refusing_disk_faults(folder.path):
        for unfinished in (folder.path / _MAKING, folder.making):
            shutil.rmtree(unfinished, ignore_errors=True)
        ready, replacing = _ready(folder), folder.path / _REPLACING
        for each in ready:
            _finish(folder, each)
        if replacing.exists():
            _replace(folder, replacing)
            ready.append(replacing)
        for aside in folder.path.glob(f"{_ASIDE}*"):
            with suppress(OSError):  # one that holds something stays
                aside.rmdir()
    return bool(ready)


def _ready(folder: VaultFolder) -> list[Path]:
    return sorted(folder.path.glob(f"{_READY}*"))


def _replace(folder: VaultFolder, ready: Path) -> None:
    """Can be begun again after any of its steps, like `_finish`."""
    names = sorted(path.name for path in ready.iterdir())
    for old in {old for name in names for old in _replaced_by(folder, name)} - set(names):
        (folder.path / old).unlink(missing_ok=True)
    _put_in_place(folder, ready, names)


def _finish(folder: VaultFolder, ready: Path) -> Path:
    """Can be begun again after any of its steps: what is no longer in `ready` has its place already."""
    aside = folder.path / (_ASIDE + ready.name.removeprefix(_READY))
    aside.mkdir(mode=0o700, exist_ok=True)
    names = sorted(path.name for path in ready.iterdir())
    for old in (old for name in names for old in _replaced_by(folder, name)):
        if (folder.path / old).exists():
            (folder.path / old).rename(aside / old)
    sync_folder(aside)
    sync_folder(folder.path)
    _put_in_place(folder, ready, names)
    if not any(aside.iterdir()):
        aside.rmdir()
    return aside


def _put_in_place(folder: VaultFolder, ready: Path, names: list[str]) -> None:
    for name in names:
        (ready / name).rename(folder.path / name)
    sync_folder(folder.path)
    ready.rmdir()


def _replaced_by(folder: VaultFolder, name: str) -> list[str]:
    """A database takes the place of all that lies beside it; one that waits for its owner does so too.

    Keyslots take the place of both copies, for an older second one would open with a passphrase of before.
    """
    if name == folder.keyslots.name:
        return [name, folder.keyslots_bak.name]
    database = name.removesuffix(_WAITING)
    return [database + end for end in _BESIDE_A_DATABASE] if database.endswith(".db") else [name]


def _free(folder: VaultFolder, stamp: str) -> str:
    stamps = [stamp, *(f"{stamp}-{number}" for number in range(2, 100))]
    return next(each for each in stamps if not (folder.path / f"{_ASIDE}{each}").exists())
