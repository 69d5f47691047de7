"""The first evening in the window: the promise is typed, kept over a lock, refused kindly, and then it is enough."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from app.promises.reads import due_on
from app.vault.drafts import drafts_in
from app.vault.values import Person
from tests.agreements.texts import PAUSE, signed_by_both
from tests.couple import TestedCouple
from tests.today.living import FIRST, SECOND
from tests.today.seats import sitting_of
from tests.today_ui.conftest import OpenPage
from ui.today.page import TodayPage
from ui.today.promise_form import PromiseForm
from ui.widgets.buttons import Button
from ui.window import Window

PROMISE = "I write by half past five."


def pause_together(couple: TestedCouple) -> None:
    with sitting_of(couple) as sitting:
        signed_by_both(couple, sitting, PAUSE)


def form_of(page: TodayPage) -> PromiseForm:
    assert page.first_evening.form is not None
    return page.first_evening.form


def heading(page: TodayPage) -> str:
    return next(
        label.text()
        for label in page.first_evening.findChildren(QLabel)
        if label.isVisible() and label.property("look") == "heading"
    )


def test_the_first_step_opens_the_four_answers(qtbot: QtBot, open_page: OpenPage, window: Window) -> None:
    page = open_page()
    assert heading(page) == "First: how you pause"
    assert not page.pacing.isVisible()
    assert page.first_evening.act is not None
    qtbot.mouseClick(page.first_evening.act, Qt.MouseButton.LeftButton)
    assert window.workspace is not None
    shown = window.workspace.current
    assert shown is not None
    assert shown.name == "agreements"
    assert "How we pause" in [each.text() for each in shown.findChildren(QLabel)]


def test_a_promise_is_typed_kept_over_a_lock_and_made(qtbot: QtBot, open_page: OpenPage, couple: TestedCouple) -> None:
    pause_together(couple)
    form = form_of(open_page(FIRST))
    qtbot.keyClicks(form.text.control, PROMISE)
    page = open_page(FIRST)
    form = form_of(page)
    assert form.text.text() == PROMISE
    assert page.read_by() == "read by: only you, until you promise it"
    form.enter.setFocus()
    qtbot.keyClick(form.enter, Qt.Key.Key_Return)
    (due,) = due_on(page.desk.sitting, couple.clock.today(), FIRST)
    assert (due.text, due.by) == (PROMISE, FIRST)
    assert drafts_in(page.desk.sitting.own, "first-promise") == ()
    assert heading(page) == "That is enough for today."
    assert page.read_by() == "read by: only you"
    couple.clock.forward(days=6)
    assert len(due_on(page.desk.sitting, couple.clock.today(), FIRST)) == 1
    couple.clock.forward(days=1)
    assert due_on(page.desk.sitting, couple.clock.today(), FIRST) == ()


def test_once_by_the_end_of_the_week(qtbot: QtBot, open_page: OpenPage, couple: TestedCouple) -> None:
    pause_together(couple)
    page = open_page(SECOND)
    form = form_of(page)
    qtbot.keyClicks(form.text.control, PROMISE)
    qtbot.mouseClick(form.rule.buttons[2], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(form.enter, Qt.MouseButton.LeftButton)
    assert due_on(page.desk.sitting, couple.clock.today()) == ()
    couple.clock.forward(days=6)
    assert len(due_on(page.desk.sitting, couple.clock.today(), SECOND)) == 1


def test_an_empty_promise_is_said_beside_its_field(qtbot: QtBot, open_page: OpenPage, couple: TestedCouple) -> None:
    pause_together(couple)
    form = form_of(open_page(FIRST))
    qtbot.mouseClick(form.enter, Qt.MouseButton.LeftButton)
    assert form.text.problem == "Please write what is promised: who does what, and when."


def test_100000_characters_are_kept_and_named(qtbot: QtBot, open_page: OpenPage, couple: TestedCouple) -> None:
    pause_together(couple)
    form = form_of(open_page(FIRST))
    form.text.control.insertPlainText("🌿" * 100_000)
    assert "at most 2,000 characters" in form.text.problem
    qtbot.mouseClick(form.enter, Qt.MouseButton.LeftButton)
    form = form_of(open_page(FIRST))
    assert len(form.text.text()) == 100_000


def test_together_it_asks_nothing_of_one(
    qtbot: QtBot, open_page: OpenPage, couple: TestedCouple, window: Window
) -> None:
    pause_together(couple)
    page = open_page()
    assert page.first_evening.form is None
    assert page.first_evening.act is not None
    assert page.first_evening.act.text() == "Lock"
    qtbot.mouseClick(page.first_evening.act, Qt.MouseButton.LeftButton)
    assert window.workspace is None


def test_the_card_of_how_they_pause_is_shown(qtbot: QtBot, open_page: OpenPage, couple: TestedCouple) -> None:
    pause_together(couple)
    page = open_page()
    assert page.first_evening.pause_card is not None
    qtbot.mouseClick(page.first_evening.pause_card, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.window().findChildren(QDialog)))


def test_not_now_leads_to_the_usual_page(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(Person.FIRST)
    not_now = next(each for each in page.first_evening.findChildren(Button) if each.text() == "Not now")
    qtbot.mouseClick(not_now, Qt.MouseButton.LeftButton)
    assert not page.first_evening.isVisible()
    assert page.pacing.isVisible()
    assert page.due.isVisible()
