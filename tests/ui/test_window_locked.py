"""What a lock, and closing the window, leave behind."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opener
from tests.ui.small_pages import StonesPage, button, stones
from ui.background import Background
from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_lock_saves_closes_and_deletes(window: Window, enter: Opener, qtbot: QtBot) -> None:
    sitting = enter()
    page = stones(window)
    gone: list[bool] = []
    page.destroyed.connect(lambda: gone.append(True))
    dialog = QDialog(page)
    window.show_dialog(dialog)
    qtbot.keyClicks(page.words, "kept")
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_L, CTRL)
    assert page.saved == "kept"
    assert sitting.closed
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: gone == [True])
    assert window.findChild(StonesPage) is None
    assert window.findChild(QDialog) is None
    assert any(label.text() == "Who is here?" and label.isVisible() for label in window.findChildren(QLabel))


def test_what_fails_as_a_sitting_ends_leaves_nothing_open_and_nothing_in_view(window: Window, enter: Opener) -> None:
    sitting, workspace = enter(), window.workspace
    assert workspace is not None

    def fail() -> None:
        raise RuntimeError

    workspace.at_the_end(fail)
    with pytest.raises(RuntimeError):
        window.lock()
    assert sitting.closed
    assert window.workspace is None
    assert window.outside is not None
    assert window.outside.isVisible()


def test_a_lock_drops_what_the_worker_still_brings(
    window: Window, enter: Opener, background: Background, qtbot: QtBot
) -> None:
    enter()
    may_end = threading.Event()
    brought: list[bool] = []
    background.run(may_end.wait, brought.append, what="Making the document")
    qtbot.mouseClick(button(window, "lock"), Qt.MouseButton.LeftButton)
    may_end.set()
    after: list[int] = []
    background.run(lambda: 1, after.append, what="")
    qtbot.waitUntil(lambda: after == [1])
    assert brought == []


def test_closing_waits_where_saving_is_refused_and_a_lock_does_not(window: Window, enter: Opener) -> None:
    sitting = enter()
    stones(window).disk_is_full = True
    assert not window.close()
    assert not sitting.closed
    assert stones(window).notice.sentence == "The disk is full."
    window.lock()
    assert sitting.closed


def test_a_lock_deletes_full_window_work(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    work = QLineEdit()
    gone: list[bool] = []
    work.destroyed.connect(lambda: gone.append(True))
    window.take_window(work)
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: gone == [True])
