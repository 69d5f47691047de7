"""An apology goes, brings its promise, is read when the other is ready, and is answered or not."""

from dataclasses import replace
from datetime import date

import pytest

from app.promises.actions import mark_day
from app.promises.values import Kept, Origin
from app.refused import FormRefused
from app.repair.apologies.actions import (
    answer_apology,
    apologise,
    open_apology,
    take_answer_away,
    take_apology_away,
)
from app.repair.apologies.plain import apology_of, form_of
from app.repair.apologies.reads import apologies, apology_page
from app.repair.apologies.values import LONGEST_APOLOGY_TEXT, LONGEST_REPAIR, Apology, NewAnswer, Reply
from tests.apologies.apologising import (
    ALEX,
    FULL,
    MISSING,
    PARTLY,
    SAM,
    in_state,
    promises,
    sent,
    sitting_of,
)
from tests.couple import TestedCouple


def test_the_repair_becomes_a_promise_in_the_same_moment(couple: TestedCouple) -> None:
    identity = sent(couple)
    with sitting_of(couple, SAM) as sam:
        (promise,) = promises(sam)
        page = apology_page(sam, identity)
    assert (promise.text, promise.by, promise.to, promise.starts) == (FULL.repair, SAM, ALEX, FULL.by_day)
    assert (promise.origin, promise.origin_id, promise.rule) == (Origin.APOLOGY, identity, "")
    assert page is not None
    assert page.words == FULL
    assert page.standing is not None
    assert (page.standing.promise, page.standing.day, page.standing.dot.said) == (promise.id, FULL.by_day, None)


def test_what_it_was_for_stands_with_the_promise_once_it_was_opened(couple: TestedCouple) -> None:
    identity = sent(couple)
    with sitting_of(couple, ALEX) as alex:
        assert promises(alex)[0].origin_words == ""
        open_apology(alex, identity)
        assert promises(alex)[0].origin_words == FULL.did


def test_how_the_promise_stands_is_told(couple: TestedCouple) -> None:
    identity = sent(couple)
    couple.clock.forward(days=6)
    with sitting_of(couple, SAM) as sam:
        mark_day(sam, SAM, promises(sam)[0].id, date(2026, 11, 29), Kept.KEPT)
        page = apology_page(sam, identity)
    assert page is not None
    assert page.standing is not None
    assert page.standing.dot.said is Kept.KEPT


@pytest.mark.parametrize("field", ["did", "effect", "repair"])
def test_the_smallest_form_is_asked_for(couple: TestedCouple, field: str) -> None:
    lacking = apology_of(form_of(FULL) | {field: "  "})
    with sitting_of(couple, SAM) as sam:
        with pytest.raises(FormRefused) as refused:
            apologise(sam, SAM, lacking)
        assert [each.field for each in refused.value.problems] == [field]
        assert promises(sam) == []


def test_a_day_is_needed_and_is_not_over(couple: TestedCouple) -> None:
    with sitting_of(couple, SAM) as sam:
        for day in (None, date(2026, 11, 22)):
            with pytest.raises(FormRefused) as refused:
                apologise(sam, SAM, replace(FULL, by_day=day))
            assert [each.field for each in refused.value.problems] == ["by_day"]
        apologise(sam, SAM, replace(FULL, by_day=date(2026, 11, 23)))


def test_the_smallest_form_is_enough(couple: TestedCouple) -> None:
    small = Apology(did="I lied.", effect="You cried.", repair="I say it.", by_day=date(2026, 11, 24))
    identity = sent(couple, small)
    with sitting_of(couple, SAM) as sam:
        page = apology_page(sam, identity)
    assert page is not None
    assert page.words == small


def test_text_that_is_too_long_is_refused_field_by_field(couple: TestedCouple) -> None:
    long = "a" * 50_000
    with sitting_of(couple, SAM) as sam:
        with pytest.raises(FormRefused) as refused:
            apologise(sam, SAM, replace(FULL, did=long, repair=long, regret=long))
        assert [each.field for each in refused.value.problems] == ["did", "repair", "regret"]
        apologise(sam, SAM, replace(FULL, did="a" * LONGEST_APOLOGY_TEXT, repair="a" * LONGEST_REPAIR))


