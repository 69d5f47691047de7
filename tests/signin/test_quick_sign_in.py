"""Quick start at sign-in: a PIN opens what is shared, everything that goes wrong leads to the passphrase."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.vault.door_notes import How
from app.vault.drafts import read_draft, save_draft
from app.vault.keyslots import unlock
from app.vault.quick_start import turn_on
from app.vault.quick_start_file import read_entries
from app.vault.unlock_log import unlock_log
from app.vault.values import Person
from tests.couple import PASSPHRASES, WEAK
from tests.front_door import ENTER, FrontDoor
from tests.memory_keyring import MemoryKeyring, secrets_in
from ui.signin.pin_form import PinForm
from ui.signin.quick_line import QuickLine

PIN, OTHER = "271828", "314159"
FIRST, SECOND = Person


class AtTheDoor:
    """Alex has quick start on, Sam has not."""

    def __init__(self, keel: FrontDoor) -> None:
        self.keel = keel
        self.keyring = MemoryKeyring()
        keel.vault = replace(keel.vault, device=secrets_in(self.keyring))
        own = unlock(keel.vault.keyslots(), FIRST, PASSPHRASES[FIRST], WEAK)
        turn_on(keel.vault, own, PIN, lambda: None)
        keel.sign_in.look_again()
        keel.settle()

    @property
    def form(self) -> PinForm[object] | None:
        forms = self.keel.sign_in.findChildren(PinForm)
        return next((form for form in forms if form.isVisible()), None)

    def by_passphrase(self) -> bool:
        typed = self.keel.sign_in.typed
        return self.form is None and typed is not None and typed.isVisible()

    def opens(self) -> None:
        self.keel.press(ENTER)
        self.keel.type(PIN)
        self.keel.press(ENTER)
        self.keel.gets_in()
        self.keel.settle()


@pytest.fixture
def door(keel: FrontDoor) -> Iterator[AtTheDoor]:
    door = AtTheDoor(keel)
    yield door
    door.keyring.let_go()


def test_a_pin_opens_the_shared_space_by_keyboard_alone(door: AtTheDoor) -> None:
    door.opens()
    assert door.keel.sitting.quick
    assert door.keel.sitting.alone is FIRST
    assert "Quick start: your private space is closed." in door.keel.words()


def test_only_who_has_it_on_alone_is_asked_for_a_pin(door: AtTheDoor) -> None:
    assert door.form is not None
    assert door.form.field.label == "Quick start PIN of A."
    for tile in ("S.", "Both"):
        door.keel.click(tile)
        assert door.by_passphrase()
    door.keel.click("A.")
    assert not door.by_passphrase()


def test_the_passphrase_is_beside_it(door: AtTheDoor) -> None:
    door.keel.press(ENTER)
    door.keel.tab_to("Use the passphrase instead")
    door.keel.press(Qt.Key.Key_Space)
    door.keel.settle()
    door.keel.type(PASSPHRASES[FIRST])
    door.keel.press(ENTER)
    door.keel.gets_in()
    assert not door.keel.sitting.quick


def test_five_wrong_pins_turn_it_off(door: AtTheDoor, qtbot: QtBot) -> None:
    door.keel.press(ENTER)
    for left in ("4 more tries", "3 more tries", "2 more tries", "1 more try"):
        door.keel.type(OTHER)
        door.keel.press(ENTER)
        qtbot.waitUntil(partial(problem_says, door, left), timeout=60_000)
    door.keel.type(OTHER)
    door.keel.press(ENTER)
    qtbot.waitUntil(door.by_passphrase, timeout=60_000)
    assert "Quick start is off now." in door.keel.sign_in.notice.sentence
    assert read_entries(door.keel.vault.folder) == {}


def problem_says(door: AtTheDoor, words: str) -> bool:
    return door.form is not None and words in door.form.field.problem


def test_a_store_that_hangs_leads_to_the_passphrase_and_holds_nothing_up(door: AtTheDoor, qtbot: QtBot) -> None:
    door.keel.vault = replace(door.keel.vault, device=secrets_in(door.keyring, 0.0))
    door.keyring.answers.clear()
    door.keel.sign_in.look_again()
    door.keel.settle()
    door.keel.press(ENTER)
    door.keel.type(PIN)
    door.keel.press(ENTER)
    qtbot.waitUntil(door.by_passphrase, timeout=60_000)
    assert "gave no answer" in door.keel.sign_in.notice.sentence
    door.keel.type(PASSPHRASES[FIRST])
    door.keel.press(ENTER)
    door.keel.gets_in()


def test_the_program_ends_while_the_store_hangs(door: AtTheDoor) -> None:
    """The wait is called off; were it not, the end would come with the five seconds only."""
    door.keyring.answers.clear()
    door.keel.press(ENTER)
    door.keel.type(PIN)
    door.keel.press(ENTER)
    door.keel.background.close()
    assert read_entries(door.keel.vault.folder)[FIRST].wrong <= 1


def test_the_way_to_the_passphrase_takes_what_was_typed_along(door: AtTheDoor) -> None:
    door.opens()
    save_draft(door.keel.sitting.own, "letter", "new", {"text": "begun"})
    (line,) = door.keel.window.findChildren(QuickLine)
    (button,) = line.findChildren(QPushButton)
    door.keel.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    door.keel.settle()
    assert door.by_passphrase()
    door.keel.type(PASSPHRASES[FIRST])
    door.keel.press(ENTER)
    door.keel.gets_in()
    draft = read_draft(door.keel.sitting.own, "letter", "new")
    assert draft is not None
    assert draft.form == {"text": "begun"}
    assert How.QUICK_START in [line.how for line in unlock_log(door.keel.sitting)]
