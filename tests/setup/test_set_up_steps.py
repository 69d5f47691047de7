"""What each step of set-up says, refuses and keeps to itself."""

import shutil

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from app.library.own_help_lines import keep_own_help_lines
from app.library.packs import help_lines
from app.vault.values import Person
from tests.front_door import ENTER, FrontDoor
from tests.setup.walking import (
    ALEXS,
    choose,
    name_both,
    read_on,
    step_names,
    to_passphrase,
    type_back,
)
from ui.people_to_call import PeopleToCall
from ui.setup.code_back import CodeBack, first_wrong_group


def test_every_open_name_and_role_is_named_at_once(keel: FrontDoor) -> None:
    read_on(keel)
    keel.click("Go on")
    for form in step_names(keel).forms.values():
        assert form.name.problem
        assert form.label.problem
        assert form.role.problem
    assert keel.step_id == "you-two"


def test_two_equal_names_are_told_apart(keel: FrontDoor) -> None:
    read_on(keel)
    name_both(keel)
    keel.fill("The other one: Name", "alex rivera")
    keel.click("Go on")
    assert "Both names are the same." in keel.words()


def test_the_label_follows_the_name_until_it_is_typed(keel: FrontDoor) -> None:
    read_on(keel)
    keel.fill("One of you: Name", "Noor")
    form = step_names(keel).forms[Person.FIRST]
    assert form.label.text() == "N."
    keel.fill("One of you: On the lock screen", "blue")
    keel.fill("One of you: Name", "Kim")
    assert form.label.text() == "blue"


def test_passphrases_that_differ_are_named_and_the_first_one_stays(keel: FrontDoor) -> None:
    step = to_passphrase(keel)
    keel.type(ALEXS)
    keel.press(ENTER)
    keel.type(ALEXS[:-1])
    keel.press(ENTER)
    assert step.again.problem.startswith("These two differ.")
    assert step.passphrase.text() == ALEXS
    assert keel.focus() is step.again.control
    assert not keel.vault.exists()


@pytest.mark.parametrize(
    ("passphrase", "sentence"), [("short", "Please use at least 10"), ("password1234", "This one is easy")]
)
def test_a_weak_passphrase_is_refused_beside_its_field(keel: FrontDoor, passphrase: str, sentence: str) -> None:
    step = to_passphrase(keel)
    keel.type(passphrase)
    keel.press(ENTER)
    keel.type(passphrase)
    keel.press(ENTER)
    assert step.passphrase.problem.startswith(sentence)
    assert not keel.vault.exists()


def test_the_partners_names_make_a_passphrase_easy_to_guess(keel: FrontDoor) -> None:
    step = to_passphrase(keel)
    keel.type("Sam Lindqvist")
    assert step.strength.word == "easy to guess"


def test_a_mistyped_group_is_named(keel: FrontDoor) -> None:
    to_passphrase(keel)
    code = choose(keel, ALEXS)
    wrong = "2222" if code[4] != "2222" else "3333"
    type_back(keel, (*code[:4], wrong, *code[5:]))
    step = keel.step
    assert isinstance(step, CodeBack)
    assert step.code.problem.startswith("Group 5 ")
    assert keel.focus() is step.code.boxes[4]
    keel.type(code[4])
    keel.press(ENTER)
    keel.reaches("hand-over")


def test_lookalikes_count_as_what_they_look_like() -> None:
    code = "0000-1111-2222-3333-4444-5555-6666-7777"
    typed = ("OOOO", "ilil", "2222", "3333", "4444", "5555", "6666", "7777")
    assert first_wrong_group(code, typed) is None
    assert first_wrong_group(code, (*typed[:7], "777")) == 8


def test_the_code_is_gone_from_the_window_after_its_step(keel: FrontDoor) -> None:
    to_passphrase(keel)
    code = choose(keel, ALEXS)
    type_back(keel, code)
    keel.reaches("hand-over")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    texts = [label.text() for label in keel.window.findChildren(QLabel)]
    assert not set(code) & set(texts)


def test_the_sheet_opens_over_the_window_to_be_printed_or_saved(keel: FrontDoor, qtbot: QtBot) -> None:
    to_passphrase(keel)
    choose(keel, ALEXS)
    keel.click("Print or save the sheet")
    qtbot.waitUntil(lambda: keel.window.findChild(QDialog, "preview") is not None)
    preview = keel.window.findChild(QDialog, "preview")
    assert preview is not None
    preview.close()
    qtbot.waitUntil(lambda: keel.window.findChild(QDialog, "preview") is None)
    assert keel.step_id == "recovery-sheet"


def test_help_lines_follow_the_chosen_country(keel: FrontDoor) -> None:
    people = keel.step.findChild(PeopleToCall)
    assert people is not None
    assert people.country is not None
    people.country.chosen.emit("Ireland")
    keel.settle()
    irish = [line for line in help_lines().lines if line.country == "Ireland"]
    assert irish
    assert all(line.number in keel.words() for line in irish)
    assert keel.window.parts.preferences.choices.help_country == "", "nothing is kept"


def test_help_lines_are_the_couples_own_where_there_is_a_list(keel: FrontDoor) -> None:
    keep_own_help_lines(keel.window.parts.preferences.packs, "Mira next door: 01 2345", "2026-11")
    keel.click("Go on")
    keel.reaches("how-this-computer-is-shared")
    people = keel.step.findChild(PeopleToCall)
    assert people is not None
    assert [line.number for line in people.shown] == ["01 2345"]


def test_f1_explains_the_step(keel: FrontDoor, qtbot: QtBot) -> None:
    keel.reaches("is-this-for-us")
    keel.press(Qt.Key.Key_F1)
    help_dialog = keel.window.findChild(QDialog, "help")
    assert help_dialog is not None
    words = [label.text() for label in help_dialog.findChildren(QLabel)]
    assert "Is this for us?" in words
    help_dialog.close()


def test_a_folder_that_takes_no_files_is_said_and_what_was_typed_stays(keel: FrontDoor, qtbot: QtBot) -> None:
    step = to_passphrase(keel)
    shutil.rmtree(keel.vault.folder.path)
    keel.type(ALEXS)
    keel.press(ENTER)
    keel.type(ALEXS)
    keel.press(ENTER)
    qtbot.waitUntil(lambda: "Keel can't write in the folder" in keel.words())
    assert step.isEnabled()
    assert step.passphrase.text() == ALEXS
