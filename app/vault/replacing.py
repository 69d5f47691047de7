"""Putting several new files of the vault in place as if at once: all of them or none, whatever cuts it off.

Each new file lies whole beside the old one, under its name and ".new". Then a marker is written: from there on the
new ones hold, and what is left to do is done at the next start. Without the marker the new ones are taken away.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.vault.files import VaultFolder, new_file, refusing_disk_faults, sync_folder, write_whole
from app.vault.keyslots_document import Keyslots, as_json
from app.vault.values import DiskRefused, Person

NEW = ".new"
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database; next to a new one it would be damage."""


def new_of(path: Path) -> Path:
    """Where the file lies that takes the place of this one."""
    return path.with_name(path.name + NEW)


def write_new_keyslots(folder: VaultFolder, keyslots: Keyslots) -> None:
    """Both copies of the file, ready to get their places; raises the refusals of the disk."""
    with refusing_disk_faults(folder.path):
        for path in (folder.keyslots, folder.keyslots_bak):
            with new_file(new_of(path)) as file:
                file.write(as_json(keyslots))


@contextmanager
def replaced_together(folder: VaultFolder) -> Iterator[None]:
    """For writing the new files; when it is left they get their places. Nothing of the vault may be open.

    What is raised inside, and a disk that refuses before the marker is there, leaves the old ones. After that the new
    ones hold, and nobody is refused what is done: what the disk would not do is done before the next files are opened.
    """
    try:
        yield
    except BaseException:
        with suppress(OSError):  # what stays is taken away at the next start
            drop_new(folder)
        raise
    with refusing_disk_faults(folder.path):
        sync_folder(folder.path)
    try:
        write_whole(folder.swapping, b"")
        finish_swapping(folder)
    except DiskRefused:
        if not folder.swapping.exists():
            raise


def finish_swapping(folder: VaultFolder) -> None:
    """Finish what was cut off while it was swapped, and take away what was not ready by then; again is harmless."""
    with refusing_disk_faults(folder.path):
        if folder.swapping.exists():
            for path in _swappable(folder):
                _put_in_place(path)
            sync_folder(folder.path)
            folder.swapping.unlink()
        else:
            drop_new(folder)


def drop_new(folder: VaultFolder) -> None:
    """Take away the new files that were not swapped; the old ones hold."""
    for path in _swappable(folder):
        for end in ("", *_BESIDE):
            new_of(path).with_name(new_of(path).name + end).unlink(missing_ok=True)


def _put_in_place(path: Path) -> None:
    if new_of(path).exists():
        for end in _BESIDE:
            path.with_name(path.name + end).unlink(missing_ok=True)
        new_of(path).replace(path)


def _swappable(folder: VaultFolder) -> tuple[Path, ...]:
    """The keyslots come last."""
    databases = (folder.shared_db, *(folder.private_db(person) for person in Person))
    return (*databases, folder.keyslots, folder.keyslots_bak)
