"""A week of promises on paper: each with what was said of its days, and the sheet blank."""

from datetime import date, timedelta

from app.paper.forms import form_document
from app.people.reads import couple as both_of
from app.promises.actions import add_account, add_promise, mark_day
from app.promises.document import promises_form, week_document
from app.promises.reads import promises_week
from app.promises.values import Kept, NewPromise
from app.promises.weeks import monday_of
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.paper.pages import text_of


def today_of(sitting: Sitting) -> date:
    return sitting.clock.today()


def printed(sitting: Sitting) -> str:
    week = promises_week(sitting, monday_of(today_of(sitting)))
    return text_of(week_document(week, both_of(sitting), locale="en_GB"))


def test_a_week_with_nothing_in_it_says_so(together: Sitting) -> None:
    assert "Nothing was due in this week." in printed(together)


def test_marks_notes_and_accounts_are_printed(together: Sitting) -> None:
    today = today_of(together)
    promise = add_promise(together, Person.SECOND, NewPromise(text="I write by half past five.", rule="FREQ=DAILY"))
    mark_day(together, Person.SECOND, promise, today, Kept.PARTLY, "On the train, a little late.")
    add_account(together, Person.FIRST, promise, today, "It came at six.")
    words = printed(together)
    for said in ("Sam", "I write by half past five.", "partly", "On the train", "It came at six."):
        assert said in words


def test_a_day_that_was_not_marked_is_named_and_nothing_is_said_of_it(together: Sitting) -> None:
    add_promise(together, Person.FIRST, NewPromise(text="A walk.", starts=today_of(together)))
    words = printed(together)
    assert "Mon 23 Nov:" in words
    assert not any(mark in words for mark in ("not kept", "unconfirmed", "open"))


def test_two_hundred_promises_are_all_printed(together: Sitting) -> None:
    for number in range(200):
        new = NewPromise(text=f"Promise number {number}.", starts=today_of(together) + timedelta(days=0))
        add_promise(together, Person.FIRST, new)
    words = printed(together)
    assert all(f"Promise number {number}." in words for number in range(200))


def test_the_blank_sheet_has_a_box_for_each_day() -> None:
    words = text_of(form_document(promises_form(), locale="en_GB"))
    assert all(day in words for day in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))
    assert "A day left empty says nothing." in words
