"""Another user of the same computer gets nothing out of the vault folder, and is told so."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.vault.values import FolderNotWritable
from app.vault.vault import take_vault
from tests.couple import WEAK, SetClock, both
from tests.killing import Acknowledge, killed

SOMEONE_ELSE = 65534
LONG = 60.0

pytestmark = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="becoming another user takes an administrator"
)


@pytest.fixture
def folder() -> Iterator[Path]:
    """In a place that both can walk through."""
    with tempfile.TemporaryDirectory() as room:
        Path(room).chmod(0o755)
        vault = Path(room, "vault")
        both(vault).vault.release()
        yield vault


def become_someone_else() -> None:
    os.setgroups([])
    os.setgid(SOMEONE_ELSE)
    os.setuid(SOMEONE_ELSE)


def test_someone_else_can_neither_list_nor_read_nor_take_it(folder: Path) -> None:
    names = sorted(path.name for path in folder.iterdir())
    assert {"keyslots.json", "shared.db", "first.db"} <= set(names)

    def pry(acknowledge: Acknowledge) -> None:
        become_someone_else()
        assert folder.is_dir()  # they come as far as its door
        with pytest.raises(PermissionError):
            list(os.scandir(folder))
        for name in names:
            with pytest.raises(PermissionError):
                (folder / name).read_bytes()
        with pytest.raises(FolderNotWritable):
            take_vault(folder, SetClock(), WEAK)
        acknowledge("kept out")

    assert killed(pry, LONG).acknowledged == ("kept out",)
    assert sorted(path.name for path in folder.iterdir()) == names
