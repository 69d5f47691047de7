"""A second start of the same vault brings the first to the front, however often and whatever became of the file."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.preferences import Preferences
from ui.program import Program

SECOND_START = """
import sys
from pathlib import Path
from app.clock import Clock
from app.vault.values import AlreadyOpen
from ui.entrance import Entrance

try:
    Entrance(Path(sys.argv[1]), Clock()).vault()
except AlreadyOpen:
    sys.exit(7)
"""


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    door = "tests.ui.empty_door:EmptyDoor"
    program = Program(qapp, tmp_path / "vault", Preferences(tmp_path / "config"), [], door, door)
    qtbot.addWidget(program.window)
    with qtbot.waitExposed(program.window):
        program.start()
    qtbot.waitUntil(lambda: wake(program).exists())
    yield program
    program.end()


def wake(program: Program) -> Path:
    return program.entrance.folder.wake


def start_again(program: Program, qtbot: QtBot) -> None:
    program.window.showMinimized()
    ended = subprocess.run([sys.executable, "-c", SECOND_START, str(program.entrance.folder.path)], check=False)
    assert ended.returncode == 7
    qtbot.waitUntil(lambda: not program.window.isMinimized())


def test_each_second_start_brings_the_first_to_the_front(program: Program, qtbot: QtBot) -> None:
    start_again(program, qtbot)
    start_again(program, qtbot)


def test_it_is_heard_after_the_file_was_replaced(program: Program, qtbot: QtBot) -> None:
    other = wake(program).with_name("other")
    other.touch()
    other.replace(wake(program))
    for _time in range(2):
        start_again(program, qtbot)


def test_it_is_heard_after_the_file_was_removed(program: Program, qtbot: QtBot) -> None:
    wake(program).unlink()
    qtbot.waitUntil(wake(program).exists)
    for _time in range(2):
        start_again(program, qtbot)
