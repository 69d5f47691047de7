"""Updates: sent, slept on, listed by months and promised as a rhythm; and what is refused."""

from datetime import date, timedelta

import pytest

from app.conversations.updates.actions import (
    answer_update,
    open_update,
    send_update,
    take_update_away,
)
from app.conversations.updates.checks import check_update
from app.conversations.updates.plain import update_of, words_of
from app.conversations.updates.reads import read_update, updates_page
from app.conversations.updates.rhythm import rhythm_to_begin_with, to_mark_kept
from app.conversations.updates.values import (
    LONGEST_UPDATE_TEXT,
    UPDATE,
    Answer,
    Decision,
    NewUpdate,
    NotYoursToAnswer,
    UpdateId,
)
from app.exchange.sleeping import sleep_on, slept_on, take_back
from app.exchange.values import NotYours
from app.promises.actions import add_promise, mark_day
from app.promises.values import Kept
from app.refused import FormRefused
from app.release import release
from app.vault.values import Person
from tests.couple import EVENING, TestedCouple
from tests.updates.conftest import SitDown
from tests.updates.one_update import ALEX, NEW, SAM, TODAY, seen, sent


def test_the_reader_has_its_words_once_it_was_opened(sit: SitDown) -> None:
    update = sent(sit)
    for who, what in ((SAM, NEW), (ALEX, None), (None, None)):
        found = seen(sit, who, update)
        assert found is not None
        assert found.what == what
    with sit(ALEX) as sitting:
        open_update(sitting, update)
        found = read_update(sitting, update)
    assert found is not None
    assert (found.what, found.sent.opened) == (NEW, True)


def test_its_author_alone_opens_nothing(sit: SitDown) -> None:
    update = sent(sit)
    with sit(SAM) as sitting:
        open_update(sitting, update)
    found = seen(sit, SAM, update)
    assert found is not None
    assert not found.sent.opened


def test_together_it_is_opened_in_the_name_of_the_reader(sit: SitDown) -> None:
    update = sent(sit)
    with sit(None) as sitting:
        open_update(sitting, update)
        found = read_update(sitting, update)
    assert found is not None
    assert found.what == NEW


@pytest.mark.parametrize("author", sorted(Person))
def test_either_may_write_one(sit: SitDown, author: Person) -> None:
    with sit(author) as sitting:
        update = send_update(sitting, author, NewUpdate(came_up="A hard call."))
    found = seen(sit, author, update)
    assert found is not None
    assert found.sent.author is author


# --- sleeping on it


def test_slept_on_it_goes_in_the_morning_once(sit: SitDown, couple: TestedCouple) -> None:
    form = {"changed": "I moved the shift.", "what_1": "March", "by_1": "2026-12-04"}
    with sit(SAM) as sitting:
        slept = sleep_on(sitting, UPDATE, "update", "new", form, words_of(form))
        release(sitting)
        assert updates_page(sitting).is_empty
    couple.clock.forward(days=1)
    with sit(SAM) as sitting:
        release(sitting)
        release(sitting)
        (row,) = updates_page(sitting).rows
        assert (str(row.id), row.title) == (slept, "I moved the shift.")
        assert slept_on(sitting) == ()
    found = seen(sit, SAM, UpdateId(slept))
    assert found is not None
    assert found.what == update_of(form)


def test_taken_back_before_the_morning_nothing_goes(sit: SitDown, couple: TestedCouple) -> None:
    form = {"changed": "I moved the shift."}
    with sit(SAM) as sitting:
        take_back(sitting, sleep_on(sitting, UPDATE, "update", "new", form, words_of(form)))
    couple.clock.forward(days=1)
    with sit(SAM) as sitting:
        release(sitting)
        assert updates_page(sitting).is_empty


# --- what is refused


def test_the_author_does_not_answer_and_the_reader_takes_nothing_away(sit: SitDown) -> None:
    update = sent(sit)
    with sit(None) as sitting:
        with pytest.raises(NotYoursToAnswer):
            answer_update(sitting, SAM, update, Answer.READ)
        with pytest.raises(NotYours):
            take_update_away(sitting, ALEX, update)
    found = seen(sit, SAM, update)
    assert found is not None
    assert found.what == NEW


def test_a_day_that_has_passed_is_none_to_wait_for(sit: SitDown) -> None:
    update = sent(sit)
    with sit(ALEX) as sitting:
        with pytest.raises(FormRefused) as refused:
            answer_update(sitting, ALEX, update, Answer.TIME, TODAY - timedelta(days=1))
        assert refused.value.problems[0].field == "until"
        answer_update(sitting, ALEX, update, Answer.READ, TODAY)
    found = seen(sit, ALEX, update)
    assert found is not None
    assert found.answered is not None
    assert found.answered.until is None


LONG = "a" * 50_000


