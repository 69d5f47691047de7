"""What is chosen about locking holds at once and at the next start; what hiding does not do is said once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.vault.values import Person
from tests.couple import PASSPHRASES, TestedCouple, both
from tests.end_to_end.typing_person import sign_in
from tests.end_to_end.walking import MouseWalk, keel
from tests.hiding.hands import bring_back, is_out_of_sight, tap
from tests.one_page import go_in, open_window
from ui.background import Background
from ui.hiding.reasons import Reason
from ui.hiding.sheet import HidingSheet
from ui.preferences import Preferences
from ui.vault.locking_card import LockingCard
from ui.vault.page import VaultPage
from ui.window import Window

OpenCard = Callable[[], LockingCard]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "config"


@pytest.fixture
def window(qtbot: QtBot, folder: Path, background: Background, couple: TestedCouple) -> Window:
    return open_window(qtbot, folder, couple, background, VaultPage)


def test_choices_hold_at_the_next_start(qtbot: QtBot, window: Window, couple: TestedCouple, folder: Path) -> None:
    card = go_in(window, couple, VaultPage, Person.FIRST).overview.cards["locking"]
    assert isinstance(card, LockingCard)
    assert (card.idle.choice(), card.cover.isChecked()) == (120, True)
    card.idle.control.setFocus()
    qtbot.keyClick(card.idle.control, Qt.Key.Key_Down)
    qtbot.mouseClick(card.cover, Qt.MouseButton.LeftButton, pos=QPoint(8, card.cover.height() // 2))
    choices = Preferences(folder).choices
    assert (choices.idle_seconds, choices.cover) == (300, False)
    window.lock()


@pytest.mark.parametrize("written", ["0", "-1", "86400", "true", '"never"', "null"])
def test_no_file_can_keep_it_open(folder: Path, written: str) -> None:
    folder.mkdir()
    (folder / "preferences.json").write_text(f'{{"idle_seconds": {written}, "cover": 1}}')
    choices = Preferences(folder).choices
    assert (choices.idle_seconds, choices.cover) == (120, True)


def test_what_is_typed_is_not_learned_by_an_input_method(window: Window, couple: TestedCouple) -> None:
    go_in(window, couple, VaultPage, Person.FIRST)
    line = QLineEdit(window)
    line.show()
    line.setFocus()
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    window.lock()


def type_passphrase(walk: MouseWalk) -> None:
    walk.say_who("A.")
    walk.fill("Passphrase of A.", PASSPHRASES[Person.FIRST])


def test_the_whole_way_through_the_program(qapp: QApplication, tmp_path: Path) -> None:
    """Said once, hidden at sign-in with a passphrase half typed, and hidden in a sitting."""
    both(tmp_path / "vault").vault.release()
    with keel(tmp_path) as program:
        program.preferences.choices.hiding_told = False
        walk = MouseWalk(program.window)
        type_passphrase(walk)
        walk.press("Return")
        walk.wait_for(lambda: walk.sees("Someone may have seen the screen before."))
        walk.click("Go on")
        assert Preferences(tmp_path / "config").choices.hiding_told
        program.window.hiding.lock(Reason.SESSION)
        type_passphrase(walk)
        tap(program.window)
        assert is_out_of_sight(program.window)
        bring_back(program.window)
        walk.wait_for(lambda: walk.field("Passphrase of A."))
        assert not any(line.text() for line in program.window.findChildren(QLineEdit))
        sign_in(walk, Person.FIRST)
        assert not program.window.findChildren(HidingSheet)
        tap(program.window)
        assert is_out_of_sight(program.window)
        bring_back(program.window)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the next turn of the program does
        assert "Alex" not in " ".join(label.text() for label in program.window.findChildren(QLabel))