def test_a_long_answer_is_refused(couple: TestedCouple) -> None:
    identity = in_state(couple, "opened")
    with sitting_of(couple, ALEX) as alex:
        for answer in (NewAnswer(), replace(PARTLY, missing="a" * 50_000)):
            with pytest.raises(FormRefused):
                answer_apology(alex, ALEX, identity, answer)


def test_an_answer_can_be_changed_and_taken_back(couple: TestedCouple) -> None:
    identity = in_state(couple, "partly")
    couple.clock.forward(days=1)
    with sitting_of(couple, ALEX) as alex:
        answer_apology(alex, ALEX, identity, NewAnswer(reply=Reply.HEARD))
        page = apology_page(alex, identity)
        assert page is not None
        assert page.answered is not None
        assert (page.answered.reply, page.answered.missing) == (Reply.HEARD, "")
        take_answer_away(alex, ALEX, identity)
        page = apology_page(alex, identity)
        assert page is not None
        assert page.answered is None


def test_a_changed_answer_is_read_anew(couple: TestedCouple) -> None:
    identity = in_state(couple, "partly")
    with sitting_of(couple, SAM) as sam:
        open_apology(sam, identity)
    with sitting_of(couple, ALEX) as alex:
        answer_apology(alex, ALEX, identity, PARTLY)
    with sitting_of(couple, SAM) as sam:
        (row,) = apologies(sam)
        assert row.answered is not None
        assert row.answered.reply is Reply.PARTLY  # nothing was new
    with sitting_of(couple, ALEX) as alex:
        answer_apology(alex, ALEX, identity, NewAnswer(reply=Reply.NOT_YET))
    with sitting_of(couple, SAM) as sam:
        (row,) = apologies(sam)
        assert row.answered is not None
        assert row.answered.reply is None


def test_an_apology_that_is_not_answered_stays_quietly(couple: TestedCouple) -> None:
    identity = in_state(couple, "opened")
    couple.clock.forward(days=400)
    with sitting_of(couple, SAM) as sam:
        (row,) = apologies(sam)
    assert (row.id, row.answered, row.did) == (identity, None, FULL.did)


def test_taken_back_unopened_its_promise_goes_too(couple: TestedCouple) -> None:
    identity = sent(couple)
    with sitting_of(couple, SAM) as sam:
        assert not take_apology_away(sam, SAM, identity)
        assert promises(sam) == []
        assert apologies(sam) == ()


def test_a_promise_that_was_marked_stays_as_its_authors_own(couple: TestedCouple) -> None:
    identity = sent(couple)
    couple.clock.forward(days=6)
    with sitting_of(couple, SAM) as sam:
        mark_day(sam, SAM, promises(sam)[0].id, date(2026, 11, 29), Kept.KEPT)
        assert take_apology_away(sam, SAM, identity)
        (promise,) = promises(sam)
        assert apologies(sam) == ()
    assert (promise.text, promise.origin, promise.origin_id) == (FULL.repair, Origin.OWN, "")


def test_words_are_removed_after_an_answer_and_promise_and_answer_stay(couple: TestedCouple) -> None:
    identity = in_state(couple, "removed")
    with sitting_of(couple, ALEX) as alex:
        page = apology_page(alex, identity)
        (promise,) = promises(alex)
    assert page is not None
    assert page.words is None
    assert page.sent.removed_at is not None
    assert (promise.text, promise.origin_words, promise.origin_id) == (FULL.repair, "", identity)
    assert page.answered is not None
    assert page.answered.missing == MISSING


def test_the_newest_stands_first_and_no_more_than_are_asked_for(couple: TestedCouple) -> None:
    with sitting_of(couple, SAM) as sam:
        for number in range(4):
            apologise(sam, SAM, replace(FULL, did=f"Number {number}"))
            couple.clock.forward(minutes=1)
        assert [row.did for row in apologies(sam, 2)] == ["Number 3", "Number 2"]
