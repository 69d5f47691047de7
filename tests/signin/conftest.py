"""Keel on a vault that both have joined."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.couple import both
from tests.front_door import FrontDoor, front_door


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A vault that both have joined."""
    couple_ = both(tmp_path / "vault")
    couple_.vault.release()
    return tmp_path / "vault"


@pytest.fixture
def keel(qtbot: QtBot, qapp: QApplication, folder: Path) -> Iterator[FrontDoor]:
    with front_door(qtbot, qapp, folder) as door:
        yield door
