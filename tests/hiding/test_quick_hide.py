"""Three taps of Shift, wherever one is: nothing to be read, locked, out of sight, and every word still there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from app.vault.values import Person
from tests.agreements.texts import PHONES, answered
from tests.agreements_ui.house import House
from tests.full_disk import closed_to_writing
from tests.hiding.hands import SHIFT, bring_back, is_out_of_sight, pictures, says_nothing, tap, with_keyboard
from tests.hiding.table import SECRET, TablePage
from tests.set_ticks import SetTicks
from ui.hiding.reasons import Reason
from ui.walk import Walk

WORDS = "Tea before we talk"
CONTROL = Qt.KeyboardModifier.ControlModifier


def table(house: House) -> TablePage:
    house.enter(Person.FIRST)
    assert house.window.workspace is not None
    page = house.window.workspace.current
    assert isinstance(page, TablePage)
    return page


def begin_agreement(house: House, walk: Walk) -> None:
    house.enter(Person.FIRST)
    house.window.go("agreements")
    walk.click("Write an agreement")
    walk.fill("Title", WORDS)


def test_in_a_field_of_a_page_and_the_words_are_there_again(house: House, walk: Walk) -> None:
    begin_agreement(house, walk)
    tap(house.window)
    assert is_out_of_sight(house.window)
    bring_back(house.window)
    house.enter(Person.FIRST)
    house.window.go("agreements")
    walk.choose(WORDS)
    walk.wait_for(lambda: walk.button("Change title or area"))
    assert walk.sees(WORDS)


def test_in_a_pause_and_the_words_are_there_again(house: House, walk: Walk) -> None:
    house.enter(Person.FIRST)
    for key in ("F8", "Return", "Return"):
        walk.press(key)
    walk.fill("What helped?", WORDS)
    tap(house.window)
    assert is_out_of_sight(house.window)
    bring_back(house.window)
    house.enter(Person.FIRST)
    walk.press("Return")
    assert walk.field("What helped?").toPlainText() == WORDS  # type: ignore[union-attr]  # a field of several lines


def test_while_signing(house: House) -> None:
    version = house.put_forward(PHONES)
    sitting = house.enter()
    for person in Person:
        answered(sitting, person, version)
    house.open(version, Person.FIRST)
    house.press("Sign as Alex")
    house.qtbot.keyClicks(house.sheet.passphrase.control, "seven kettles")
    tap(house.window)
    assert is_out_of_sight(house.window)
    bring_back(house.window)
    house.open(version, Person.FIRST)
    house.press("Sign as Alex")
    assert not house.sheet.passphrase.text()


@pytest.mark.parametrize(
    "open_it",
    [
        lambda page: page.open_dialog(),
        lambda page: page.open_menu(),
        lambda page: page.day.pick.click(),
        lambda page: page.choice.control.showPopup(),
        lambda page: (page.open_dialog(), page.open_menu()),
    ],
    ids=["dialog", "menu", "calendar", "list", "menu over a dialog"],
)
def test_whatever_hangs_open(house: House, open_it: Callable[[TablePage], object]) -> None:
    page = table(house)
    open_it(page)
    house.settle()
    assert len(pictures()) > 1
    assert not any(map(says_nothing, pictures()))
    tap(house.window)
    assert is_out_of_sight(house.window)
    assert len(pictures()) == 1


def test_everything_is_covered_before_anything_else_happens(house: House) -> None:
    """What a lock does may take a moment; nothing can be read meanwhile."""
    page = table(house)
    page.open_dialog()
    house.settle()
    seen = page.seen_at_lock
    assert not seen
    house.window.workspace.desk.hide()  # type: ignore[union-attr]  # somebody is here
    assert len(page.seen_at_lock) == 2
    assert all(map(says_nothing, page.seen_at_lock))


def test_the_button_does_the_same(house: House, walk: Walk) -> None:
    table(house)
    heard: list[Reason] = []
    house.window.hiding.locked.connect(heard.append)
    walk.click("Hide")
    assert is_out_of_sight(house.window)
    assert heard == [Reason.HIDDEN]


def capitals(window: QWidget, _ticks: SetTicks) -> None:
    handle = with_keyboard(window)
    for letter in (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C):
        QTest.keyPress(handle, SHIFT)
        QTest.keyClick(handle, letter, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(handle, SHIFT)


def held(window: QWidget, ticks: SetTicks) -> None:
    QTest.keyPress(with_keyboard(window), SHIFT)
    ticks.pass_by(3)
    QTest.keyRelease(with_keyboard(window), SHIFT)


def two(window: QWidget, _ticks: SetTicks) -> None:
    tap(window, 2)


def slow(window: QWidget, ticks: SetTicks) -> None:
    for _time in range(4):
        tap(window, 1)
        ticks.pass_by(2.6)


def control_between(window: QWidget, _ticks: SetTicks) -> None:
    for _time in range(4):
        tap(window, 1)
        QTest.keyClick(with_keyboard(window), Qt.Key.Key_Control)


def marking_by_mouse(window: QWidget, _ticks: SetTicks) -> None:
    handle = with_keyboard(window)
    for _time in range(4):
        QTest.keyPress(handle, SHIFT)
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(handle, SHIFT)


@pytest.mark.parametrize("act", [capitals, held, two, slow, control_between, marking_by_mouse])
def test_what_is_meant_for_something_else_hides_nothing(
    house: House, ticks: SetTicks, act: Callable[[QWidget, SetTicks], None]
) -> None:
    page = table(house)
    page.words.control.setFocus()
    act(house.window, ticks)
    assert house.window.workspace is not None
    assert not house.window.hiding.covered
    assert page.words.text().lower() == ("abc" if act is capitals else "")


def test_back_from_the_task_bar_there_is_sign_in(house: House) -> None:
    table(house)
    tap(house.window)
    bring_back(house.window)
    assert not house.window.hiding.covered
    assert "Who is here?" in house.words()


def test_where_it_cannot_be_minimised_a_key_brings_it_back_and_is_not_typed(house: House) -> None:
    """Some desktops keep every window on the screen."""
    table(house)
    tap(house.window)
    tap(house.window)
    assert house.window.hiding.covered
    handle = with_keyboard(house.window)
    QTest.keyClick(handle, Qt.Key.Key_L, CONTROL)
    assert not house.window.hiding.covered


def test_a_disk_that_takes_nothing_does_not_hold_it_up(house: House, walk: Walk) -> None:
    begin_agreement(house, walk)
    private = house.sitting.private
    assert private is not None
    closed_to_writing(private)
    walk.write(", and after")
    tap(house.window)
    assert is_out_of_sight(house.window)
    assert not [dialog for dialog in house.window.findChildren(QDialog) if dialog.isVisible()]


def test_nothing_of_it_is_in_what_a_screen_reader_finds(house: House) -> None:
    table(house)
    tap(house.window)
    house.settle()
    assert SECRET not in house.words()
