"""Fields tell only what the person does, say their names, and hold a sentence about what needs another look."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.widgets.card import Card
from ui.widgets.date_field import read_day
from ui.widgets.fields import (
    ChoiceField,
    DateField,
    Field,
    LineField,
    PassphraseField,
    SelectField,
    TextField,
)

ANSWERS = (("yes", "Yes"), ("unsure", "Not sure"), ("no", "No"))


def control(field: Field) -> QWidget:
    found = field.leads_to
    assert found is not None
    return found


FIELDS: dict[str, Callable[[], Field]] = {
    "line": lambda: LineField("Name"),
    "text": lambda: TextField("Name"),
    "date": lambda: DateField("Name"),
    "select": lambda: SelectField("Name", ANSWERS),
    "passphrase": lambda: PassphraseField("Name"),
}


@pytest.mark.parametrize("kind", FIELDS)
def test_a_field_says_its_name_and_its_problem(show: Show, kind: str) -> None:
    field = FIELDS[kind]()
    show(field)
    assert control(field).accessibleName() == "Name"
    field.show_problem("A name is needed.")
    assert field.problem == "A name is needed."
    assert control(field).accessibleDescription() == "A name is needed."
    field.clear_problem()
    assert field.problem == ""
    assert control(field).accessibleDescription() == ""


def test_a_problem_stands_beside_its_field(show: Show) -> None:
    field = LineField("Name")
    show(field)
    before = field.sizeHint().height()
    field.show_problem("A name is needed.")
    assert field.sizeHint().height() > before


def test_setting_a_line_tells_nobody_and_typing_does(show: Show, qtbot: QtBot) -> None:
    field = LineField("Name")
    show(field)
    edited = QSignalSpy(field.edited)
    field.set_text("Alex")
    assert edited.count() == 0
    field.control.selectAll()
    qtbot.keyClicks(field.control, "Sam")
    assert field.text() == "Sam"
    assert edited.count() == 3


def test_setting_a_text_tells_nobody_and_typing_undoing_and_pasting_do(show: Show, qtbot: QtBot) -> None:
    field = TextField("What we do")
    show(field)
    edited = QSignalSpy(field.edited)
    field.set_text("We write")
    assert edited.count() == 0
    field.control.selectAll()
    qtbot.keyClicks(field.control, "a")
    assert edited.at(0) == ["a"]
    qtbot.keyClick(field.control, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "We write"
    assert edited.at(1) == ["We write"]


def test_the_same_text_set_again_keeps_cursor_and_undo(show: Show, qtbot: QtBot) -> None:
    field = TextField("What we do")
    show(field)
    qtbot.keyClicks(field.control, "We write")
    field.set_text("We write")
    assert field.control.textCursor().position() == 8
    assert field.control.document().isUndoAvailable()


def test_formatted_text_is_pasted_as_words(show: Show) -> None:
    field = TextField("What we do")
    show(field)
    copied = QMimeData()
    copied.setHtml("<b>bold</b>")
    copied.setText("bold")
    field.control.insertFromMimeData(copied)
    assert field.text() == "bold"
    assert field.control.fontWeight() < 700


def test_a_text_field_grows_up_to_its_limit(show: Show) -> None:
    field = TextField("What we do", most_lines=5)
    show(field)
    heights = []
    for lines in (1, 4, 5, 50):
        field.set_text("\n".join(["line"] * lines))
        heights.append(field.control.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_tab_leaves_a_text_field(show: Show, qtbot: QtBot) -> None:
    form = Card("A form")
    first, second = TextField("What we do"), TextField("How we will know")
    form.add(first, second)
    show(form)
    first.setFocus()
    qtbot.keyClick(first.control, Qt.Key.Key_Tab)
    assert second.control.hasFocus()
    assert first.text() == ""


def test_a_day_is_typed_in_several_ways(show: Show, qtbot: QtBot) -> None:
    field = DateField("Looked at again on")
    show(field)
    edited = QSignalSpy(field.edited)
    field.set_day(date(2026, 12, 23))
    assert field.control.text() == "23 December 2026"
    assert edited.count() == 0
    field.control.selectAll()
    qtbot.keyClicks(field.control, "2027-01-02")
    assert field.day() == date(2027, 1, 2)
    assert edited.at(edited.count() - 1) == [date(2027, 1, 2)]
    qtbot.keyClick(field.control, Qt.Key.Key_Return)
    assert field.control.text() == "2 January 2027"


def test_a_day_may_be_emptied_and_nonsense_is_named(show: Show, qtbot: QtBot) -> None:
    field = DateField("Looked at again on")
    show(field)
    field.set_day(date(2026, 12, 23))
    edited = QSignalSpy(field.edited)
    field.control.selectAll()
    qtbot.keyClick(field.control, Qt.Key.Key_Delete)
    assert edited.at(0) == [None]
    qtbot.keyClicks(field.control, "soon")
    qtbot.keyClick(field.control, Qt.Key.Key_Return)
    assert "23 December 2026" in field.problem
    assert field.control.text() == "soon"


def test_a_day_that_is_half_typed_is_left_alone(show: Show, qtbot: QtBot) -> None:
    field = DateField("Looked at again on")
    show(field)
    field.set_day(date(2026, 12, 23))
    field.control.setFocus()
    field.control.selectAll()
    qtbot.keyClicks(field.control, "24 D")
    field.set_day(date(2026, 12, 23))
    assert field.control.text() == "24 D"


@pytest.mark.parametrize("text", ["23 December 2026", "23 Dec 2026", "2026-12-23", "23.12.2026", "December 23, 2026"])
def test_days_are_read_as_people_write_them(text: str) -> None:
    assert read_day(text) == date(2026, 12, 23)


def test_the_calendar_gives_a_day_by_keyboard(show: Show, qtbot: QtBot) -> None:
    field = DateField("Looked at again on")
    show(field)
    field.set_day(date(2026, 12, 23))
    edited = QSignalSpy(field.edited)
    field.pick.click()
    calendar = field.findChildren(QWidget, "qt_calendar_calendarview")[0]
    qtbot.keyClick(calendar, Qt.Key.Key_Right)
    qtbot.keyClick(calendar, Qt.Key.Key_Return)
    assert field.day() == date(2026, 12, 24)
    assert edited.at(edited.count() - 1) == [date(2026, 12, 24)]


def test_an_answer_is_chosen_by_arrow_and_space(show: Show, qtbot: QtBot) -> None:
    field = ChoiceField("I could have said no", ANSWERS)
    show(field)
    chosen = QSignalSpy(field.chosen)
    assert field.choice() is None
    field.setFocus()
    qtbot.keyClick(field.buttons[0], Qt.Key.Key_Right)
    assert field.buttons[1].hasFocus()
    assert field.choice() is None
    qtbot.keyClick(field.buttons[1], Qt.Key.Key_Space)
    assert field.choice() == "unsure"
    assert chosen.at(0) == ["unsure"]
    assert field.buttons[1].accessibleName() == "I could have said no: Not sure"


def test_one_answer_at_a_time_and_setting_it_tells_nobody(show: Show, qtbot: QtBot) -> None:
    field = ChoiceField("I could have said no", ANSWERS)
    show(field)
    chosen = QSignalSpy(field.chosen)
    field.set_choice("yes")
    field.set_choice("no")
    assert [made.isChecked() for made in field.buttons] == [False, False, True]
    field.set_choice(None)
    assert field.choice() is None
    assert chosen.count() == 0
    qtbot.mouseClick(field.button_for("yes"), Qt.MouseButton.LeftButton)
    assert chosen.at(0) == ["yes"]


def test_a_list_of_answers_tells_only_what_was_picked(show: Show, qtbot: QtBot) -> None:
    field = SelectField("Area", ANSWERS)
    show(field)
    chosen = QSignalSpy(field.chosen)
    assert field.choice() is None
    field.set_choice("yes")
    assert chosen.count() == 0
    qtbot.keyClick(field.control, Qt.Key.Key_Down)
    assert field.choice() == "unsure"
    assert chosen.at(0) == ["unsure"]
