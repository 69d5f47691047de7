"""The list: what is due today is marked by one press, and each week is shown as dots with their words."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible

from app.promises.actions import add_promise, end_promise, mark_day
from app.promises.values import Kept, NewPromise, PromiseId
from app.promises.weeks import close_week
from tests.couple import TestedCouple
from tests.promises_ui.ledger import ALEX, MONDAY, SAM, Ledger
from ui.promises.list_view import OVER
from ui.promises.mark_row import MarkRow
from ui.promises.promise_view import PromiseView

TODAYS = "I write by half past five."


def row(ledger: Ledger, promise: PromiseId) -> MarkRow:
    rows: list[MarkRow] = [row for card in ledger.view.due.values() for row in card.rows.values()]
    return next(row for row in rows if row.due.promise == promise)


def test_alone_one_press_marks_the_own_promise(ledger: Ledger, daily: PromiseId) -> None:
    ledger.list(SAM)
    ledger.press(f"{TODAYS}: Kept")
    assert ledger.dot(daily).mark is Kept.KEPT
    assert ledger.button(f"{TODAYS}: Kept").isChecked()
    ledger.press(f"{TODAYS}: Partly")
    assert ledger.dot(daily).mark is Kept.PARTLY
    assert not ledger.button(f"{TODAYS}: Kept").isChecked()


def test_alone_the_others_promise_has_no_row_to_mark(ledger: Ledger, daily: PromiseId) -> None:
    view = ledger.list(ALEX)
    assert not ledger.buttons(f"{TODAYS}: Kept")
    assert view.people[SAM].rows.rows.rowCount() == 1


def test_together_a_name_says_whose_mark_it_is(ledger: Ledger, daily: PromiseId) -> None:
    ledger.list()
    ledger.press(f"{TODAYS}: Kept")
    assert ledger.dot(daily).said is None
    assert not ledger.button(f"{TODAYS}: Kept").isChecked()
    ledger.author("Sam")
    assert ledger.dot(daily).mark is Kept.KEPT


def test_together_the_wrong_name_is_answered_with_a_sentence(ledger: Ledger, daily: PromiseId) -> None:
    ledger.list()
    ledger.press(f"{TODAYS}: Not kept")
    ledger.author("Alex")
    assert ledger.dot(daily).said is None
    assert "marked by the one who made it" in ledger.words()


def test_the_rest_and_a_note_unfold(ledger: Ledger, daily: PromiseId) -> None:
    ledger.list(SAM)
    assert not ledger.buttons(f"{TODAYS}: Excused")
    ledger.press(f"More, or a note: {TODAYS}")
    ledger.qtbot.keyClicks(row(ledger, daily).note.control, "agreed at breakfast")
    ledger.press(f"{TODAYS}: Excused")
    shown = ledger.dot(daily)
    assert (shown.mark, shown.note) == (Kept.EXCUSED, "agreed at breakfast")
    assert "“agreed at breakfast”" in ledger.words()
    assert "excused" in ledger.words(row(ledger, daily))


def test_a_note_can_follow_the_mark(ledger: Ledger, daily: PromiseId) -> None:
    ledger.list(SAM)
    ledger.press(f"{TODAYS}: Kept")
    ledger.press(f"More, or a note: {TODAYS}")
    ledger.qtbot.keyClicks(row(ledger, daily).note.control, "on the bus")
    ledger.press(f"Keep the note: {TODAYS}")
    assert (ledger.dot(daily).mark, ledger.dot(daily).note) == (Kept.KEPT, "on the bus")


def test_a_note_being_typed_outlives_a_reload_and_a_lock(ledger: Ledger, daily: PromiseId) -> None:
    view = ledger.list(SAM)
    ledger.press(f"More, or a note: {TODAYS}")
    ledger.qtbot.keyClicks(row(ledger, daily).note.control, "half a wo")
    view.reload()
    assert row(ledger, daily).note.text() == "half a wo"
    ledger.list(SAM)
    ledger.press(f"More, or a note: {TODAYS}")
    assert row(ledger, daily).note.text() == "half a wo"


def test_a_hundred_thousand_characters_are_kept_and_answered_beside_the_note(ledger: Ledger, daily: PromiseId) -> None:
    ledger.list(SAM)
    ledger.press(f"More, or a note: {TODAYS}")
    note = row(ledger, daily).note
    note.set_text("🙂" * 50_000)
    ledger.qtbot.keyClicks(note.control, "x")
    assert note.problem.startswith("This is longer than fits here.")
    ledger.press(f"{TODAYS}: Kept")
    assert ledger.dot(daily).said is None
    assert len(note.text()) > 50_000
    note.set_text("")
    pasted = QMimeData()
    pasted.setText("🙂")
    note.control.insertFromMimeData(pasted)
    ledger.press(f"{TODAYS}: Kept")
    assert ledger.dot(daily).note == "🙂"


def test_a_row_is_read_out_with_the_words_of_each_dot(ledger: Ledger, couple: TestedCouple, daily: PromiseId) -> None:
    couple.clock.forward(days=2)
    ledger.enter(SAM)
    mark_day(ledger.sitting, SAM, daily, MONDAY, Kept.KEPT, "on time")
    mark_day(ledger.sitting, SAM, daily, MONDAY + timedelta(days=1), Kept.NOT_KEPT)
    with ledger.sitting.shared.transaction(SAM) as session:
        close_week(session, MONDAY)
    mark_day(ledger.sitting, SAM, daily, MONDAY + timedelta(days=1), Kept.PARTLY)
    ledger.window.go("promises")
    rows = ledger.view.people[SAM].rows
    said = rows.rows.data(rows.rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Monday 23 November: kept, “on time”" in said
    assert "Tuesday 24 November: not kept, later: partly kept" in said
    assert "Wednesday 25 November: open" in said
    assert "unconfirmed" not in said
    assert QAccessible.queryAccessibleInterface(rows).text(QAccessible.Text.Name) == "Promises of Sam"


def test_weeks_are_walked_by_keys(ledger: Ledger, couple: TestedCouple, daily: PromiseId) -> None:
    couple.clock.forward(days=8)
    view = ledger.list(SAM)
    assert view.week.text() == "This week"
    ledger.qtbot.keyClick(ledger.window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert view.week.text() == "Week of 23 November 2026"
    ledger.qtbot.keyClick(ledger.window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert "No promise falls into this week." in ledger.words()
    ledger.press("This week")
    assert view.week.text() == "This week"
    ledger.press("Later week")
    assert view.week.text() == "Week of 7 December 2026"


def test_a_closed_week_says_what_a_mark_does_now(ledger: Ledger, couple: TestedCouple, daily: PromiseId) -> None:
    ledger.enter(SAM)
    with ledger.sitting.shared.transaction(SAM) as session:
        close_week(session, MONDAY)
    ledger.window.go("promises")
    assert "The weekly conversation has closed this week." in ledger.words()
    ledger.press(f"{TODAYS}: Kept")
    assert ledger.dot(daily).later is Kept.KEPT
    assert "later: kept" in ledger.words(row(ledger, daily))


def test_what_has_ended_is_listed_apart(ledger: Ledger, daily: PromiseId) -> None:
    ledger.enter(SAM)
    end_promise(ledger.sitting, SAM, daily)
    ledger.window.go("promises")
    assert ledger.view.people[SAM].rows.rows.rowCount() == 0
    ledger.view.which.button_for(OVER).click()
    assert ledger.view.people[SAM].rows.rows.rowCount() == 1
    assert not ledger.buttons("Earlier week")


def test_a_row_opens_by_the_keyboard_alone(ledger: Ledger, daily: PromiseId) -> None:
    view = ledger.list(SAM)
    ledger.window.setFocus()
    rows = view.people[SAM].rows
    ledger.tab_to(rows.hasFocus)
    ledger.keys(Qt.Key.Key_Return)
    assert isinstance(ledger.view, PromiseView)
    ledger.qtbot.keyClick(ledger.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.isVisible()


def test_a_day_is_marked_by_the_keyboard_alone(ledger: Ledger, daily: PromiseId) -> None:
    ledger.list(SAM)
    first = ledger.button(f"{TODAYS}: Kept")
    ledger.tab_to(first.hasFocus)
    ledger.keys(Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert ledger.dot(daily).mark is Kept.PARTLY


def test_two_hundred_promises_stay_quick_and_are_shown_in_pages(ledger: Ledger) -> None:
    ledger.enter(SAM)
    for number in range(200):
        add_promise(ledger.sitting, SAM, NewPromise(text=f"Promise {number}", rule="FREQ=DAILY"))
    ledger.window.go("promises")
    view = ledger.view
    assert (len(view.due[SAM].rows), view.people[SAM].rows.rows.rowCount()) == (4, 12)
    ledger.press("Show more due today")
    assert len(view.due[SAM].rows) == 16
    ledger.press("Show more: Promises of Sam")
    assert view.people[SAM].rows.rows.rowCount() == 48


def test_nothing_yet_offers_the_first_one(ledger: Ledger) -> None:
    view = ledger.list()
    assert view.empty.isVisible()
    ledger.press("Make a promise")
    assert ledger.view is not view


@pytest.mark.parametrize("alone", [None, ALEX, SAM])
def test_no_percentages_no_streaks_no_verdicts(ledger: Ledger, daily: PromiseId, alone: object) -> None:
    ledger.list(alone)  # type: ignore[arg-type]
    words = ledger.words()
    assert not [word for word in ("%", "streak", "unconfirmed", "late", "missed") if word in words.lower()]
