"""F8 works from every page, from a dialog and while signing, and leaves what is under it as it was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit

from app.vault.values import Person
from tests.agreements.texts import PHONES, answered
from tests.agreements_ui.house import House
from tests.pause_ui.pausing import Pausing

ALEX, SAM = Person


def open_dialog(house: House) -> tuple[QDialog, QLineEdit]:
    dialog = QDialog(house.window)
    line = QLineEdit(dialog)
    line.setAccessibleName("A line")
    house.window.show_dialog(dialog)
    line.setFocus()
    house.settle()
    return dialog, line


def test_from_a_dialog_and_back_into_it(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    dialog, line = open_dialog(house)
    pausing.walk.write("half a")
    pausing.walk.press("F8")
    assert pausing.walk.sees("What would help first?")
    assert not dialog.isVisible()
    pausing.walk.press("Escape")
    assert dialog.isVisible()
    pausing.walk.write(" word")
    assert line.text() == "half a word"


def test_a_lock_closes_a_dialog_that_waits_under_a_pause(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    open_dialog(house)
    for key in ("F8", "Return", "Ctrl+L"):
        pausing.walk.press(key)
    house.settle()
    assert house.window.findChildren(QDialog) == []


def test_helping_from_under_a_dialog_closes_it(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    open_dialog(house)
    pausing.walk.press("F8")
    pausing.walk.click("My partner is having a hard moment")
    house.settle()
    assert house.window.findChildren(QDialog) == []


def test_from_signing_everything_stays_as_it_was(house: House, pausing: Pausing) -> None:
    version = house.put_forward(PHONES)
    sitting = house.couple.alone(SAM)
    answered(sitting, SAM, version)
    sitting.close()
    sitting = house.couple.alone(ALEX)
    answered(sitting, ALEX, version)
    sitting.close()
    house.open(version, SAM)
    house.press("Sign as Sam")
    sheet = house.signing
    house.press("I could have said no: Yes")
    house.draw()
    drawn = sheet.signature.pad.strokes
    sheet.passphrase.setFocus()
    house.qtbot.keyClicks(sheet.passphrase.control, "a lantern")
    pausing.walk.press("F8")
    assert pausing.is_shown()
    assert not sheet.isVisible()
    for key in ("Return", "Return", "Return"):
        pausing.walk.press(key)
    assert not pausing.is_shown()
    assert sheet.isVisible()
    assert (sheet.signature.pad.strokes, sheet.passphrase.text()) == (drawn, "a lantern")
    assert sheet.passphrase.control.hasFocus()


def test_signing_that_ends_under_a_pause_leaves_the_pause_alone(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    house.window.take_window(QLineEdit())
    pausing.walk.press("F8")
    house.window.give_back_window()
    assert pausing.walk.sees("What would help first?")
    pausing.walk.press("Escape")
    assert house.window.workspace is not None
    assert house.window.workspace.isVisible()


def test_the_keyboard_comes_back_to_where_it_was(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    before = house.window.focusWidget()
    pausing.walk.press("F8")
    pausing.walk.press("F8")
    pausing.walk.press("Escape")
    assert house.window.focusWidget() is before


def test_it_can_be_found_in_the_palette_and_is_explained(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    commands = [each.id for _title, group in house.window.commands.groups() for each in group]
    assert "pause" in commands
    pausing.walk.press("F8")
    pausing.walk.press("F1")
    assert pausing.walk.sees("A way to stop for a while")
    pausing.walk.press("Escape")
    assert pausing.is_shown()


def test_people_to_call_are_one_press_away(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    pausing.walk.press("F8")
    pausing.walk.click("If anyone isn't safe, or you might hurt yourself: people to call")
    assert pausing.walk.sees("People to call")
    pausing.walk.press("F8")
    pausing.walk.click("Close")
    assert pausing.walk.sees("What would help first?")


def test_it_is_there_at_once(house: House, pausing: Pausing) -> None:
    pausing.agree()
    house.enter(ALEX)
    for _time in range(3):
        house.qtbot.keyClick(house.window, Qt.Key.Key_F8)
        assert not house.window.grab().isNull()
        assert pausing.walk.button("Breathe first") is not None
        pausing.walk.press("Escape")
