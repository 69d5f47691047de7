"""Finishing whatever was cut off in a vault folder, or undoing it; light, for it is asked at the start."""

import shutil
from contextlib import suppress

from app.vault.arriving import finish_arriving, is_on_its_way
from app.vault.files import VaultFolder
from app.vault.removed import finish_moving


def finish_what_was_cut_off(folder: VaultFolder) -> None:
    """New files on their way to the places of old ones get there, or are taken away; again is harmless.

    To be called while nobody has the vault open: at the start, and before other files are to take the same places,
    because a disk that refused in the middle may have left some on their way. Raises the refusals of the disk.
    """
    finish_arriving(folder)
    finish_moving(folder)
    _clear_half_copies(folder)


def finish_before_keys(folder: VaultFolder) -> None:
    """The same where files were left on their way in this run of the program: keys of before would open them no more.

    For the worker, for it is there that files take their places.
    """
    if is_on_its_way(folder) or folder.moving.exists():
        finish_what_was_cut_off(folder)


def _clear_half_copies(folder: VaultFolder) -> None:
    """What of a copy lies beside its place after a crash means nothing, and never gets a name."""
    with suppress(OSError):
        for half in (*folder.backups.glob("*.keel.part"), *folder.backups.glob("*.keel.making")):
            if half.is_dir():
                shutil.rmtree(half, ignore_errors=True)
            else:
                half.unlink(missing_ok=True)
