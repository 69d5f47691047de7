"""A lost passphrase: the code of the sheet, a new passphrase, a new sheet."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.people.reads import couple
from app.people.recovery import renew_recovery
from app.vault.values import Person
from tests.couple import PASSPHRASES
from tests.front_door import ENTER, FrontDoor
from ui.signin.page import SignIn
from ui.signin.recovery import AskCode

ALEXS, SAMS = PASSPHRASES[Person.FIRST], PASSPHRASES[Person.SECOND]


def to_recovery(keel: FrontDoor) -> AskCode:
    keel.click("Use a recovery code")
    keel.reaches("recovery-code")
    assert isinstance(keel.step, AskCode)
    return keel.step


def new_code(keel: FrontDoor) -> str:
    """Sam's sheet, as if printed a moment ago."""
    return renew_recovery(keel.vault, Person.SECOND, SAMS)


def test_a_lost_passphrase_is_replaced_by_keyboard_alone(keel: FrontDoor) -> None:
    code = new_code(keel)
    keel.tab_to("Use a recovery code")
    keel.press(Qt.Key.Key_Space)
    keel.reaches("recovery-code")
    keel.press(Qt.Key.Key_Right)
    keel.press(ENTER)
    keel.type(code.replace("-", "").lower())
    keel.press(ENTER)
    keel.reaches("passphrase")
    fresh = "nine umbrellas beside the quiet lake"
    for _time in range(2):
        keel.type(fresh)
        keel.press(ENTER)
    keel.reaches("recovery-sheet")
    again = keel.shown_code()
    assert "-".join(again) != code
    keel.press(ENTER)
    keel.reaches("code-back")
    keel.type("".join(again))
    keel.press(ENTER)
    keel.gets_in()
    assert keel.sitting.alone is Person.SECOND
    assert couple(keel.sitting).second.recovery_confirmed
    keel.window.lock()
    keel.settle()
    keel.click("S.")
    keel.fill("Passphrase of S.", fresh)
    keel.press(ENTER)
    keel.gets_in()


def test_a_slip_in_the_code_is_named_by_its_group(keel: FrontDoor, qtbot: QtBot) -> None:
    groups = new_code(keel).split("-")
    groups[2] = groups[2][:-1] + ("2" if groups[2][-1] != "2" else "3")
    step = to_recovery(keel)
    step.code.set_code("-".join(groups))
    keel.click("S.")
    keel.click("Go on")
    qtbot.waitUntil(lambda: bool(step.code.problem))
    assert "group 3" in step.code.problem
    qtbot.waitUntil(lambda: keel.focus() is step.code.boxes[2])


def test_a_group_that_is_too_short_is_named(keel: FrontDoor) -> None:
    step = to_recovery(keel)
    keel.press(ENTER)
    keel.type("ABCD12")
    keel.click("Go on")
    assert step.code.problem.startswith("Group 2 ")
    assert keel.focus() is step.code.boxes[1]


def test_a_code_of_the_other_one_opens_nothing(keel: FrontDoor, qtbot: QtBot) -> None:
    code = new_code(keel)
    step = to_recovery(keel)
    step.code.set_code(code)
    keel.click("Go on")
    qtbot.waitUntil(lambda: bool(step.code.problem))
    assert step.code.problem.startswith("This recovery code belongs to another sheet.")


def test_a_recovery_left_before_the_new_passphrase_changes_nothing(keel: FrontDoor, qtbot: QtBot) -> None:
    to_recovery(keel)
    keel.click("Back")
    keel.settle()
    assert isinstance(keel.view, SignIn)
    keel.fill("Passphrase of A.", ALEXS)
    keel.press(ENTER)
    keel.gets_in()
