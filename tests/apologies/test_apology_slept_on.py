"""Slept on, an apology goes in the morning with its promise; its day moves on where it has passed."""

from datetime import date

from app.exchange.sleeping import sleep_on, slept_on, take_back
from app.exchange.values import SleptId
from app.release import release
from app.repair.apologies.actions import send_apology, take_apology_away
from app.repair.apologies.plain import words_of
from app.repair.apologies.reads import ANSWER_PLACE, PLACE, apologies, apology_page
from app.repair.apologies.values import APOLOGY_ANSWER, ApologyId, Reply
from app.vault.drafts import read_draft
from tests.apologies.apologising import ALEX, FULL, MISSING, SAM, in_state, promises, sent, sitting_of, slept
from tests.couple import TestedCouple


def test_it_goes_in_the_morning_under_the_id_it_was_slept_on_with(couple: TestedCouple) -> None:
    with sitting_of(couple, SAM) as sam:
        identity = slept(sam)
        release(sam)
        assert (apologies(sam), promises(sam)) == ((), [])
        couple.clock.forward(hours=14)
        release(sam)
        (row,), (promise,) = apologies(sam), promises(sam)
        assert slept_on(sam) == ()
    assert (str(row.id), row.did) == (str(identity), FULL.did)
    assert (promise.origin_id, promise.starts) == (str(identity), FULL.by_day)


def test_a_day_that_has_passed_moves_to_the_day_it_goes(couple: TestedCouple) -> None:
    with sitting_of(couple, SAM) as sam:
        identity = slept(sam)
    couple.clock.forward(days=20)
    with sitting_of(couple, SAM) as sam:
        release(sam)
        page = apology_page(sam, ApologyId(identity))
        (promise,) = promises(sam)
    assert page is not None
    assert page.words is not None
    assert (page.words.by_day, page.first_day) == (date(2026, 12, 13), FULL.by_day)
    assert promise.starts == date(2026, 12, 13)


def test_cut_off_after_it_was_sent_it_is_sent_once(couple: TestedCouple) -> None:
    with sitting_of(couple, SAM) as sam:
        slept(sam)
        couple.clock.forward(days=1)
        (waiting,) = slept_on(sam)
        with sam.shared.transaction(SAM) as session:
            send_apology(session, waiting)
        release(sam)
        assert (len(apologies(sam)), len(promises(sam))) == (1, 1)


def test_taken_back_its_words_are_a_draft_again(couple: TestedCouple) -> None:
    with sitting_of(couple, SAM) as sam:
        take_back(sam, slept(sam))
        couple.clock.forward(days=1)
        release(sam)
        assert apologies(sam) == ()
        draft = read_draft(sam.own, PLACE, "one")
    assert draft is not None
    assert draft.form["did"] == FULL.did


def answer_slept_on(couple: TestedCouple, apology: ApologyId) -> SleptId:
    form = {"reply": Reply.PARTLY.value, "missing": MISSING}
    with sitting_of(couple, ALEX) as alex:
        return sleep_on(alex, APOLOGY_ANSWER, ANSWER_PLACE, apology, form, words_of(form))


def test_an_answer_goes_in_the_morning(couple: TestedCouple) -> None:
    identity = in_state(couple, "opened")
    answer_slept_on(couple, identity)
    couple.clock.forward(days=1)
    with sitting_of(couple, ALEX) as alex:
        release(alex)
        page = apology_page(alex, identity)
    assert page is not None
    assert page.answered is not None
    assert (page.answered.reply, page.answered.missing) == (Reply.PARTLY, MISSING)


def test_an_answer_to_words_that_were_removed_meanwhile_stays_with_its_author(couple: TestedCouple) -> None:
    identity = in_state(couple, "opened")
    answer_slept_on(couple, identity)
    with sitting_of(couple, SAM) as sam:
        take_apology_away(sam, SAM, identity)
    couple.clock.forward(days=1)
    with sitting_of(couple, ALEX) as alex:
        release(alex)
        (kept,) = slept_on(alex)
        assert MISSING in kept.text
        assert kept.kept_back
        page = apology_page(alex, identity)
    assert page is not None
    assert page.answered is None


def test_both_send_theirs_and_each_brings_a_promise(couple: TestedCouple) -> None:
    sent(couple)
    with sitting_of(couple, ALEX) as alex:
        slept(alex)
        couple.clock.forward(days=1)
        release(alex)
        assert [row.sent.author for row in apologies(alex)] == [ALEX, SAM]
        assert {promise.by for promise in promises(alex)} == {ALEX, SAM}
