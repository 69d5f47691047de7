"""A time of day is read as people write it, and days of the week are chosen by keys; both tell only what was done."""

from collections.abc import Iterator
from datetime import time

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.widgets.time_field import TimeField, read_time
from ui.widgets.weekdays_field import WeekdaysField


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize("text", ["19:30", "19.30", "1930", "7:30 pm", "7:30pm", " 19:30 "])
def test_times_are_read_as_people_write_them(text: str) -> None:
    assert read_time(text) == time(19, 30)


def test_a_full_hour_needs_no_minutes() -> None:
    assert (read_time("7"), read_time("7 pm"), read_time("7pm")) == (time(7), time(19), time(19))


@pytest.mark.parametrize("text", ["", "soon", "25:00", "19:61", "19:30:10:1"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_time(text) is None


@pytest.mark.parametrize("locale", ["en_US", "de_DE", "fi_FI", "ja_JP"])
def test_what_a_field_shows_it_can_read_again(show: Show, locale: str) -> None:
    QLocale.setDefault(QLocale(locale))
    field = TimeField("Bedtime")
    show(field)
    field.set_at(time(22, 15))
    assert read_time(field.control.text()) == time(22, 15)


def test_a_time_is_typed_told_and_written_as_the_language_does(show: Show, qtbot: QtBot) -> None:
    field = TimeField("Bedtime")
    show(field)
    edited = QSignalSpy(field.edited)
    field.set_at(time(22, 30))
    assert (field.control.text(), edited.count()) == ("22:30", 0)
    field.control.selectAll()
    qtbot.keyClicks(field.control, "9:15 pm")
    assert field.at() == time(21, 15)
    assert field.plain() == "21:15"
    qtbot.keyClick(field.control, Qt.Key.Key_Return)
    assert field.control.text() == "21:15"
    assert edited.at(edited.count() - 1) == [time(21, 15)]


def test_nonsense_is_named_and_kept(show: Show, qtbot: QtBot) -> None:
    field = TimeField("Bedtime")
    show(field)
    qtbot.keyClicks(field.control, "late")
    qtbot.keyClick(field.control, Qt.Key.Key_Return)
    assert "19:30" in field.problem
    assert (field.plain(), field.at()) == ("late", None)
    other = TimeField("Bedtime")
    show(other)
    other.set_plain("late")
    assert (other.control.text(), other.readable) == ("late", False)
    other.set_plain("07:05")
    assert other.at() == time(7, 5)


def test_days_are_chosen_by_arrows_and_space(show: Show, qtbot: QtBot) -> None:
    field = WeekdaysField("Quiet days")
    show(field)
    edited, touched = QSignalSpy(field.edited), QSignalSpy(field.touched)
    field.set_days({2})
    assert edited.count() == 0
    field.setFocus()
    qtbot.keyClick(field.buttons[0], Qt.Key.Key_Left)
    assert field.buttons[6].hasFocus()
    qtbot.keyClick(field.buttons[6], Qt.Key.Key_Space)
    assert field.days() == {2, 6}
    assert edited.at(0) == [frozenset({2, 6})]
    qtbot.keyClick(field.buttons[6], Qt.Key.Key_Return)
    assert field.plain() == [2]
    assert touched.count() == 2
    assert field.buttons[6].accessibleName() == "Quiet days: Sunday"
    assert field.buttons[6].text() == "Sun"


def test_days_go_into_a_draft_and_back(show: Show) -> None:
    field = WeekdaysField("Quiet days")
    show(field)
    for held in ([0, 3], [], None, "nonsense"):
        field.set_plain(held)
        assert field.plain() == (held if isinstance(held, list) else [])
