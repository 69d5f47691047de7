"""Marks of due days: who gives them, which days take one, and how a second one counts."""

from datetime import date, timedelta

import pytest

from app.promises.actions import add_account, add_promise, end_promise, mark_day, mark_days
from app.promises.promise_reads import promise_page
from app.promises.reads import due_on, promises_week
from app.promises.values import (
    BeforeItBegan,
    DayToCome,
    Dot,
    Kept,
    NewPromise,
    NotDueThatDay,
    NotYourAccount,
    NotYourPromise,
    PromiseId,
    PromiseOver,
)
from app.promises.weeks import close_week, is_closed
from app.refused import FormRefused
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

MONDAY = date(2026, 11, 23)
FIRST, SECOND = Person.FIRST, Person.SECOND


def dot(sitting: Sitting, promise: PromiseId, day: date = MONDAY) -> Dot:
    lines = [line for line in promises_week(sitting, day).lines if line.promise.id == promise]
    return next(each for each in lines[0].dots if each.day == day)


def close(sitting: Sitting, day: date = MONDAY) -> None:
    with sitting.shared.transaction(FIRST) as session:
        close_week(session, day)


def test_one_press_marks_a_day(together: Sitting, daily: PromiseId) -> None:
    assert dot(together, daily).said is None
    mark_day(together, SECOND, daily, MONDAY, Kept.KEPT)
    assert due_on(together, MONDAY)[0].mark is Kept.KEPT
    assert dot(together, daily).mark is Kept.KEPT


def test_a_second_mark_for_a_day_is_a_correction(together: Sitting, daily: PromiseId) -> None:
    mark_day(together, SECOND, daily, MONDAY, Kept.KEPT, "on the way home")
    mark_day(together, SECOND, daily, MONDAY, Kept.PARTLY, "at six")
    shown = dot(together, daily)
    assert (shown.mark, shown.note, shown.later) == (Kept.PARTLY, "at six", None)
    assert [(line.happened, line.kept) for line in promise_page(together, daily).history[:2]] == [
        ("corrected", Kept.PARTLY),
        ("marked", Kept.KEPT),
    ]


def test_the_same_press_twice_says_it_once(together: Sitting, daily: PromiseId) -> None:
    for _press in range(3):
        mark_day(together, SECOND, daily, MONDAY, Kept.KEPT)
    assert [line.happened for line in promise_page(together, daily).history] == ["marked", "made"]


def test_once_the_week_is_closed_a_mark_stands_beside(together: Sitting, daily: PromiseId) -> None:
    mark_day(together, SECOND, daily, MONDAY, Kept.KEPT)
    close(together)
    mark_day(together, SECOND, daily, MONDAY, Kept.NOT_KEPT, "I looked again.")
    shown = dot(together, daily)
    assert (shown.mark, shown.later, shown.later_note) == (Kept.KEPT, Kept.NOT_KEPT, "I looked again.")
    assert promise_page(together, daily).history[0].happened == "marked_later"


def test_a_first_mark_after_the_week_was_closed_is_a_later_one_too(together: Sitting, daily: PromiseId) -> None:
    close(together)
    mark_day(together, SECOND, daily, MONDAY, Kept.KEPT)
    shown = dot(together, daily)
    assert (shown.mark, shown.later, shown.said) == (None, Kept.KEPT, Kept.KEPT)


def test_closing_a_week_twice_changes_nothing_and_closes_no_other(together: Sitting) -> None:
    close(together, MONDAY + timedelta(days=3))
    close(together)
    with together.shared.transaction() as session:
        assert is_closed(session, MONDAY)
        assert not is_closed(session, MONDAY + timedelta(days=7))
        assert not is_closed(session, MONDAY - timedelta(days=1))
    assert promises_week(together, MONDAY).closed


def test_several_days_are_marked_at_once_or_none(couple: TestedCouple, together: Sitting, daily: PromiseId) -> None:
    couple.clock.forward(days=3)
    days = tuple(MONDAY + timedelta(days=count) for count in range(3))
    mark_days(together, SECOND, daily, days, Kept.KEPT)
    with pytest.raises(DayToCome):
        mark_days(together, SECOND, daily, (MONDAY, MONDAY + timedelta(days=4)), Kept.NOT_KEPT)
    assert [dot(together, daily, day).mark for day in days] == [Kept.KEPT] * 3
    mark_days(together, SECOND, daily, (), Kept.KEPT)


def test_only_the_one_who_promised_marks(together: Sitting, daily: PromiseId) -> None:
    with pytest.raises(NotYourPromise):
        mark_day(together, FIRST, daily, MONDAY, Kept.NOT_KEPT)
    assert dot(together, daily).said is None


def test_before_it_began(together: Sitting, daily: PromiseId) -> None:
    with pytest.raises(BeforeItBegan):
        mark_day(together, SECOND, daily, MONDAY - timedelta(days=1), Kept.KEPT)


