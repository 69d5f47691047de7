"""The whole of set-up through the window, whole, alone, and cut off anywhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.people.reads import couple
from app.people.values import Role
from app.vault.values import Person
from tests.front_door import ENTER, FrontDoor, front_door
from tests.setup.walking import (
    ALEXS,
    SAMS,
    choose,
    name_both,
    read_on,
    sign_in_alone,
    step_names,
    to_passphrase,
    type_back,
)
from ui.signin.put_back import PutBack


def test_both_set_up_by_keyboard_alone(keel: FrontDoor) -> None:
    to_passphrase(keel)
    type_back(keel, choose(keel, ALEXS))
    keel.reaches("hand-over")
    assert "Alex Rivera's part is covered" in keel.words()
    assert "Please hand the keyboard to Sam Lindqvist." in keel.words()
    keel.press(ENTER)
    type_back(keel, choose(keel, SAMS))
    keel.reaches("where-things-are-kept")
    assert str(keel.vault.folder.path) in keel.words()
    keel.press(ENTER)
    keel.gets_in()
    both = couple(keel.sitting)
    assert keel.sitting.here == (Person.FIRST, Person.SECOND)
    assert [partner.name for partner in both.partners] == ["Alex Rivera", "Sam Lindqvist"]
    assert [partner.role for partner in both.partners] == [Role.HURT, Role.BROKE_TRUST]
    assert all(partner.recovery_confirmed for partner in both.partners)
    assert [keel.vault.keyslots().people[person].label for person in Person] == ["A.", "S."]


def test_both_set_up_with_the_mouse(keel: FrontDoor, qtbot: QtBot) -> None:
    for step_id in ("is-this-for-us", "how-this-computer-is-shared"):
        keel.reaches(step_id)
        keel.click("Go on")
    keel.reaches("you-two")
    name_by_mouse(keel)
    keel.click("Go on")
    for name, passphrase in (("Alex", ALEXS), ("Sam", SAMS)):
        keel.reaches("hand-over")
        keel.click(f"I am {name}, go on")
        keel.reaches("passphrase")
        keel.fill("Passphrase", passphrase)
        keel.fill("The same once more", passphrase)
        keel.click("Go on")
        keel.reaches("recovery-sheet")
        code = keel.shown_code()
        keel.click("I have it on paper")
        keel.reaches("code-back")
        for number, group in enumerate(code, 1):
            keel.fill(f"Recovery code, group {number} of 8", group)
        keel.click("Go on")
        qtbot.waitUntil(lambda: keel.step_id != "code-back")
    keel.reaches("where-things-are-kept")
    keel.click("Open Keel")
    keel.gets_in()
    assert keel.sitting.alone is None


def name_by_mouse(keel: FrontDoor) -> None:
    for said, name, role in (("One of you", "Alex", "was hurt"), ("The other one", "Sam", "broke trust")):
        keel.fill(f"{said}: Name", name)
        form = step_names(keel).forms[Person.FIRST if name == "Alex" else Person.SECOND]
        keel.qtbot.mouseClick(form.role.buttons[0 if role == "was hurt" else 1], Qt.MouseButton.LeftButton)


def test_one_begins_alone_and_is_not_asked_again(keel: FrontDoor) -> None:
    read_on(keel)
    name_both(keel)
    keel.tab_to("I'm setting this up alone for now")
    keel.press(ENTER)
    type_back(keel, choose(keel, ALEXS))
    keel.reaches("where-things-are-kept")
    keel.press(ENTER)
    keel.gets_in()
    assert keel.sitting.alone is Person.FIRST
    keel.window.lock()
    sign_in_alone(keel, ALEXS)
    keel.gets_in()


def test_the_second_joins_later_at_the_first_ones_sign_in(keel: FrontDoor, qtbot: QtBot) -> None:
    to_passphrase(keel)
    type_back(keel, choose(keel, ALEXS))
    keel.reaches("hand-over")
    keel.window.show_first()
    sign_in_alone(keel, ALEXS)
    keel.reaches("hand-over")
    keel.press(ENTER)
    type_back(keel, choose(keel, SAMS))
    keel.reaches("where-things-are-kept")
    keel.press(ENTER)
    keel.gets_in()
    assert keel.sitting.here == (Person.FIRST, Person.SECOND)


def test_later_at_the_sign_in_goes_in_and_is_remembered(keel: FrontDoor) -> None:
    to_passphrase(keel)
    type_back(keel, choose(keel, ALEXS))
    keel.reaches("hand-over")
    keel.window.show_first()
    sign_in_alone(keel, ALEXS)
    keel.reaches("hand-over")
    keel.click("Later")
    keel.gets_in()
    keel.window.lock()
    sign_in_alone(keel, ALEXS)
    keel.gets_in()


def test_a_sheet_that_was_not_confirmed_is_made_anew_after_signing_in(keel: FrontDoor) -> None:
    to_passphrase(keel)
    before = choose(keel, ALEXS)
    keel.window.show_first()
    sign_in_alone(keel, ALEXS)
    keel.reaches("unconfirmed-sheet")
    keel.tab_to("Make a new sheet")
    keel.press(ENTER)
    keel.reaches("recovery-sheet")
    code = keel.shown_code()
    assert code != before
    type_back(keel, code)
    keel.reaches("hand-over")
    keel.click("Later")
    keel.gets_in()
    assert couple(keel.sitting).first.recovery_confirmed


def test_later_leads_in_past_a_sheet_that_was_not_confirmed(keel: FrontDoor) -> None:
    to_passphrase(keel)
    choose(keel, ALEXS)
    keel.window.show_first()
    sign_in_alone(keel, ALEXS)
    keel.reaches("unconfirmed-sheet")
    keel.click("Later")
    keel.gets_in()
    assert not couple(keel.sitting).first.recovery_confirmed


@pytest.mark.parametrize("steps", [0, 1, 2, 3])
def test_before_the_first_passphrase_nothing_is_kept(keel: FrontDoor, steps: int) -> None:
    if steps == 3:
        to_passphrase(keel)
    else:
        for _step in range(steps):
            keel.press(ENTER)
            keel.settle()
    keel.window.show_first()
    keel.reaches("is-this-for-us")
    assert not keel.vault.exists()
    assert not keel.vault.folder.shared_db.exists()


def test_back_keeps_what_was_typed_until_a_passphrase_exists(keel: FrontDoor) -> None:
    to_passphrase(keel)
    keel.click("Back")
    keel.reaches("hand-over")
    keel.click("Back")
    keel.reaches("you-two")
    named = step_names(keel).named()
    assert (named.first.name, named.second.label, named.second.role) == ("Alex Rivera", "S.", Role.BROKE_TRUST)
    keel.click("Back")
    keel.reaches("how-this-computer-is-shared")
    keel.click("Back")
    keel.reaches("is-this-for-us")


def test_a_set_up_that_broke_off_half_way_can_be_tried_again(keel: FrontDoor) -> None:
    to_passphrase(keel)
    for left in (keel.vault.folder.unfinished, keel.vault.folder.shared_db):
        left.write_bytes(b"")
    choose(keel, ALEXS)
    assert keel.vault.exists()


def test_copies_that_lie_in_the_folder_are_named(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    copies = tmp_path / "vault" / "backups"
    copies.mkdir(parents=True)
    (copies / "keel-20261101-200000.keel").write_bytes(b"")
    with front_door(qtbot, qapp, tmp_path / "vault") as keel:
        keel.reaches("is-this-for-us")
        assert "There are copies of a vault in this folder. “I have a copy” brings it back." in keel.words()
        keel.click("I have a copy")
        assert isinstance(keel.window.outside, PutBack)
