"""A lock in the middle of a pause loses nothing: the time goes on, neutrally, and the way back is offered again."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QTextEdit
from pytestqt.qtbot import QtBot

from app.vault.database import Database
from app.vault.keyslots import PersonKeys
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements_ui.house import House
from tests.pause_ui.pausing import Pausing
from ui.page import Page
from ui.pause.locked import LockedPause
from ui.pause.notes import PauseNotes
from ui.pause.screen import PauseScreen
from ui.signin.back_at import BackAt

ALEX, SAM = Person


def test_the_time_goes_on_and_the_way_back_is_offered_again(house: House, pausing: Pausing) -> None:
    pausing.agree()
    house.enter(ALEX)
    walk = pausing.walk
    walk.press("F8")
    walk.click("Breathe first")
    walk.click("Go on")
    walk.click("How strong is it now?: 9")
    walk.click("Go on")
    walk.press("Return")
    walk.press("Ctrl+L")
    assert house.window.workspace is None
    assert not pausing.is_shown()
    running = pausing.clock.running
    assert running is not None
    pausing.forward(minutes=40)
    house.enter(ALEX)
    assert walk.sees("The time has come")
    assert walk.sees("“Here I am. Tea?”")
    walk.press("Return")
    walk.press("Return")
    (moment,) = pausing.log_of(ALEX)
    assert (moment.what.before, moment.what.at) == (9, running.begun)


def test_a_lock_before_stepping_away_goes_on_with_breathing(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    walk = pausing.walk
    walk.press("F8")
    walk.click("Breathe first")
    walk.click("Go on")
    walk.click("How strong is it now?: 5")
    walk.press("Ctrl+L")
    house.enter(ALEX)
    assert walk.sees("Breathe with the circle")
    walk.press("Return")
    chosen = walk.button("How strong is it now?: 5")
    assert chosen is not None
    assert chosen.isChecked()


def test_words_of_the_last_questions_are_there_again(house: House, pausing: Pausing) -> None:
    house.enter(SAM)
    walk = pausing.walk
    for key in ("F8", "Return", "Return"):
        walk.press(key)
    walk.fill("What helped?", "the cold step")
    walk.press("Ctrl+L")
    house.enter(SAM)
    walk.press("Return")
    assert any("the cold step" in edit.toPlainText() for edit in house.window.findChildren(QTextEdit))


def test_what_began_with_one_alone_says_nothing_to_the_other_or_to_both(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    for key in ("F8", "Return", "Ctrl+L"):
        pausing.walk.press(key)
    for others in (SAM, None):
        house.enter(others)
        assert not pausing.is_shown()
        assert pausing.clock.running is not None
    house.enter(ALEX)
    assert pausing.is_shown()


def test_what_began_before_both_is_offered_to_each(house: House, pausing: Pausing) -> None:
    house.enter()
    walk = pausing.walk
    walk.press("F8")
    walk.click("Breathe first")
    walk.click("Go on")
    walk.click("Alex")
    walk.click("Go on")
    walk.press("Return")
    walk.press("Ctrl+L")
    house.enter(SAM)
    assert pausing.is_shown()
    walk.click("We're back")
    assert not pausing.is_shown()
    assert pausing.log_of(SAM) == ()
    house.enter(ALEX)
    assert len(pausing.log_of(ALEX)) == 1


def test_a_pause_nobody_came_back_to_is_an_entry_all_the_same(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    for key in ("F8", "Return", "Ctrl+L"):
        pausing.walk.press(key)
    pausing.forward(hours=14)
    assert pausing.clock.running is None
    house.enter(ALEX)
    assert not pausing.is_shown()
    assert len(pausing.log_of(ALEX)) == 1
    assert not pausing.is_kept(ALEX)


def there_now() -> dict[int, object]:
    """By identity: everything that keys or words of a pause could stay in."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    kinds = (PersonKeys, Database, Sitting, Page, PauseScreen, PauseNotes)
    return {id(each): each for each in gc.get_objects() if isinstance(each, kinds)}


def test_a_lock_in_a_pause_leaves_nothing_of_it_in_the_program(house: House, pausing: Pausing) -> None:
    before = there_now()  # a test that looked at every widget may have left something
    house.window.open_sitting(house.couple.alone(ALEX))
    walk = pausing.walk
    walk.press("F8")
    walk.click("Breathe first")
    walk.click("Go on")
    walk.click("How strong is it now?: 4")
    for key in ("Return", "Return", "Return", "Ctrl+L"):
        walk.press(key)
    assert {type(each).__name__ for key, each in there_now().items() if key not in before} == set()


def test_closed_it_goes_on_and_f8_comes_back_to_it(house: House, pausing: Pausing) -> None:
    house.enter(ALEX)
    walk = pausing.walk
    walk.press("F8")
    walk.press("Return")
    walk.click("Close")
    assert not pausing.is_shown()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the program's own loop does next
    walk.press("F8")
    assert walk.sees("19:50")


def test_locked_there_is_a_circle_and_a_time_and_nothing_else(house: House, pausing: Pausing, qtbot: QtBot) -> None:
    qtbot.keyClick(house.window, Qt.Key.Key_F8)
    screen = house.window.pause.shown
    assert isinstance(screen, LockedPause)
    assert pausing.walk.sees("Breathe in")
    said = pausing.words().lower()
    for word in ("partner", "hard", "alex", "sam", "couple", "agreed"):
        assert word not in said
    pausing.walk.press("Return")
    assert pausing.walk.sees("19:50")
    pausing.walk.click("Extend once, to 20:10")
    pausing.walk.press("Escape")
    assert not pausing.is_shown()
    assert house.window.outside is not None
    assert house.window.outside.isVisible()
    house.enter(ALEX)
    assert pausing.walk.sees("20:10")
    assert "Extend" not in pausing.words()


def test_locked_not_now_begins_nothing(house: House, pausing: Pausing, qtbot: QtBot) -> None:
    qtbot.keyClick(house.window, Qt.Key.Key_F8)
    pausing.walk.press("Escape")
    assert not pausing.is_shown()
    assert pausing.clock.running is None


def test_locked_we_are_back_ends_it(house: House, pausing: Pausing, qtbot: QtBot) -> None:
    qtbot.keyClick(house.window, Qt.Key.Key_F8)
    pausing.walk.press("Return")
    pausing.walk.press("Return")
    assert not pausing.is_shown()
    assert pausing.clock.running is None


def test_signing_in_under_a_locked_pause_goes_on_with_it(house: House, pausing: Pausing, qtbot: QtBot) -> None:
    qtbot.keyClick(house.window, Qt.Key.Key_F8)
    pausing.walk.press("Return")
    house.sitting = house.couple.together()
    house.window.open_sitting(house.sitting)
    assert pausing.walk.sees("19:50")
    assert not isinstance(house.window.pause.shown, LockedPause)


def test_the_lock_screen_tells_the_time_and_nothing_else(pausing: Pausing, qtbot: QtBot) -> None:
    ground = QLabel()
    qtbot.addWidget(ground)
    line = BackAt(pausing.clock, ground)
    ground.show()
    assert not line.isVisible()
    running = pausing.clock.begin(None, of_both=True)
    pausing.clock.step_away(running.begun)
    assert line.words.text() == "The time has come: 19:30"
    pausing.forward(hours=-1)
    pausing.clock.extend(running.begun)
    assert line.words.text() == "Back at 19:30"
    pausing.clock.end()
    assert not line.isVisible()
