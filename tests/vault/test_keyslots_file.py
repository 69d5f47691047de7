"""The keyslots file and its copy: written whole, read again, and never older than who joined."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.vault.files import VaultFolder
from app.vault.keyslots import (
    change_passphrase,
    read_keyslots,
    unlock,
    write_keyslots,
)
from app.vault.keyslots_document import as_json, from_json
from app.vault.values import (
    Damaged,
    NewerVault,
    WrongPassphrase,
)
from app.vault.vault import take_vault
from tests.couple import SetClock
from tests.vault.two_keyslots import ALEX, ALEX_PASSPHRASE, ANOTHER, SAM, SAM_PASSPHRASE, WEAK, Couple


@pytest.fixture(scope="module")
def couple() -> Couple:
    return Couple()


@pytest.fixture
def folder(tmp_path: Path) -> VaultFolder:
    folder = VaultFolder(tmp_path / "keel")
    folder.create()
    return folder


def test_what_was_written_is_read(folder: VaultFolder, couple: Couple) -> None:
    write_keyslots(folder, couple.keyslots)
    assert read_keyslots(folder) == couple.keyslots
    assert {path.stat().st_mode & 0o777 for path in (folder.keyslots, folder.keyslots_bak)} == {0o600}


@pytest.mark.parametrize("damage", [b"", b"{", b"\0" * 500])
def test_the_copy_stands_in_for_a_damaged_file(folder: VaultFolder, couple: Couple, damage: bytes) -> None:
    write_keyslots(folder, couple.keyslots)
    folder.keyslots.write_bytes(damage)
    assert read_keyslots(folder) == couple.keyslots
    folder.keyslots.unlink()
    assert read_keyslots(folder) == couple.keyslots


def test_the_copy_lacks_nobody_who_joined_and_opens_with_no_old_passphrase(folder: VaultFolder, couple: Couple) -> None:
    write_keyslots(folder, couple.alone)
    write_keyslots(folder, couple.keyslots)
    write_keyslots(folder, change_passphrase(couple.keyslots, ALEX, ALEX_PASSPHRASE, ANOTHER, WEAK))
    folder.keyslots.unlink()
    assert unlock(read_keyslots(folder), SAM, SAM_PASSPHRASE, WEAK) == couple.sam
    with pytest.raises(WrongPassphrase):
        unlock(read_keyslots(folder), ALEX, ALEX_PASSPHRASE, WEAK)


def test_where_the_disk_refuses_the_copy_the_new_ones_hold_and_the_next_start_makes_it(
    folder: VaultFolder, couple: Couple
) -> None:
    """To refuse what holds would leave someone with a passphrase that opens nothing any more."""
    write_keyslots(folder, couple.alone)
    part = folder.keyslots_bak.with_name("keyslots.json.bak.part")
    part.mkdir()
    (part / "in the way").touch()
    write_keyslots(folder, couple.keyslots)
    assert read_keyslots(folder) == couple.keyslots
    assert not folder.keyslots_bak.exists(), "an older one would open with what was replaced"
    take_vault(folder.path, SetClock(), WEAK).release()
    assert not folder.keyslots_bak.exists()
    (part / "in the way").unlink()
    part.rmdir()
    take_vault(folder.path, SetClock(), WEAK).release()
    assert from_json(folder.keyslots_bak.read_bytes()) == couple.keyslots


def test_both_damaged_or_missing_is_damage(folder: VaultFolder, couple: Couple) -> None:
    with pytest.raises(Damaged, match=r"keyslots\.json"):
        read_keyslots(folder)
    write_keyslots(folder, couple.keyslots)
    folder.keyslots.write_bytes(b"")
    folder.keyslots_bak.write_bytes(b"")
    with pytest.raises(Damaged, match=r"keyslots\.json"):
        read_keyslots(folder)


def test_a_newer_file_is_refused_and_no_older_copy_stands_in(folder: VaultFolder, couple: Couple) -> None:
    write_keyslots(folder, couple.keyslots)
    folder.keyslots.write_bytes(b'{"format": 2, "other": "things"}')
    with pytest.raises(NewerVault):
        read_keyslots(folder)


DIE_AT = """
import os, sys
from pathlib import Path
from app.vault.files import VaultFolder
from app.vault.keyslots_document import from_json
from app.vault.keyslots_file import write_keyslots

folder, left = VaultFolder(Path(sys.argv[1])), [int(sys.argv[2])]
keyslots = from_json(sys.stdin.buffer.read())

def die(event, arguments):
    if event in ("open", "os.rename", "os.remove"):
        left[0] -= 1
        if left[0] == 0:
            os._exit(9)

sys.addaudithook(die)
write_keyslots(folder, keyslots)
"""


def test_a_crash_at_any_step_of_writing_leaves_the_old_or_the_new(folder: VaultFolder, couple: Couple) -> None:
    """The program dies before its first touch of a file, then before its second, until it gets through."""
    seen = []
    for step in range(1, 30):
        write_keyslots(folder, couple.alone)
        command = [sys.executable, "-c", DIE_AT, str(folder.path), str(step)]
        outcome = subprocess.run(command, input=as_json(couple.keyslots), check=False)
        seen.append(read_keyslots(folder))
        assert from_json(folder.keyslots_bak.read_bytes()) in (couple.alone, couple.keyslots)
        if outcome.returncode == 0:
            break
        assert outcome.returncode == 9
    assert seen[0] == couple.alone
    assert seen[-1] == couple.keyslots
    assert seen == sorted(seen, key=lambda each: each == couple.keyslots)
    assert len(seen) > 6


def test_the_lock_screen_can_read_labels_before_any_cryptography_is_loaded() -> None:
    code = "import sys, app.vault.keyslots_file\nprint({'cryptography', 'zxcvbn'} & set(sys.modules))"
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert outcome.stdout.strip() == "set()"
