"""A lock that could not save the last words: it locks all the same, and says so where the next one signs in."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.vault.values import Person
from tests.couple import PASSPHRASES
from tests.front_door import ENTER, FrontDoor
from tests.ui.small_pages import StonesPage

LOST = "The last words typed could not be saved"


def go_in(keel: FrontDoor) -> StonesPage:
    keel.type(PASSPHRASES[Person.FIRST])
    keel.press(ENTER)
    keel.gets_in()
    assert keel.window.workspace is not None
    page = keel.window.workspace.current
    assert isinstance(page, StonesPage)
    return page


def test_words_lost_at_a_lock_are_said_at_sign_in(keel: FrontDoor, qtbot: QtBot) -> None:
    keel.press(ENTER)
    go_in(keel).disk_is_full = True
    qtbot.keyClick(keel.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert keel.window.workspace is None
    keel.settle()
    assert LOST in keel.words()
    assert "perhaps the disk is full" in keel.words()


def test_a_lock_that_kept_everything_says_nothing(keel: FrontDoor, qtbot: QtBot) -> None:
    keel.press(ENTER)
    go_in(keel)
    qtbot.keyClick(keel.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    keel.settle()
    assert LOST not in keel.words()
