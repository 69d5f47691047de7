"""Locked after a while without a key or the mouse, awake or asleep; nothing that was typed is lost by it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from app.vault.values import Person
from tests.agreements_ui.house import House
from tests.hiding.hands import with_keyboard
from tests.hiding.table import TablePage
from tests.set_ticks import SetTicks
from ui.background import Background
from ui.hiding.reasons import Reason
from ui.walk import Walk

WORDS = "Tea before we talk"


@pytest.fixture
def heard(house: House) -> Iterator[list[Reason]]:
    """Alex is here, and it is noted why Keel locked."""
    house.enter(Person.FIRST)
    heard: list[Reason] = []
    house.window.hiding.locked.connect(heard.append)
    yield heard
    house.window.hiding.locked.disconnect(heard.append)


def is_locked(house: House) -> bool:
    return house.window.workspace is None


def test_after_two_minutes_by_itself(house: House, ticks: SetTicks, heard: list[Reason]) -> None:
    ticks.pass_by(119)
    house.window.hiding.idle.look()
    assert not is_locked(house)
    ticks.pass_by(1)
    house.until(lambda: is_locked(house))
    assert heard == [Reason.IDLE]
    assert "Who is here?" in house.words()


def test_locked_it_says_so_once(house: House, ticks: SetTicks, heard: list[Reason]) -> None:
    for _time in range(3):
        ticks.pass_by(500)
        house.window.hiding.idle.look()
    assert heard == [Reason.IDLE]


@pytest.mark.parametrize("use", ["key", "move", "press", "composed"])
def test_each_use_begins_the_time_anew(house: House, ticks: SetTicks, heard: list[Reason], use: str) -> None:
    handle = with_keyboard(house.window)
    ticks.pass_by(100)
    if use == "key":
        QTest.keyClick(handle, Qt.Key.Key_Down)
    elif use == "move":
        QTest.mouseMove(handle, QPoint(300, 200))
        QTest.mouseMove(handle, QPoint(310, 210))
    elif use == "press":
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(600, 40))
    else:
        compose(house)
    ticks.pass_by(100)
    house.window.hiding.idle.look()
    assert not is_locked(house)
    ticks.pass_by(20)
    house.window.hiding.idle.look()
    assert heard == [Reason.IDLE]


def compose(house: House) -> None:
    """Letters that an input method puts together reach the field, and no key does."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QInputMethodEvent

    assert house.window.workspace is not None
    page = house.window.workspace.current
    assert isinstance(page, TablePage)
    page.words.control.setFocus()
    QCoreApplication.sendEvent(page.words.control, QInputMethodEvent("ni", []))


def test_asleep_counts_too(house: House, ticks: SetTicks, heard: list[Reason]) -> None:
    ticks.sleep(3600)
    house.window.hiding.idle.look()
    assert heard == [Reason.IDLE]


def test_a_key_that_comes_too_late_does_not_keep_it_open(house: House, ticks: SetTicks, heard: list[Reason]) -> None:
    """The first thing after a sleep may well be a key."""
    ticks.sleep(3600)
    QTest.keyClick(with_keyboard(house.window), Qt.Key.Key_Down)
    assert is_locked(house)
    assert heard == [Reason.IDLE]


def test_a_wall_clock_set_back_changes_nothing(house: House, ticks: SetTicks, heard: list[Reason]) -> None:
    house.couple.clock.forward(days=-3)
    ticks.pass_by(120)
    house.window.hiding.idle.look()
    assert heard == [Reason.IDLE]


def test_breathing_along_takes_no_hands(house: House, ticks: SetTicks, heard: list[Reason], walk: Walk) -> None:
    walk.press("F8")
    walk.click("Breathe first")
    ticks.pass_by(600)
    house.window.hiding.idle.look()
    assert not is_locked(house)
    ticks.pass_by(600)
    house.window.hiding.idle.look()
    assert heard == [Reason.IDLE]


def test_away_for_a_pause_it_locks_as_ever_and_the_time_goes_on(
    house: House, ticks: SetTicks, heard: list[Reason], walk: Walk
) -> None:
    for key in ("F8", "Return"):
        walk.press(key)
    ticks.pass_by(120)
    house.window.hiding.idle.look()
    assert heard == [Reason.IDLE]
    assert house.window.parts.pause.running is not None
    house.enter(Person.FIRST)
    assert house.window.pause.shown is not None


def test_an_open_form_in_the_middle_of_a_sentence(
    house: House, ticks: SetTicks, heard: list[Reason], walk: Walk
) -> None:
    house.window.go("agreements")
    walk.click("Write an agreement")
    walk.fill("Title", WORDS)
    ticks.pass_by(120)
    house.window.hiding.idle.look()
    assert heard == [Reason.IDLE]
    assert not walk.sees(WORDS)
    house.enter(Person.FIRST)
    house.window.go("agreements")
    walk.choose(WORDS)
    assert walk.sees(WORDS)


def test_what_runs_in_the_background_comes_to_nothing(
    house: House, ticks: SetTicks, heard: list[Reason], background: Background
) -> None:
    came: list[int] = []
    background.run(lambda: 1, came.append, what="")
    ticks.pass_by(120)
    house.window.hiding.idle.look()
    assert heard == [Reason.IDLE]
    after: list[int] = []
    background.run(lambda: 2, after.append, what="")
    house.until(lambda: after == [2])
    assert came == []


def test_dialogs_are_closed(house: House, ticks: SetTicks, heard: list[Reason], walk: Walk) -> None:
    walk.press("Ctrl+K")
    ticks.pass_by(120)
    house.window.hiding.idle.look()
    assert heard == [Reason.IDLE]
    assert not [dialog for dialog in house.window.findChildren(QDialog) if dialog.isVisible()]


def test_each_way_out_says_why(house: House, heard: list[Reason], walk: Walk) -> None:
    walk.press("Ctrl+L")
    house.window.hiding.lock(Reason.SLEEP)
    assert heard == [Reason.PRESSED, Reason.SLEEP]
