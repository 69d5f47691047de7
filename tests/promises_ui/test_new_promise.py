"""A new promise by keys and clicks: the smallest form first, the rest unfolded, and nothing typed is lost."""

from datetime import date, time

from PySide6.QtCore import Qt

from app.promises.reads import due_on, promises_week
from app.promises.values import NewPromise, Origin, Promise
from tests.promises_ui.ledger import ALEX, MONDAY, SAM, Ledger
from ui.promises.list_view import PromisesListView
from ui.promises.new_view import NewPromiseView


def newest(ledger: Ledger) -> Promise:
    return promises_week(ledger.sitting, MONDAY).lines[-1].promise


def test_by_the_keyboard_alone(ledger: Ledger) -> None:
    ledger.list(SAM)
    ledger.qtbot.keyClick(ledger.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    view = ledger.view
    assert isinstance(view, NewPromiseView)
    assert view.form.text.control.hasFocus()
    ledger.qtbot.keyClicks(view.form.text.control, "I write by half past five.")
    ledger.tab_to(view.form.every.buttons[2].hasFocus)
    ledger.keys(Qt.Key.Key_Space)
    ledger.tab_to(view.form.weekdays.buttons[0].hasFocus)
    ledger.keys(Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert view.form.due.text() == "Due every Monday and Thursday; first on 23 November 2026."
    ledger.tab_to(view.promise.hasFocus)
    ledger.keys(Qt.Key.Key_Return)
    made = newest(ledger)
    assert (made.text, made.rule, made.by) == ("I write by half past five.", "FREQ=WEEKLY;BYDAY=MO,TH", SAM)
    assert isinstance(ledger.view, PromisesListView)


def test_a_text_is_enough_and_is_for_today(ledger: Ledger) -> None:
    view = ledger.new(ALEX)
    ledger.qtbot.keyClicks(view.form.text.control, "I call Rosa.")
    ledger.press("Promise this")
    assert [due.text for due in due_on(ledger.sitting, MONDAY)] == ["I call Rosa."]


def test_together_a_name_says_who_promises(ledger: Ledger) -> None:
    view = ledger.new()
    ledger.qtbot.keyClicks(view.form.text.control, "I ask once.")
    ledger.press("Promise this")
    assert due_on(ledger.sitting, MONDAY) == ()
    ledger.author("Alex")
    assert newest(ledger).by is ALEX


def test_what_is_missing_is_said_beside_the_fields_all_at_once(ledger: Ledger) -> None:
    view = ledger.new(SAM)
    form = view.form
    ledger.press("How often: Every week")
    form.more.unfold()
    ledger.qtbot.keyClicks(form.until.control, "31 February 2027")
    ledger.qtbot.keyClicks(form.reminder.control, "half past")
    ledger.press("Promise this")
    assert form.text.problem.startswith("Please write what is promised")
    assert form.weekdays.problem == "Please choose at least one day of the week."
    assert form.until.problem.startswith("This day can't be read, or is in no calendar.")
    assert form.reminder.problem.startswith("This can't be read as a time.")
    assert form.text.control.hasFocus()
    assert due_on(ledger.sitting, MONDAY) == ()


def test_until_before_its_first_day(ledger: Ledger) -> None:
    form = ledger.new(SAM).form
    ledger.qtbot.keyClicks(form.text.control, "x")
    ledger.press("How often: Every day")
    form.more.unfold()
    ledger.qtbot.keyClicks(form.starts.control, "5 December 2026")
    ledger.qtbot.keyClicks(form.until.control, "1 December 2026")
    ledger.press("Promise this")
    assert form.until.problem == "The last day is before the first one. Please change one of them."


def test_a_rhythm_that_is_not_due_once_until_its_last_day(ledger: Ledger) -> None:
    form = ledger.new(SAM).form
    ledger.qtbot.keyClicks(form.text.control, "x")
    ledger.press("How often: Every month")
    form.month_day.set_choice(31)
    form.more.unfold()
    ledger.qtbot.keyClicks(form.until.control, "25 November 2026")
    ledger.press("Promise this")
    assert form.until.problem.startswith("By this day it would not be due once.")


def test_a_day_that_has_passed(ledger: Ledger) -> None:
    form = ledger.new(SAM).form
    ledger.qtbot.keyClicks(form.text.control, "x")
    ledger.qtbot.keyClicks(form.day.control, "22 November 2026")
    ledger.press("Promise this")
    assert form.day.problem.startswith("This day has passed already.")


def test_everything_under_more_is_entered(ledger: Ledger) -> None:
    form = ledger.new(SAM).form
    ledger.qtbot.keyClicks(form.text.control, "We open the account.")
    ledger.press("How often: Every month")
    form.month_day.set_choice(31)
    ledger.press("More")
    ledger.qtbot.keyClicks(form.starts.control, "24 November 2026")
    ledger.qtbot.keyClicks(form.until.control, "1 March 2027")
    ledger.qtbot.keyClicks(form.reminder.control, "17:15")
    ledger.qtbot.keyClicks(form.easier.control, "Tea.")
    ledger.press("Promise this")
    made = promises_week(ledger.sitting, date(2027, 2, 28)).lines[0].promise
    assert (made.starts, made.until, made.reminder) == (date(2026, 11, 24), date(2027, 3, 1), time(17, 15))
    assert [dot.day for dot in promises_week(ledger.sitting, date(2027, 2, 28)).lines[0].dots if dot.due] == [
        date(2027, 2, 28)
    ]


def test_what_was_begun_is_there_again_after_a_lock_and_only_for_its_writer(ledger: Ledger) -> None:
    view = ledger.new(SAM)
    ledger.qtbot.keyClicks(view.form.text.control, "I write by")
    ledger.press("How often: Every day")
    view = ledger.new(ALEX)
    assert view.form.text.text() == ""
    view = ledger.new(SAM)
    assert view.form.text.text() == "I write by"
    assert ledger.button("How often: Every day").isChecked()
    assert "Begun before, and kept." in ledger.words()
    ledger.press("Delete this draft")
    assert ledger.new(SAM).form.text.text() == ""


def test_a_hundred_thousand_characters_are_kept_and_said_to_be_too_many(ledger: Ledger) -> None:
    view = ledger.new(SAM)
    view.form.text.set_text("promise " * 12_500)
    ledger.qtbot.keyClicks(view.form.text.control, "x")
    ledger.press("Promise this")
    assert "Please use at most" in view.form.text.problem
    assert len(ledger.new(SAM).form.text.text()) > 99_000


def test_words_that_are_hard_to_keep_get_a_hint(ledger: Ledger) -> None:
    view = ledger.new(SAM)
    view.form.text.set_text("I will never be late again.")
    assert view.form.text.underlined


def test_words_are_carried_over_from_where_they_come(ledger: Ledger) -> None:
    words = "Sam writes by half past five."
    carried = NewPromise(text=words, rule="FREQ=DAILY", origin=Origin.CLAUSE, origin_id="c1", origin_words=words)
    view = ledger.new(SAM, carried)
    assert view.form.text.text() == words
    assert "From an agreement" in ledger.words()
    ledger.qtbot.keyClicks(view.form.text.control, " And until when.")
    ledger.new(SAM)
    assert ledger.view.form.text.text() == ""
    ledger.new(SAM, carried)
    ledger.press("Promise this")
    made = newest(ledger)
    assert " And until when." in made.text
    assert (made.origin, made.origin_id, made.origin_words) == (Origin.CLAUSE, "c1", words)