@pytest.mark.parametrize(
    ("new", "fields"),
    [
        (NewUpdate(), ["changed"]),
        (NewUpdate(changed=" \n "), ["changed"]),
        (NewUpdate(changed=LONG, decided=LONG), ["changed", "decided"]),
        (NewUpdate(decisions=(Decision(asked="My manager"),)), ["what_1"]),
        (NewUpdate(decisions=(Decision(what="A"), Decision(what=LONG, asked=LONG))), ["what_2", "asked_2"]),
    ],
)
def test_what_does_not_fit_is_named_all_at_once(sit: SitDown, new: NewUpdate, fields: list[str]) -> None:
    with sit(SAM) as sitting:
        with pytest.raises(FormRefused) as refused:
            send_update(sitting, SAM, new)
        assert updates_page(sitting).is_empty
    assert [each.field for each in refused.value.problems] == fields


@pytest.mark.parametrize(
    "new",
    [
        NewUpdate(changed="a" * LONGEST_UPDATE_TEXT),
        NewUpdate(came_up="A call"),
        NewUpdate(decided="To stop"),
        NewUpdate(decisions=(Decision(what="The weekend"),)),
    ],
)
def test_one_line_anywhere_is_enough(new: NewUpdate) -> None:
    check_update(new)


def test_a_day_that_cannot_be_read_is_named_beside_its_field() -> None:
    with pytest.raises(FormRefused) as refused:
        update_of({"what_2": "March", "by_2": "soon"})
    assert [each.field for each in refused.value.problems] == ["by_2"]


def test_a_decision_keeps_the_place_of_its_fields_and_empty_ones_go() -> None:
    read = update_of({"what_3": "March", "asked_3": " Ines "})
    assert read.decisions == (Decision(), Decision(), Decision(what="March", asked="Ines"))


# --- the list


def test_two_on_one_day_stand_beside_each_other_the_newer_first(sit: SitDown, couple: TestedCouple) -> None:
    sent(sit, NewUpdate(changed="One"))
    couple.clock.forward(minutes=5)
    sent(sit, NewUpdate(changed="Two"))
    with sit(SAM) as sitting:
        assert [row.title for row in updates_page(sitting).rows] == ["Two", "One"]
    with sit(ALEX) as sitting:
        assert [row.title for row in updates_page(sitting).rows] == ["", ""]


def test_a_month_at_a_time_and_the_way_to_the_others(sit: SitDown, couple: TestedCouple) -> None:
    for days in (0, 20, 70):
        couple.clock.moment = EVENING + timedelta(days=days)
        sent(sit, NewUpdate(changed=str(days)))
    with sit(SAM) as sitting:
        newest = updates_page(sitting)
        assert (newest.month, newest.later) == (date(2027, 2, 1), None)
        assert newest.earlier == date(2026, 12, 1)
        december = updates_page(sitting, newest.earlier)
        assert [row.title for row in december.rows] == ["20"]
        assert (december.earlier, december.later) == (date(2026, 11, 1), date(2027, 2, 1))
        assert updates_page(sitting, december.earlier).earlier is None


def test_a_full_month_is_cut(sit: SitDown) -> None:
    for _time in range(3):
        sent(sit)
    with sit(SAM) as sitting:
        page = updates_page(sitting, most=2)
        assert (len(page.rows), page.more) == (2, True)


def test_one_with_a_decision_alone_is_named_by_it(sit: SitDown) -> None:
    sent(sit, NewUpdate(decisions=(Decision(what="The weekend in March"),)))
    with sit(SAM) as sitting:
        assert [row.title for row in updates_page(sitting).rows] == ["The weekend in March"]


# --- the rhythm


def test_a_rhythm_is_a_promise_and_offers_to_be_marked_on_its_day(sit: SitDown, couple: TestedCouple) -> None:
    couple.clock.moment = EVENING - timedelta(days=1)  # a Sunday
    with sit(SAM) as sitting:
        promise = add_promise(sitting, SAM, rhythm_to_begin_with())
        assert [each.id for each in updates_page(sitting).rhythms] == [promise]
        update = send_update(sitting, SAM, NEW)
        found = read_update(sitting, update)
        assert found is not None
        due = to_mark_kept(sitting, found)
        assert due is not None
        assert (due.promise, due.day) == (promise, TODAY - timedelta(days=1))
        mark_day(sitting, SAM, promise, due.day, Kept.KEPT)
        assert to_mark_kept(sitting, found) is None


@pytest.mark.parametrize("who", [ALEX, None])
def test_nobody_else_is_offered_to_mark_it(sit: SitDown, couple: TestedCouple, who: Person | None) -> None:
    couple.clock.moment = EVENING - timedelta(days=1)
    with sit(SAM) as sitting:
        add_promise(sitting, SAM, rhythm_to_begin_with())
    update = sent(sit)
    with sit(who) as sitting:
        open_update(sitting, update)
        found = read_update(sitting, update)
        assert found is not None
        assert to_mark_kept(sitting, found) is None


def test_on_another_day_nothing_is_offered(sit: SitDown) -> None:
    with sit(SAM) as sitting:
        add_promise(sitting, SAM, rhythm_to_begin_with())
        found = read_update(sitting, send_update(sitting, SAM, NEW))
        assert found is not None
        assert to_mark_kept(sitting, found) is None
