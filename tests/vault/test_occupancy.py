"""A vault is held by one program at a time, and let go of when that program ends, however it ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.vault.files import VaultFolder
from app.vault.occupancy import occupy
from app.vault.values import AlreadyOpen, FolderNotWritable

HOLD = """
import sys
from pathlib import Path
from app.vault.files import VaultFolder
from app.vault.occupancy import occupy

held = occupy(VaultFolder(Path(sys.argv[1])))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> VaultFolder:
    folder = VaultFolder(tmp_path / "keel")
    folder.create()
    return folder


def test_a_second_start_is_refused_and_wakes_the_first(folder: VaultFolder) -> None:
    with occupy(folder):
        assert not folder.wake.exists()
        with pytest.raises(AlreadyOpen):
            occupy(folder)
        assert folder.wake.exists()


def test_each_further_start_touches_the_file_anew(folder: VaultFolder) -> None:
    with occupy(folder):
        folder.wake.touch()
        os.utime(folder.wake, (0, 0))
        with pytest.raises(AlreadyOpen):
            occupy(folder)
        assert folder.wake.stat().st_mtime > 0


def test_after_release_another_may_have_it(folder: VaultFolder) -> None:
    held = occupy(folder)
    held.release()
    held.release()
    with occupy(folder):
        assert not folder.wake.exists()


def test_releasing_twice_leaves_the_next_holder_alone(folder: VaultFolder) -> None:
    first = occupy(folder)
    first.release()
    with occupy(folder):
        first.release()
        with pytest.raises(AlreadyOpen):
            occupy(folder)


def test_another_program_is_refused_until_the_first_is_killed(folder: VaultFolder) -> None:
    command = [sys.executable, "-c", HOLD, str(folder.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(AlreadyOpen):
            occupy(folder)
        other.send_signal(signal.SIGKILL)
        other.wait()
    occupy(folder).release()


def test_two_vaults_do_not_stand_in_each_others_way(folder: VaultFolder, tmp_path: Path) -> None:
    second = VaultFolder(tmp_path / "another")
    second.create()
    with occupy(folder), occupy(second):
        assert not second.wake.exists()


def test_the_lock_is_for_the_owner_alone(folder: VaultFolder) -> None:
    with occupy(folder):
        assert folder.lock.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_takes_no_lock_is_said(folder: VaultFolder) -> None:
    folder.lock.mkdir()
    with pytest.raises(FolderNotWritable):
        occupy(folder)
