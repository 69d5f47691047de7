"""The order of a list is changed by dragging a handle and, the same, by Alt and the arrow keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.widgets.card import Card
from ui.widgets.movable_list import Handle, MovableList

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def parts() -> list[tuple[QWidget, Handle]]:
    made: list[tuple[QWidget, Handle]] = []
    for name in ("boundary 1", "boundary 2", "boundary 3"):
        card, handle = Card(name), Handle(name)
        card.add(handle)
        made.append((card, handle))
    return made


@pytest.fixture
def column(show: Show, parts: list[tuple[QWidget, Handle]]) -> MovableList:
    made = MovableList()
    made.set_parts(parts)
    show(made)
    return made


def names(column: MovableList) -> list[str]:
    return [part.accessibleName()[-1] for part in column.parts()]


def test_alt_and_an_arrow_move_a_part_and_keep_the_focus(
    column: MovableList, parts: list[tuple[QWidget, Handle]], qtbot: QtBot
) -> None:
    moved = QSignalSpy(column.moved)
    handle = parts[0][1]
    handle.setFocus()
    qtbot.keyClick(handle, Qt.Key.Key_Down, ALT)
    assert names(column) == ["2", "1", "3"]
    assert moved.at(0) == [0, 1]
    assert handle.hasFocus()
    qtbot.keyClick(handle, Qt.Key.Key_Up, ALT)
    assert names(column) == ["1", "2", "3"]


def test_the_ends_are_the_ends(column: MovableList, parts: list[tuple[QWidget, Handle]], qtbot: QtBot) -> None:
    moved = QSignalSpy(column.moved)
    parts[0][1].setFocus()
    qtbot.keyClick(parts[0][1], Qt.Key.Key_Up, ALT)
    parts[2][1].setFocus()
    qtbot.keyClick(parts[2][1], Qt.Key.Key_Down, ALT)
    assert moved.count() == 0


def test_an_arrow_alone_moves_nothing(column: MovableList, parts: list[tuple[QWidget, Handle]], qtbot: QtBot) -> None:
    parts[0][1].setFocus()
    qtbot.keyClick(parts[0][1], Qt.Key.Key_Down)
    assert names(column) == ["1", "2", "3"]


@pytest.mark.parametrize(("origin", "below", "order"), [(0, 2, "231"), (2, -1, "312"), (0, 1, "213"), (1, 1, "123")])
def test_a_part_is_dragged_by_its_handle(
    column: MovableList, parts: list[tuple[QWidget, Handle]], qtbot: QtBot, origin: int, below: int, order: str
) -> None:
    handle = parts[origin][1]
    y = 0 if below < 0 else parts[below][0].geometry().bottom() - 2
    target = handle.mapFromGlobal(column.mapToGlobal(QPoint(20, y)))
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(handle, target)
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=target)
    assert names(column) == list(order)


def test_it_stands_on_the_screen_in_the_new_order(column: MovableList, qtbot: QtBot) -> None:
    column.move_part(2, 0)
    qtbot.waitUntil(lambda: [part.y() for part in column.parts()] == sorted(part.y() for part in column.parts()))
    assert column.parts()[0].y() == 0


def test_a_handle_says_what_it_moves(parts: list[tuple[QWidget, Handle]], column: MovableList) -> None:
    assert parts[1][1].accessibleName() == "Move boundary 2"


def test_new_parts_take_the_place_of_the_old(column: MovableList, parts: list[tuple[QWidget, Handle]]) -> None:
    column.set_parts([parts[2], parts[0]])
    assert names(column) == ["3", "1"]
    assert not parts[1][0].isVisible()


def test_tab_follows_the_new_order(column: MovableList, parts: list[tuple[QWidget, Handle]], qtbot: QtBot) -> None:
    column.move_part(2, 0)
    parts[2][1].setFocus()
    qtbot.keyClick(parts[2][1], Qt.Key.Key_Tab)
    assert parts[0][1].hasFocus()
    qtbot.keyClick(parts[0][1], Qt.Key.Key_Tab)
    assert parts[1][1].hasFocus()
