"""Set-up that is left, by sleep or by time: no code is shown to whoever comes next, and it goes on after signing in."""

import pytest
from PySide6.QtTest import QTest

from app.vault.values import Person
from tests.front_door import ENTER, PATIENCE, FrontDoor
from tests.set_ticks import SetTicks
from tests.setup.walking import ALEXS, SAMS, choose, passphrase_step, read_on, sign_in_alone, to_passphrase, type_back
from ui.hiding.reasons import Reason
from ui.signin.page import SignIn


def type_both(keel: FrontDoor, passphrase: str) -> None:
    """Up to the press that begins the work."""
    passphrase_step(keel)
    for _time in range(2):
        keel.type(passphrase)
        keel.press(ENTER)


def comes_to_sign_in(keel: FrontDoor) -> None:
    keel.qtbot.waitUntil(lambda: isinstance(keel.window.outside, SignIn), timeout=PATIENCE)
    keel.settle()


@pytest.mark.parametrize("milliseconds", [0, 30, 120])
def test_asleep_while_the_first_part_is_made_it_shows_no_code_and_goes_on_later(
    keel: FrontDoor, milliseconds: int
) -> None:
    to_passphrase(keel)
    type_both(keel, ALEXS)
    QTest.qWait(milliseconds)
    keel.window.hiding.lock(Reason.SLEEP)
    assert "Passphrase" not in keel.words(), "nothing is to be seen of the step meanwhile"
    comes_to_sign_in(keel)
    assert keel.vault.exists()
    sign_in_alone(keel, ALEXS)
    keel.reaches("unconfirmed-sheet")


@pytest.mark.parametrize("milliseconds", [0, 30, 120])
def test_asleep_while_the_second_part_is_made_both_can_sign_in(keel: FrontDoor, milliseconds: int) -> None:
    to_passphrase(keel)
    type_back(keel, choose(keel, ALEXS))
    keel.reaches("hand-over")
    keel.press(ENTER)
    type_both(keel, SAMS)
    QTest.qWait(milliseconds)
    keel.window.hiding.lock(Reason.SLEEP)
    comes_to_sign_in(keel)
    assert keel.sign_in.who is not None
    assert keel.vault.keyslots().people[Person.SECOND].part is not None
    assert "S." in [tile.text() for tile in keel.sign_in.who.tiles]


def test_asleep_while_the_sheet_is_drawn_its_code_is_not_to_be_seen(keel: FrontDoor) -> None:
    to_passphrase(keel)
    code = choose(keel, ALEXS)
    keel.click("Print or save the sheet")
    keel.window.hiding.lock(Reason.SESSION)
    assert not any(group in keel.words() for group in code)
    comes_to_sign_in(keel)
    assert not any(group in keel.words() for group in code)


def test_what_was_typed_is_let_go_with_what_was_said_of_it(keel: FrontDoor) -> None:
    step = to_passphrase(keel)
    keel.type(ALEXS)
    assert step.strength.word
    keel.window.hiding.lock(Reason.SLEEP)
    assert not step.passphrase.text()
    assert not step.strength.word


def test_idleness_is_watched_for_again_where_the_page_stays(keel: FrontDoor) -> None:
    ticks, idle = keel.window.parts.ticks, keel.window.hiding.idle
    assert isinstance(ticks, SetTicks)
    read_on(keel)
    keel.window.hiding.lock(Reason.SLEEP)
    keel.reaches("you-two")
    ticks.pass_by(120)
    assert idle.look()
    ticks.pass_by(120)
    assert idle.look(), "once is not for good"
