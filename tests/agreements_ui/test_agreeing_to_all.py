"""How a couple pauses is agreed to with one tick each, with the signature and not without it."""

from app.agreements.values import State
from app.vault.values import Person
from tests.agreements.texts import PAUSE
from tests.agreements_ui.house import House

SAM = Person.SECOND


def test_how_we_pause_is_agreed_to_with_one_tick_each(house: House) -> None:
    version = house.put_forward(PAUSE)
    house.open(version)
    house.press("Sign")
    house.choose("signers", 1)
    house.press("Sign as Alex", house.signing)
    assert "choose “Not now”" in house.signing.left_open.problem
    for person in Person:
        if person is SAM:
            house.press("Sign as Sam")
        house.press("I agree to all of it, and can keep it")
        house.sign_drawn(person)
    assert house.page(version).state is State.IN_FORCE
    assert house.page(version).open_points == ()
    house.press("See its card")
    house.until(lambda: bool(house.buttons("Save as PDF")))


def test_not_sure_leaves_no_answer_behind_either(house: House) -> None:
    version = house.put_forward(PAUSE)
    house.open(version, SAM)
    house.press("Sign as Sam")
    house.press("I agree to all of it, and can keep it")
    house.press("I could have said no: Not sure")
    house.press("Sign as Sam", house.signing)
    assert [each.answered for each in house.page(version).answers] == [frozenset()]
