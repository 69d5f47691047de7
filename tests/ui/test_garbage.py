"""Garbage is looked for on the GUI thread alone while there is a worker."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.background import Background


class Knot(QObject):
    """Holds itself, so that only a look for garbage frees it."""

    freed_on: list[str]

    def __init__(self, freed_on: list[str]) -> None:
        super().__init__()
        self.knot = self
        self.freed_on = freed_on

    def __del__(self) -> None:
        self.freed_on.append(threading.current_thread().name)


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


def allocate() -> int:
    """As much as makes Python look for garbage many times over by itself."""
    return len([[number] for number in range(200_000)])


def test_qt_objects_are_freed_on_the_gui_thread(qtbot: QtBot, background: Background) -> None:
    freed_on: list[str] = []
    gc.collect()
    for _number in range(50):
        Knot(freed_on)
    made: list[int] = []
    background.run(allocate, made.append, what="")
    qtbot.waitUntil(lambda: bool(made))
    gc.collect()
    assert len(freed_on) == 50
    assert set(freed_on) == {threading.main_thread().name}


def test_without_a_worker_python_collects_by_itself_again(qtbot: QtBot) -> None:
    background = Background()
    assert not gc.isenabled()
    background.close()
    assert gc.isenabled()
