"""Entering promises: what is kept, and what is answered with a sentence."""

from datetime import date, time, timedelta

import pytest

from app.promises.actions import add_promise
from app.promises.promise_reads import promise_page
from app.promises.reads import due_on, next_due
from app.promises.values import LONGEST_PROMISE, NewPromise, Origin
from app.refused import FormRefused
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

TODAY = date(2026, 11, 23)


def problems(sitting: Sitting, new: NewPromise) -> dict[str, str]:
    with pytest.raises(FormRefused) as refused:
        add_promise(sitting, Person.SECOND, new)
    return {problem.field: problem.sentence for problem in refused.value.problems}


def test_everything_said_is_kept(together: Sitting) -> None:
    new = NewPromise(
        text=" I write by half past five. ",
        rule="FREQ=WEEKLY;BYDAY=MO,TH",
        starts=date(2026, 11, 26),
        until=date(2027, 1, 31),
        origin=Origin.CLAUSE,
        origin_id="clause-1",
        origin_words="Sam writes by half past five.",
        reminder=time(17, 15),
        easier="An alarm.",
    )
    promise = add_promise(together, Person.SECOND, new)
    page = promise_page(together, promise)
    kept = page.promise
    assert (kept.text, kept.by, kept.to) == ("I write by half past five.", Person.SECOND, Person.FIRST)
    assert (kept.rule, kept.starts, kept.until, kept.reminder) == (new.rule, new.starts, new.until, time(17, 15))
    assert (kept.origin, kept.origin_id, kept.origin_words) == (Origin.CLAUSE, "clause-1", new.origin_words)
    assert [(word.person, word.still_hard, word.easier) for word in page.words] == [(Person.SECOND, False, "An alarm.")]


def test_the_smallest_form_is_a_text_for_today(together: Sitting) -> None:
    promise = add_promise(together, Person.FIRST, NewPromise(text="I call Rosa."))
    assert [due.promise for due in due_on(together, TODAY)] == [promise]
    assert due_on(together, TODAY + timedelta(days=1)) == ()
    assert next_due(together, promise, TODAY + timedelta(days=1)) is None


def test_all_that_is_missing_is_said_at_once(together: Sitting) -> None:
    new = NewPromise(text=" ", rule="FREQ=DAILY", starts=TODAY, until=TODAY - timedelta(days=1))
    assert problems(together, new) == {
        "text": "Please write what is promised: who does what, and when.",
        "until": "The last day is before the first one. Please change one of them.",
    }


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (NewPromise(text="x", rule="FREQ=WEEKLY;BYDAY=SU", until=TODAY + timedelta(days=5)), "until"),
        (NewPromise(text="x", rule="FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30"), "rule"),
        (NewPromise(text="x", rule="FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", until=date(2030, 1, 1)), "rule"),
        (NewPromise(text="x", rule="now and then"), "rule"),
        (NewPromise(text="x", starts=TODAY - timedelta(days=1)), "starts"),
        (NewPromise(text="x" * (LONGEST_PROMISE + 1)), "text"),
        (NewPromise(text="x", easier="x" * 100_000), "easier"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(together: Sitting, new: NewPromise, field: str) -> None:
    said = problems(together, new)
    assert list(said) == [field]
    assert said[field].endswith(".")


def test_a_hundred_thousand_characters_are_counted_in_the_sentence(together: Sitting) -> None:
    said = problems(together, NewPromise(text="🙂" * 100_000))
    assert said == {"text": "This has 100000 characters. Please use at most 2000."}


def test_a_last_day_at_the_end_of_the_calendar(together: Sitting) -> None:
    promise = add_promise(together, Person.FIRST, NewPromise(text="x", rule="FREQ=DAILY", until=date.max))
    assert next_due(together, promise, date.max) == date.max


def test_alone_one_promises_for_oneself(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    add_promise(sitting, Person.FIRST, NewPromise(text="I ask once."))
    with pytest.raises(KeyError):
        add_promise(sitting, Person.SECOND, NewPromise(text="Sam asks once."))
    assert [due.by for due in due_on(sitting, TODAY)] == [Person.FIRST]
    sitting.close()
