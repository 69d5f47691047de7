"""Passphrases stay covered and out of the clipboard; recovery codes are typed on, pasted, and checked by group."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.widgets.fields import CodeField, PassphraseField

CODE = "4F2A-91C7-0BD3-6E58-A117-9C40-ABCD-EFGH"


def test_a_passphrase_is_covered_until_asked(show: Show, qtbot: QtBot) -> None:
    field = PassphraseField("Passphrase")
    show(field)
    qtbot.keyClicks(field.control, "river stones")
    assert field.control.displayText() != "river stones"
    assert field.toggle.accessibleName() == "Show what I type"
    qtbot.keyClick(field.toggle, Qt.Key.Key_Space)
    assert field.control.displayText() == "river stones"
    assert field.toggle.accessibleName() == "Cover what I type"
    field.clear()
    assert field.text() == ""
    assert field.control.echoMode() == QLineEdit.EchoMode.Password


def test_a_passphrase_never_reaches_the_clipboard_or_the_undo_stack(show: Show, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("before")
    field = PassphraseField("Passphrase")
    show(field)
    qtbot.keyClicks(field.control, "river stones")
    field.toggle.click()
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_Z):
        qtbot.keyClick(field.control, key, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "before"
    assert field.text() == "river stones"


def test_caps_lock_is_noticed(show: Show, qtbot: QtBot) -> None:
    field = PassphraseField("Passphrase")
    show(field)
    note = next(label for label in field.findChildren(QLabel) if "Caps Lock" in label.text())
    qtbot.keyClick(field.control, "R")
    assert note.isVisible()
    qtbot.keyClick(field.control, "r")
    assert not note.isVisible()


def test_a_code_is_typed_on_without_a_stop(show: Show, qtbot: QtBot) -> None:
    field = CodeField("Recovery code")
    show(field)
    completed = QSignalSpy(field.completed)
    field.boxes[0].setFocus()
    for letter in CODE.replace("-", "").lower():
        focused = field.focusWidget()
        assert focused is not None
        qtbot.keyClicks(focused, letter)
    assert field.code() == CODE
    assert completed.at(0) == [CODE]


def test_a_code_is_pasted_whole_and_backspace_goes_back(show: Show, qtbot: QtBot) -> None:
    field = CodeField("Recovery code")
    show(field)
    QGuiApplication.clipboard().setText(CODE)
    qtbot.keyClick(field.boxes[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.code() == CODE
    QGuiApplication.clipboard().clear()
    field.set_code("4F2A")
    field.boxes[1].setFocus()
    qtbot.keyClick(field.boxes[1], Qt.Key.Key_Backspace)
    assert field.boxes[0].hasFocus()


def test_the_group_that_is_mistyped_is_marked(show: Show) -> None:
    field = CodeField("Recovery code")
    show(field)
    field.set_code(CODE)
    field.show_problem_in(3, "Group 3 looks different from the sheet.")
    assert [bool(box.property("problem")) for box in field.boxes].index(True) == 2
    assert field.boxes[2].hasFocus()
    assert field.boxes[2].accessibleName() == "Recovery code, group 3 of 8"
