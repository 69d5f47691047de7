"""Choosing a PIN on Keys and copies by keys and clicks, alone and together."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.vault.door_notes import How
from app.vault.pin import HOLDS_FOR
from app.vault.unlock_log import unlock_log
from app.vault.values import Person, WrongPin
from tests.couple import PASSPHRASES, TestedCouple
from ui.vault.page import VaultPage
from ui.vault.pin_card import PinCard
from ui.vault.pin_dialog import PinDialog
from ui.window import Window

OpenPage = Callable[..., VaultPage]
PIN = "271828"


def card(page: VaultPage) -> PinCard:
    found = page.overview.cards["pin"]
    assert isinstance(found, PinCard)
    return found


def fill(qtbot: QtBot, dialog: PinDialog, pin: str = PIN, again: str = PIN, wrong: Person | None = None) -> None:
    for person, field in dialog.passphrases.fields.items():
        field.clear()
        qtbot.keyClicks(field.control, "not the one at all" if person is wrong else PASSPHRASES[person])
    for pins, typed in ((dialog.pin, pin), (dialog.again, again)):
        pins.clear()
        qtbot.keyClicks(pins.control, typed)
    qtbot.keyClick(dialog.again.control, Qt.Key.Key_Return)


@pytest.mark.parametrize("alone", [Person.FIRST, None])
def test_a_chosen_pin_holds_and_can_be_let_go(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, alone: Person | None
) -> None:
    page = open_page(alone)
    pins = card(page)
    assert not pins.let_go.isVisible()
    fill(qtbot, pins.choose_pin())
    qtbot.waitUntil(lambda: "The PIN holds." in pins.notice.sentence, timeout=60_000)
    assert couple.vault.pin.people == page.desk.sitting.here
    assert couple.vault.pin.seconds_left == pytest.approx(HOLDS_FOR, abs=600)
    assert "until" in pins.now.text()
    if alone:
        assert How.NEW_PIN in [line.how for line in unlock_log(page.desk.sitting)]
    qtbot.mouseClick(pins.let_go, Qt.MouseButton.LeftButton)
    assert couple.vault.pin.people == ()
    assert "The PIN is gone." in pins.notice.sentence
    assert not pins.let_go.isVisible()


@pytest.mark.parametrize(
    ("pin", "again", "wrong", "field", "sentence"),
    [
        ("1234", "1234", None, "pin", "Please use 4 to 8 digits"),
        ("", "", None, "pin", "Please use 4 to 8 digits"),
        (PIN, "271829", None, "again", "These two differ."),
        (PIN, PIN, Person.SECOND, "second", "This passphrase doesn't open Sam's part."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    qtbot: QtBot,
    couple: TestedCouple,
    open_page: OpenPage,
    pin: str,
    again: str,
    wrong: Person | None,
    field: str,
    sentence: str,
) -> None:
    dialog = card(open_page()).choose_pin()
    fill(qtbot, dialog, pin, again, wrong)
    shown = {"pin": dialog.pin, "again": dialog.again, "second": dialog.passphrases.fields[Person.SECOND]}[field]
    qtbot.waitUntil(lambda: shown.problem.startswith(sentence), timeout=60_000)
    assert dialog.isVisible()
    assert couple.vault.pin.people == ()


def test_a_passphrase_left_out_is_asked_for(qtbot: QtBot, open_page: OpenPage) -> None:
    dialog = card(open_page(Person.FIRST)).choose_pin()
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    assert dialog.passphrases.fields[Person.FIRST].problem.startswith("Please type the passphrase")


def test_a_lock_in_the_middle_holds_no_pin(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, window: Window
) -> None:
    page = open_page(Person.FIRST)
    fill(qtbot, card(page).choose_pin())
    window.lock()
    qtbot.waitUntil(lambda: not window.findChildren(QDialog), timeout=60_000)
    done: list[int] = []
    window.parts.background.run(lambda: 1, done.append, what="")
    qtbot.waitUntil(lambda: done == [1], timeout=60_000)
    assert couple.vault.pin.people == ()


def test_the_pin_that_was_chosen_is_the_one_that_opens(qtbot: QtBot, couple: TestedCouple, open_page: OpenPage) -> None:
    pins = card(open_page(Person.SECOND))
    fill(qtbot, pins.choose_pin())
    qtbot.waitUntil(lambda: bool(couple.vault.pin.people), timeout=60_000)
    keyslots = couple.vault.keyslots()
    with pytest.raises(WrongPin):
        couple.vault.pin.open("314159", keyslots)
    (keys,) = couple.vault.pin.open(PIN, keyslots)
    assert keys == pins.desk.sitting.keys[Person.SECOND]
