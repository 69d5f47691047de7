"""After a lock the PIN opens what was open; the passphrase is always there beside it."""

from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.vault.keyslots import unlock
from app.vault.pin import HOLDS_FOR, keys_under_pin
from app.vault.values import Person
from tests.couple import PASSPHRASES, WEAK
from tests.front_door import ENTER, FrontDoor
from ui.signin.pin_form import PinForm

PIN, OTHER = "271828", "314159"
BOTH = tuple(Person)


def hold(keel: FrontDoor, people: tuple[Person, ...] = (Person.FIRST,)) -> None:
    """Open, choose a PIN and lock."""
    keyslots = keel.vault.keyslots()
    keys = tuple(unlock(keyslots, person, PASSPHRASES[person], WEAK) for person in people)
    keel.vault.pin.hold(keys_under_pin(PIN, keyslots, keys, WEAK))
    keel.sign_in.look_again()
    keel.settle()


def form(keel: FrontDoor) -> PinForm[Any]:
    return next(form for form in keel.sign_in.findChildren(PinForm) if form.isVisible())


def says(keel: FrontDoor, sentence: str) -> bool:
    return sentence in form(keel).field.problem


@pytest.mark.parametrize("people", [(Person.SECOND,), BOTH])
def test_it_opens_the_same_sitting_by_keyboard_alone(keel: FrontDoor, people: tuple[Person, ...]) -> None:
    hold(keel, people)
    keel.type(PIN)
    keel.press(ENTER)
    keel.gets_in()
    assert keel.sitting.here == people
    keel.window.lock()
    keel.settle()
    keel.type(PIN)
    keel.click("Open")
    keel.gets_in()
    assert keel.sitting.here == people


def test_whose_pin_it_is_is_said_by_the_lock_screen_label(keel: FrontDoor) -> None:
    hold(keel)
    assert form(keel).field.label == "PIN of A."
    assert "Keel is locked" in keel.words()
    hold(keel, BOTH)
    assert form(keel).field.label == "PIN for both of you"


def test_only_digits_can_be_typed(keel: FrontDoor) -> None:
    hold(keel)
    keel.type("2a7-1 82845904")
    assert form(keel).field.text() == "27182845"


def test_the_passphrase_is_beside_it(keel: FrontDoor) -> None:
    hold(keel)
    keel.tab_to("Use the passphrase instead")
    keel.press(Qt.Key.Key_Space)
    keel.settle()
    keel.fill("Passphrase of A.", PASSPHRASES[Person.FIRST])
    keel.press(ENTER)
    keel.gets_in()
    assert keel.vault.pin.people == (Person.FIRST,)


def test_three_wrong_ones_lead_to_the_passphrase(keel: FrontDoor, qtbot: QtBot) -> None:
    hold(keel)
    for left in ("There are 2 more tries.", "There is 1 more try."):
        keel.type(OTHER)
        keel.press(ENTER)
        qtbot.waitUntil(partial(says, keel, left), timeout=60_000)
        assert form(keel).field.control.hasSelectedText()
    keel.type(OTHER)
    keel.press(ENTER)
    qtbot.waitUntil(lambda: keel.sign_in.who is not None, timeout=60_000)
    assert "3 PINs didn't fit, so the PIN is gone." in keel.sign_in.notice.sentence
    keel.fill("Passphrase of A.", PASSPHRASES[Person.FIRST])
    keel.press(ENTER)
    keel.gets_in()


def test_one_that_ran_out_while_it_was_asked_for_leads_to_the_passphrase(keel: FrontDoor, qtbot: QtBot) -> None:
    hold(keel)
    keel.seconds.at += HOLDS_FOR
    keel.type(PIN)
    keel.press(ENTER)
    qtbot.waitUntil(lambda: keel.sign_in.who is not None, timeout=60_000)
    assert "The PIN has run out." in keel.sign_in.notice.sentence


def test_nothing_is_tried_while_nothing_is_typed(keel: FrontDoor) -> None:
    hold(keel)
    keel.press(ENTER)
    assert form(keel).isEnabled()
    assert keel.vault.pin.people == (Person.FIRST,)


def test_one_after_another_waits_for_the_first(keel: FrontDoor, qtbot: QtBot) -> None:
    hold(keel)
    keel.type(OTHER)
    form(keel).open()
    form(keel).open()
    qtbot.waitUntil(lambda: "There are 2 more tries." in form(keel).field.problem, timeout=60_000)
