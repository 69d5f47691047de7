"""Files of the vault are written whole or not at all, for their owner alone, and faults of the disk are said."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.vault.files import VaultFolder, refusing_disk_faults, write_whole
from app.vault.values import DiskFull, FolderNotWritable, Person

LIMITED = """
import resource, sys
from pathlib import Path
from app.vault.files import write_whole
from app.vault.values import DiskFull

resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    write_whole(Path(sys.argv[1]), bytes(100_000))
except DiskFull:
    sys.exit(7)
"""

WITHOUT_PRIVILEGES = """
import ctypes, sys
from pathlib import Path
from app.vault.files import write_whole
from app.vault.values import FolderNotWritable

version_3, this_process = 0x20080522, 0
none_at_all = (ctypes.c_uint32 * 6)()
assert ctypes.CDLL(None).capset((ctypes.c_uint32 * 2)(version_3, this_process), none_at_all) == 0
try:
    write_whole(Path(sys.argv[1]), b"new")
except FolderNotWritable:
    sys.exit(7)
"""
"""Modes do not stop an administrator, so an administrator's privileges are given up first."""


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.fixture
def folder(tmp_path: Path) -> VaultFolder:
    folder = VaultFolder(tmp_path / "keel")
    folder.create()
    return folder


def test_every_file_has_its_place_in_the_folder(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    places = (folder.keyslots, folder.keyslots_bak, folder.shared_db, folder.backups, folder.lock)
    assert [place.name for place in places] == ["keyslots.json", "keyslots.json.bak", "shared.db", "backups", "lock"]
    assert [folder.private_db(person).name for person in Person] == ["first.db", "second.db"]
    assert {place.parent for place in places} == {tmp_path}


def test_new_folders_are_for_the_owner_alone(folder: VaultFolder) -> None:
    assert (mode(folder.path), mode(folder.backups)) == (0o700, 0o700)


def test_missing_parents_are_made_and_making_it_again_is_harmless(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path / "a" / "b")
    folder.create()
    folder.keyslots.write_bytes(b"kept")
    folder.create()
    assert folder.keyslots.read_bytes() == b"kept"


def test_a_vault_whose_mode_was_widened_is_closed_again(folder: VaultFolder) -> None:
    folder.keyslots.write_bytes(b"{}")
    folder.path.chmod(0o755)
    folder.create()
    assert mode(folder.path) == 0o700


def test_a_folder_with_other_things_in_it_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "letter.txt").write_text("not ours")
    VaultFolder(tmp_path).create()
    assert mode(tmp_path) == 0o755


def test_a_file_is_replaced_whole_and_closed_to_others(folder: VaultFolder) -> None:
    write_whole(folder.keyslots, b"one")
    write_whole(folder.keyslots, b"two")
    assert folder.keyslots.read_bytes() == b"two"
    assert mode(folder.keyslots) == 0o600
    assert sorted(path.name for path in folder.path.iterdir()) == ["backups", "keyslots.json"]


def test_what_a_crash_left_beside_is_no_hindrance(folder: VaultFolder) -> None:
    part = folder.path / "keyslots.json.part"
    part.write_bytes(b"half")
    part.chmod(0o644)
    write_whole(folder.keyslots, b"whole")
    assert folder.keyslots.read_bytes() == b"whole"
    assert mode(folder.keyslots) == 0o600


def test_a_link_laid_beside_is_not_followed(folder: VaultFolder, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"untouched")
    (folder.path / "keyslots.json.part").symlink_to(elsewhere)
    write_whole(folder.keyslots, b"whole")
    assert elsewhere.read_bytes() == b"untouched"


def test_when_the_disk_takes_no_more_the_old_file_stays(folder: VaultFolder) -> None:
    """A limit on the size of files cuts the write off in the middle, as a full disk does."""
    write_whole(folder.keyslots, b"old")
    outcome = subprocess.run([sys.executable, "-c", LIMITED, str(folder.keyslots)], check=False)
    assert outcome.returncode == 7
    assert folder.keyslots.read_bytes() == b"old"
    assert sorted(path.name for path in folder.path.iterdir()) == ["backups", "keyslots.json"]


def test_a_full_device_is_said(folder: VaultFolder) -> None:
    with pytest.raises(DiskFull), refusing_disk_faults(folder.path), Path("/dev/full").open("wb", buffering=0) as full:
        full.write(b"x")


def test_a_folder_that_cannot_be_is_said(tmp_path: Path) -> None:
    """A file in the way stops everyone, an administrator too, whom modes do not stop."""
    (tmp_path / "file").write_bytes(b"")
    folder = VaultFolder(tmp_path / "file" / "keel")
    with pytest.raises(FolderNotWritable, match="keel"):
        folder.create()
    with pytest.raises(FolderNotWritable):
        write_whole(folder.keyslots, b"data")


def test_a_place_taken_by_a_folder_is_said_and_nothing_is_left(folder: VaultFolder) -> None:
    folder.keyslots.mkdir()
    with pytest.raises(FolderNotWritable):
        write_whole(folder.keyslots, b"data")
    assert not (folder.path / "keyslots.json.part").exists()


@pytest.mark.skipif(not Path("/proc/sys").is_dir(), reason="needs a file system that takes no files")
def test_a_folder_where_nothing_can_be_made_is_said() -> None:
    with pytest.raises(FolderNotWritable):
        write_whole(Path("/proc/keyslots.json"), b"data")


@pytest.mark.skipif(sys.platform != "linux", reason="gives its privileges up the way Linux has it")
def test_a_read_only_folder_is_said(folder: VaultFolder) -> None:
    write_whole(folder.keyslots, b"old")
    folder.path.chmod(0o500)
    outcome = subprocess.run([sys.executable, "-c", WITHOUT_PRIVILEGES, str(folder.keyslots)], check=False)
    folder.path.chmod(0o700)
    assert outcome.returncode == 7
    assert folder.keyslots.read_bytes() == b"old"
