"""A number from 0 to 10, by press, by arrow and by digit, or none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.widgets.field import Plain
from ui.widgets.scale import ScaleField


def scale(*, large: bool = False) -> ScaleField:
    return ScaleField("How strong it is", lowest="not at all", highest="as strong as it gets", large=large)


def type_keys(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def test_a_press_chooses_and_a_second_one_empties(show: Show, qtbot: QtBot) -> None:
    field = scale()
    show(field)
    chosen, touched = QSignalSpy(field.chosen), QSignalSpy(field.touched)
    qtbot.mouseClick(field.buttons[7], Qt.MouseButton.LeftButton)
    assert field.plain() == 7
    assert [made.isChecked() for made in field.buttons].index(True) == 7
    qtbot.mouseClick(field.buttons[7], Qt.MouseButton.LeftButton)
    assert field.plain() is None
    assert [chosen.at(0), chosen.at(1), touched.count()] == [[7], [None], 2]


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        ((Qt.Key.Key_4,), 4),
        ((Qt.Key.Key_1,), 1),
        ((Qt.Key.Key_1, Qt.Key.Key_0), 10),
        ((Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_0), 0),
        ((Qt.Key.Key_1, Qt.Key.Key_Right, Qt.Key.Key_0), 0),
        ((Qt.Key.Key_0,), 0),
        ((Qt.Key.Key_Space,), 0),
        ((Qt.Key.Key_Return,), 0),
        ((Qt.Key.Key_Right,), 0),
        ((Qt.Key.Key_Right, Qt.Key.Key_Right), 1),
        ((Qt.Key.Key_3, Qt.Key.Key_Up), 4),
        ((Qt.Key.Key_3, Qt.Key.Key_Down), 2),
        ((Qt.Key.Key_0, Qt.Key.Key_Left), 0),
        ((Qt.Key.Key_End, Qt.Key.Key_Right), 10),
        ((Qt.Key.Key_9, Qt.Key.Key_Home), 0),
        ((Qt.Key.Key_5, Qt.Key.Key_Backspace), None),
        ((Qt.Key.Key_5, Qt.Key.Key_Delete), None),
        ((Qt.Key.Key_5, Qt.Key.Key_Delete, Qt.Key.Key_Left), 5),
        ((Qt.Key.Key_X,), None),
    ],
)
def test_the_keyboard_alone_is_enough(show: Show, qtbot: QtBot, keys: tuple[Qt.Key, ...], number: int | None) -> None:
    field = scale()
    show(field)
    field.setFocus()
    type_keys(qtbot, *keys)
    assert field.number() == number


def test_tab_stops_once_at_what_is_chosen(show: Show, qtbot: QtBot) -> None:
    field = scale()
    show(field)
    assert [made.focusPolicy() & Qt.FocusPolicy.TabFocus != Qt.FocusPolicy.NoFocus for made in field.buttons].count(
        True
    ) == 1
    field.setFocus()
    type_keys(qtbot, Qt.Key.Key_6)
    assert field.leads_to is field.buttons[6]
    assert field.buttons[6].hasFocus()


def test_setting_it_tells_nobody_and_what_it_cannot_hold_leaves_it_empty(show: Show) -> None:
    field = scale()
    show(field)
    told = QSignalSpy(field.touched)
    field.set_plain(10)
    assert field.plain() == 10
    unfit: tuple[Plain, ...] = (11, -1, "5", True, None, [3])
    for plain in unfit:
        field.set_plain(10)
        field.set_plain(plain)
        assert field.plain() is None
    assert told.count() == 0


def test_it_is_heard_by_name_number_and_ends(show: Show) -> None:
    field = scale()
    show(field)
    assert field.answers.accessibleName() == "How strong it is"
    assert field.answers.accessibleDescription() == "No number chosen"
    field.set_number(7)
    assert field.answers.accessibleDescription() == "7 of 10"
    assert field.buttons[7].accessibleName() == "How strong it is: 7"
    assert field.buttons[0].accessibleDescription() == "not at all"
    assert field.buttons[10].accessibleDescription() == "as strong as it gets"


def test_it_wraps_and_its_large_numbers_are_large_enough_for_tired_hands(show: Show) -> None:
    field = scale(large=True)
    show(field)
    field.resize(300, 400)
    assert all(made.width() >= 44 and made.height() >= 44 for made in field.buttons)
    assert field.buttons[10].y() > field.buttons[0].y()
    assert all(made.geometry().right() <= field.answers.width() for made in field.buttons)


def test_its_usual_numbers_can_be_hit(show: Show) -> None:
    field = scale()
    show(field)
    assert all(made.width() >= 32 and made.height() >= 32 for made in field.buttons)
