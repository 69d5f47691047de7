"""A small disk of its own that is filled up: what was kept stays, what does not fit is refused, and locking works."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.private.actions import write_note
from app.private.reads import own_note
from app.private.values import NoteId
from app.vault.reserve import keep_reserve
from app.vault.sitting import Sitting
from app.vault.values import DiskFull, Person
from tests.couple import both
from tests.whole_vault import faults_of, missing_of

MEGABYTES = 24
LONG = "Heather on the hill. " * 900
MOST_NOTES = 4000


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["/usr/bin/env", "mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "keel", str(disk)]
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or subprocess.run(mount, check=False).returncode:
        pytest.skip("mounting a small disk takes an administrator")
    yield disk
    subprocess.run(["/usr/bin/env", "umount", "--lazy", str(disk)], check=True)


def filled_up(sitting: Sitting) -> list[NoteId]:
    """What was kept until the disk was full."""
    kept: list[NoteId] = []
    try:
        for _time in range(MOST_NOTES):
            kept += [write_note(sitting, LONG)]
    except DiskFull:
        return kept
    raise AssertionError("the disk did not fill up")


def test_what_fits_is_kept_and_what_does_not_is_refused(small_disk: Path) -> None:
    couple = both(small_disk / "vault")
    assert keep_reserve(couple.vault.folder.path)
    with closing(couple.alone(Person.FIRST)) as sitting:
        kept = filled_up(sitting)
        assert all(own_note(sitting, note) is not None for note in kept)
    couple.vault.release()
    assert kept
    assert faults_of(couple.vault.folder.path) == []
    assert missing_of(couple.vault.folder.path, tuple(f"note {note}" for note in kept)) == []
