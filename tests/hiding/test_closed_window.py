"""A window that was hidden and closed, and another one after it: what was closed neither hears nor covers anything."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.vault.values import Person
from tests.couple import TestedCouple
from tests.hiding.hands import bring_back, tap, with_keyboard
from tests.hiding.table import TablePage
from tests.one_page import go_in, open_window
from ui.background import Background
from ui.hiding.reasons import Reason
from ui.window import Window


@pytest.fixture
def closed(window: Window, couple: TestedCouple) -> Window:
    """Still held by someone, hidden as it was closed."""
    go_in(window, couple, TablePage, Person.FIRST)
    tap(window)
    assert window.hiding.covered
    assert window.close()
    return window


@pytest.fixture
def second(qtbot: QtBot, tmp_path: Path, closed: Window, couple: TestedCouple, background: Background) -> Window:
    assert not closed.isVisible()
    return open_window(qtbot, tmp_path / "second", couple, background, TablePage)


def test_keys_reach_the_second_and_hide_it_alone(second: Window, closed: Window, couple: TestedCouple) -> None:
    heard: list[tuple[str, Reason]] = []
    closed.hiding.locked.connect(lambda reason: heard.append(("closed", reason)))
    second.hiding.locked.connect(lambda reason: heard.append(("second", reason)))
    page = go_in(second, couple, TablePage, Person.FIRST)
    page.words.control.setFocus()
    QTest.keyClick(with_keyboard(second), Qt.Key.Key_A)
    assert page.words.text() == "a"
    tap(second)
    assert heard == [("second", Reason.HIDDEN)]
    assert not closed.hiding.covered
    bring_back(second)
    assert not second.hiding.covered


def test_another_program_in_front_covers_for_the_second_alone(
    qtbot: QtBot, qapp: QApplication, second: Window, closed: Window, couple: TestedCouple
) -> None:
    go_in(second, couple, TablePage, Person.FIRST)
    second.parts.preferences.choices.cover = False
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    qtbot.wait(150)
    assert not closed.hiding.covered
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    second.lock()


def test_shown_again_it_is_as_it_was(window: Window, closed: Window, couple: TestedCouple) -> None:
    closed.show()
    bring_back(closed)
    go_in(window, couple, TablePage, Person.FIRST)
    tap(window)
    assert window.hiding.covered
    assert window.workspace is None
