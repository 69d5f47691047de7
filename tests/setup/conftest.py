"""Keel on an empty folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.front_door import FrontDoor, front_door


@pytest.fixture
def keel(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[FrontDoor]:
    with front_door(qtbot, qapp, tmp_path / "vault") as door:
        yield door
