"""The card of reminders in settings: off at first, its words shown before, and a calendar file saved."""

from datetime import time
from pathlib import Path

import vobject
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app.promises.actions import add_promise
from app.promises.values import NewPromise
from app.vault.values import Person
from tests.reminders_ui.conftest import OpenPage
from ui.preferences import Preferences
from ui.settings.calendar_dialog import CalendarDialog
from ui.window import Window


def kept(window: Window) -> Preferences:
    """As another start would read them."""
    return Preferences(window.parts.preferences.packs.parent)


def test_reminders_are_off_and_their_words_are_shown_before_they_are_on(
    qtbot: QtBot, open_page: OpenPage, window: Window
) -> None:
    card = open_page().reminders
    assert not card.on.isChecked()
    assert not card.at.isVisible()
    assert "“There is something in Keel for today.”" in [label.text() for label in card.findChildren(QLabel)]
    card.on.setFocus()
    qtbot.keyClick(card.on, Qt.Key.Key_Space)
    assert card.at.isVisible()
    assert kept(window).choices.reminders


def test_the_time_holds_once_it_can_be_read(qtbot: QtBot, open_page: OpenPage, window: Window) -> None:
    card = open_page().reminders
    card.on.click()
    card.at.control.setFocus()
    card.at.control.selectAll()
    qtbot.keyClicks(card.at.control, "late")
    assert kept(window).choices.remind_time == time(19)
    card.at.control.selectAll()
    qtbot.keyClicks(card.at.control, "7:45")
    assert kept(window).choices.remind_time == time(7, 45)


def test_a_calendar_file_is_saved_where_it_was_chosen(
    qtbot: QtBot, open_page: OpenPage, window: Window, tmp_path: Path
) -> None:
    page = open_page(Person.FIRST)
    add_promise(page.desk.sitting, Person.FIRST, NewPromise(text="zqword", rule="FREQ=DAILY", reminder=time(7)))
    qtbot.mouseClick(page.reminders.save_button, Qt.MouseButton.LeftButton)
    dialog = window.findChild(CalendarDialog)
    assert dialog is not None
    assert any("not protected by the vault" in label.text() for label in dialog.findChildren(QLabel))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    chooser = window.findChild(QFileDialog)
    assert chooser is not None
    assert [Path(name).name for name in chooser.selectedFiles()] == ["Calendar 2026-11-23.ics"]
    place = tmp_path / "Calendar.ics"
    chooser.fileSelected.emit(str(place))
    chooser.reject()
    qtbot.waitUntil(page.reminders.saved.isVisible)
    assert str(place) in page.reminders.saved.sentence
    text = place.read_text(encoding="utf-8")
    assert "zqword" not in text
    assert {each.summary.value for each in vobject.readOne(text).vevent_list} == {"A moment for Keel"}


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_left_there(
    qtbot: QtBot, open_page: OpenPage, tmp_path: Path
) -> None:
    card = open_page().reminders
    card.save_at(tmp_path / "missing" / "Calendar.ics")
    qtbot.waitUntil(card.saved.isVisible)
    assert list(tmp_path.rglob("*.ics")) == []