def test_a_day_to_come_can_be_excused_only(together: Sitting, daily: PromiseId) -> None:
    tomorrow = MONDAY + timedelta(days=1)
    with pytest.raises(DayToCome):
        mark_day(together, SECOND, daily, tomorrow, Kept.KEPT)
    mark_day(together, SECOND, daily, tomorrow, Kept.EXCUSED, "agreed at breakfast")
    assert dot(together, daily, tomorrow).mark is Kept.EXCUSED


def test_a_day_that_is_not_due(together: Sitting) -> None:
    promise = add_promise(together, SECOND, NewPromise(text="x", rule="FREQ=WEEKLY;BYDAY=TU"))
    with pytest.raises(NotDueThatDay):
        mark_day(together, SECOND, promise, MONDAY, Kept.KEPT)


def test_after_its_last_day(couple: TestedCouple, together: Sitting) -> None:
    promise = add_promise(together, SECOND, NewPromise(text="x", rule="FREQ=DAILY", until=MONDAY))
    couple.clock.forward(days=2)
    with pytest.raises(NotDueThatDay):
        mark_day(together, SECOND, promise, MONDAY + timedelta(days=1), Kept.KEPT)
    mark_day(together, SECOND, promise, MONDAY, Kept.KEPT)


def test_a_note_may_be_an_emoji_and_may_be_long_but_not_endless(together: Sitting, daily: PromiseId) -> None:
    mark_day(together, SECOND, daily, MONDAY, Kept.KEPT, "🙂")
    assert dot(together, daily).note == "🙂"
    with pytest.raises(FormRefused) as refused:
        mark_day(together, SECOND, daily, MONDAY, Kept.KEPT, "x" * 100_000)
    assert refused.value.problems[0].field == "note"
    assert dot(together, daily).note == "🙂"


def test_both_accounts_stay_side_by_side(together: Sitting, daily: PromiseId) -> None:
    add_account(together, FIRST, daily, MONDAY, "I waited until six.")
    assert dot(together, daily).said is None
    mark_day(together, SECOND, daily, MONDAY, Kept.KEPT, "half past five")
    shown = dot(together, daily)
    assert (shown.mark, shown.note) == (Kept.KEPT, "half past five")
    assert [(each.author, each.words, each.later) for each in shown.accounts] == [(FIRST, "I waited until six.", False)]


def test_an_account_is_corrected_like_a_mark(together: Sitting, daily: PromiseId) -> None:
    add_account(together, FIRST, daily, MONDAY, "At six.")
    add_account(together, FIRST, daily, MONDAY, "At half past five, I looked.")
    close(together)
    add_account(together, FIRST, daily, MONDAY, "It was six.")
    assert [(each.words, each.later) for each in dot(together, daily).accounts] == [
        ("At half past five, I looked.", False),
        ("It was six.", True),
    ]


def test_an_account_needs_words_and_the_other(together: Sitting, daily: PromiseId) -> None:
    with pytest.raises(FormRefused):
        add_account(together, FIRST, daily, MONDAY, "  ")
    with pytest.raises(NotYourAccount):
        add_account(together, SECOND, daily, MONDAY, "I did.")
    with pytest.raises(DayToCome):
        add_account(together, FIRST, daily, MONDAY + timedelta(days=1), "Not yet.")


def test_what_was_ended_is_not_due_and_keeps_its_marks(
    couple: TestedCouple, together: Sitting, daily: PromiseId
) -> None:
    mark_day(together, SECOND, daily, MONDAY, Kept.KEPT)
    couple.clock.forward(days=1)
    end_promise(together, SECOND, daily, "It goes by itself now.")
    assert due_on(together, MONDAY + timedelta(days=1)) == ()
    assert dot(together, daily).mark is Kept.KEPT
    assert not dot(together, daily, MONDAY + timedelta(days=1)).due
    page = promise_page(together, daily)
    assert (page.promise.ended, page.end_words, page.next_due) == (
        MONDAY + timedelta(days=1),
        "It goes by itself now.",
        None,
    )
    with pytest.raises(PromiseOver):
        end_promise(together, SECOND, daily)
    mark_day(together, SECOND, daily, MONDAY, Kept.PARTLY)


def test_only_the_one_who_promised_ends_it(together: Sitting, daily: PromiseId) -> None:
    with pytest.raises(NotYourPromise):
        end_promise(together, FIRST, daily)


def test_ended_on_its_first_day_after_a_mark_shows_the_mark(together: Sitting, daily: PromiseId) -> None:
    mark_day(together, SECOND, daily, MONDAY, Kept.PARTLY)
    end_promise(together, SECOND, daily)
    assert dot(together, daily).mark is Kept.PARTLY
    assert due_on(together, MONDAY) == ()
