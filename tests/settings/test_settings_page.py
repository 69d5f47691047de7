"""Settings by keys and clicks: people, appearance, hints, help lines, and the second partner joining."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.library.packs import help_lines
from app.people.actions import describe_partner
from app.people.reads import couple as read_couple
from app.people.values import NewPartner, Role
from app.refused import FormRefused
from app.vault.values import Person
from tests.couple import ALEX, TestedCouple, first_only
from tests.one_page import open_window
from ui.background import Background
from ui.preferences import Appearance, Preferences
from ui.settings.about_card import VERSION
from ui.settings.page import SettingsPage
from ui.setup.joining import Joining
from ui.window import Window

OpenPage = Callable[..., SettingsPage]
PROGRAM = Path(__file__).parents[2]


def click(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def retype(qtbot: QtBot, line: QLineEdit, words: str) -> None:
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, words)


def kept(window: Window) -> Preferences:
    """The preferences as another start would read them."""
    return Preferences(window.parts.preferences.packs.parent)


def test_alone_one_changes_the_own_entry_only(qtbot: QtBot, couple: TestedCouple, open_page: OpenPage) -> None:
    page = open_page(Person.SECOND)
    assert list(page.people.forms) == [Person.SECOND]
    form = page.people.forms[Person.SECOND]
    assert (form.name.text(), form.label.text(), form.role.choice()) == ("Sam Lindqvist", "S.", Role.BROKE_TRUST)
    retype(qtbot, form.name.control, "Sam L.")
    retype(qtbot, form.label.control, "Otter")
    click(qtbot, form.role.button_for(Role.BOTH))
    assert form.said.text() == "not saved yet"
    click(qtbot, form.save_button)
    assert form.said.text() == "saved"
    now = read_couple(page.desk.sitting).second
    assert (now.name, now.role) == ("Sam L.", Role.BOTH)
    assert couple.vault.keyslots().people[Person.SECOND].label == "Otter"
    assert form.title.text() == "Sam L."


def test_together_both_entries_can_be_changed(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    assert list(page.people.forms) == [Person.FIRST, Person.SECOND]
    form = page.people.forms[Person.FIRST]
    qtbot.keyClicks(form.role_name.control, "the one who waited")
    qtbot.keyClick(form.role_name.control, Qt.Key.Key_Return)
    assert read_couple(page.desk.sitting).first.role_name == "the one who waited"


def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_lost(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    form = page.people.forms[Person.FIRST]
    retype(qtbot, form.name.control, "sam lindqvist")
    retype(qtbot, form.label.control, " ")
    click(qtbot, form.save_button)
    assert form.name.problem == "Both names are the same. Please add an initial or a nickname."
    assert form.label.problem == "Please write a letter or a word for the lock screen."
    assert form.name.text() == "sam lindqvist"
    assert read_couple(page.desk.sitting).first.name == ALEX.name


def test_a_reload_leaves_typed_words_alone(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    form = page.people.forms[Person.FIRST]
    retype(qtbot, form.name.control, "Alexan")
    page.reload()
    assert form.name.text() == "Alexan"


def test_two_labels_alike_are_refused(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    with pytest.raises(FormRefused) as refused:
        describe_partner(couple.vault, sitting, Person.FIRST, NewPartner(name="Alex", label="s.", role=Role.HURT))
    assert [problem.field for problem in refused.value.problems] == ["first.label"]
    sitting.close()


def test_appearance_holds_at_once_and_is_kept(qtbot: QtBot, open_page: OpenPage, window: Window) -> None:
    page = open_page()
    click(qtbot, page.look.appearance.button_for(Appearance.DARK))
    qtbot.keyClick(page.look.contrast, Qt.Key.Key_Space)
    qtbot.keyClick(page.look.motion, Qt.Key.Key_Space)
    qtbot.keyClick(page.look.sound, Qt.Key.Key_Space)
    qtbot.keyClick(page.look.text_size.control, Qt.Key.Key_End)
    choices = kept(window).choices
    assert (choices.appearance, choices.high_contrast, choices.text_size) == (Appearance.DARK, True, 150)
    assert (choices.less_motion, choices.pause_sound) == (True, True)


def test_hints_are_switched_off_and_on(qtbot: QtBot, open_page: OpenPage, window: Window) -> None:
    page = open_page()
    assert page.hints.on.isChecked()
    qtbot.keyClick(page.hints.on, Qt.Key.Key_Space)
    assert not kept(window).choices.hints
    qtbot.keyClick(page.hints.on, Qt.Key.Key_Space)
    assert kept(window).choices.hints


def test_a_country_shows_its_people_to_call_and_is_remembered(
    qtbot: QtBot, open_page: OpenPage, window: Window
) -> None:
    page = open_page()
    assert page.help_lines.people.country is not None
    page.help_lines.people.country.set_choice("Ireland")
    page.help_lines.people.country.chosen.emit("Ireland")
    assert {line.country for line in page.help_lines.people.shown} == {"Ireland"}
    assert page.help_lines.people.country.choice() == "Ireland"
    page.help_lines.people.country.control.setFocus()
    qtbot.keyClick(page.help_lines.people.country.control, Qt.Key.Key_Tab)
    assert page.help_lines.edit_button.hasFocus()
    assert kept(window).choices.help_country == "Ireland"


def test_an_own_list_takes_the_place_of_ours_until_it_is_emptied(
    qtbot: QtBot, open_page: OpenPage, window: Window
) -> None:
    page = open_page()
    packs = window.parts.preferences.packs
    dialog = page.help_lines.edit()
    dialog.lines.control.selectAll()
    qtbot.keyClicks(dialog.lines.control, 'Mira "next door": 01 2345')
    click(qtbot, dialog.go_on)
    assert [(line.name, line.number) for line in page.help_lines.people.shown] == [('Mira "next door"', "01 2345")]
    assert tomllib.loads((packs / "help_lines.toml").read_text(encoding="utf-8"))["checked"] == "2026-11"
    assert (packs / "help_lines.toml").stat().st_mode & 0o077 == 0
    dialog = page.help_lines.edit()
    assert dialog.lines.text() == 'Mira "next door": 01 2345'
    dialog.lines.control.selectAll()
    qtbot.keyClick(dialog.lines.control, Qt.Key.Key_Delete)
    click(qtbot, dialog.go_on)
    assert page.help_lines.people.country is not None
    assert help_lines(packs) == help_lines()


def test_a_file_of_content_that_is_left_out_is_said(open_page: OpenPage, window: Window) -> None:
    packs = window.parts.preferences.packs
    packs.mkdir(parents=True)
    (packs / "clauses.toml").write_text("not a list", encoding="utf-8")
    page = open_page()
    assert page.left_out.isVisible()
    assert "clauses.toml" in page.left_out.sentence
    (packs / "clauses.toml").unlink()
    page.reload()
    assert not page.left_out.isVisible()


def test_a_line_without_a_number_is_said_by_its_place(qtbot: QtBot, open_page: OpenPage, window: Window) -> None:
    dialog = open_page().help_lines.edit()
    dialog.lines.set_text("Mira: 01 2345\nthe neighbour")
    click(qtbot, dialog.go_on)
    assert dialog.lines.problem == "Line 2 needs a name, a colon and a number."
    assert dialog.isVisible()
    assert not (window.parts.preferences.packs / "help_lines.toml").exists()


def test_the_version_is_the_one_of_the_program() -> None:
    project = tomllib.loads((PROGRAM / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION


def test_it_says_what_is_not_claimed(open_page: OpenPage) -> None:
    said = [label.text() for label in open_page().findChildren(QLabel)]
    assert "Based on methods used in couple therapy; this program itself has not been tested." in said
    assert "Agreements made here are not legal contracts." in said


def test_no_invitation_once_both_have_joined(open_page: OpenPage) -> None:
    assert not open_page(Person.FIRST).join.isVisible()


def test_the_second_partner_joins_from_here(qtbot: QtBot, tmp_path: Path, background: Background) -> None:
    alone = first_only(tmp_path / "alone")
    window = open_window(qtbot, tmp_path / "config", alone, background, SettingsPage)
    window.open_sitting(alone.alone(Person.FIRST))
    assert window.workspace is not None
    page = window.workspace.current
    assert isinstance(page, SettingsPage)
    assert page.join.isVisible()
    assert page.join.button.text() == "Hand over to Sam"
    click(qtbot, page.join.button)
    assert window.findChildren(Joining)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.findChild(QDialog, "help") is not None
    window.lock()
    alone.vault.release()
