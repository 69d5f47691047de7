"""What is typed in settings and not saved is offered again after a lock, and is gone once it is saved or put away."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.people.reads import couple as read_couple
from app.people.values import Role
from app.vault.drafts import drafts_in
from app.vault.values import Person
from ui.settings.help_lines_card import OwnListDialog
from ui.settings.page import SettingsPage
from ui.window import Window

OpenPage = Callable[..., SettingsPage]
FIRST = Person.FIRST


def test_names_and_role_are_offered_again_until_they_are_saved(
    qtbot: QtBot, open_page: OpenPage, window: Window
) -> None:
    form = open_page(FIRST).people.forms[FIRST]
    form.name.control.selectAll()
    qtbot.keyClicks(form.name.control, "Alexan")
    qtbot.mouseClick(form.role.button_for(Role.BOTH), Qt.MouseButton.LeftButton)
    window.lock()
    page = open_page(FIRST)
    form = page.people.forms[FIRST]
    assert (form.name.text(), form.role.choice(), form.said.text()) == ("Alexan", Role.BOTH, "not saved yet")
    assert read_couple(page.desk.sitting).first.name != "Alexan"
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert drafts_in(page.desk.sitting.own, "settings-people") == ()
    assert read_couple(page.desk.sitting).first.name == "Alexan"


def test_a_pause_keeps_them_too(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(FIRST)
    qtbot.keyClicks(page.people.forms[FIRST].role_name.control, "the one who waited")
    qtbot.waitUntil(lambda: len(drafts_in(page.desk.sitting.own, "settings-people")) == 1)


def typed_list(qtbot: QtBot, page: SettingsPage) -> OwnListDialog:
    dialog = page.help_lines.edit()
    dialog.lines.control.selectAll()
    qtbot.keyClicks(dialog.lines.control, "Mira next door: 01 2345")
    return dialog


def test_an_own_list_is_offered_again_until_it_is_kept(qtbot: QtBot, open_page: OpenPage, window: Window) -> None:
    typed_list(qtbot, open_page())
    window.lock()
    page = open_page()
    dialog = page.help_lines.edit()
    assert dialog.lines.text() == "Mira next door: 01 2345"
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    assert drafts_in(page.desk.sitting.own, "settings-help-lines") == ()
    assert [line.name for line in page.help_lines.people.shown] == ["Mira next door"]


def test_an_own_list_that_was_put_away_is_gone(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page()
    dialog = typed_list(qtbot, page)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert drafts_in(page.desk.sitting.own, "settings-help-lines") == ()
    assert page.help_lines.edit().lines.text() != "Mira next door: 01 2345"
