"""A question, an answer and a follow-up that were slept on go in the morning, or stay with their author."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.conversations.questions.actions import (
    answer,
    ask,
    close,
    open_answer,
    open_question,
    say_not_yet,
    take_answer_away,
    take_question_away,
)
from app.conversations.questions.kept import kept_words, stranded_words
from app.conversations.questions.reads import asked_page, question_thread
from app.conversations.questions.sending import send_question
from app.conversations.questions.values import (
    ANSWER,
    ANSWER_FORM,
    ASK_FORM,
    FOLLOW_UP,
    FOLLOW_UP_FORM,
    LONGEST_QUESTION,
    QUESTION,
    NewQuestion,
    OpenAnswerId,
    OpenQuestionId,
    QuestionKind,
    QuestionState,
)
from app.exchange.sleeping import sleep_on, slept_on, take_back
from app.exchange.values import Form, SleptId
from app.open_things.reads import open_things
from app.people.pacing import call_quiet_week
from app.refused import FormRefused
from app.release import release
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple, both
from tests.questions.asking import (
    ALEX,
    FRIDAY,
    SAM,
    Act,
    Sittings,
    all_sittings,
    at_state,
    closes,
    rows_of,
    state_of,
    takes_away,
    the_answer,
    the_question,
)

S = QuestionState
FORM: Form = {"text": "Who knew?", "kind": "picture", "answer_by": "2026-11-24"}


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    """The clock of each test is its own."""
    couple = both(tmp_path / "vault")
    yield couple
    couple.vault.release()


@pytest.fixture
def sittings(couple: TestedCouple) -> Iterator[Sittings]:
    with all_sittings(couple) as sittings:
        yield sittings


def sleep_on_answer(sitting: Sitting, question: OpenQuestionId, words: str = "My sister.") -> SleptId:
    return sleep_on(sitting, ANSWER, ANSWER_FORM, question, {"answer": words}, words)


def test_a_question_goes_in_the_morning_under_the_same_id(couple: TestedCouple, sittings: Sittings) -> None:
    slept = sleep_on(sittings[ALEX], QUESTION, ASK_FORM, "new-1", FORM, "Who knew?")
    release(sittings[ALEX])
    assert question_thread(sittings[SAM], OpenQuestionId(slept)) is None
    couple.clock.forward(days=1)
    release(sittings[SAM])
    assert question_thread(sittings[SAM], OpenQuestionId(slept)) is None
    release(sittings[ALEX])
    sent = the_question(sittings[SAM], OpenQuestionId(slept))
    assert (sent.asker, sent.state, sent.what.kind) == (ALEX, S.SENT, QuestionKind.PICTURE)
    assert slept_on(sittings[ALEX]) == ()


def test_cut_off_between_the_two_files_it_is_sent_once(couple: TestedCouple, sittings: Sittings) -> None:
    sleep_on(sittings[ALEX], QUESTION, ASK_FORM, "new-1", FORM, "Who knew?")
    (slept,) = slept_on(sittings[ALEX])
    with sittings[ALEX].shared.transaction(ALEX) as session:
        send_question(session, slept)
    couple.clock.forward(days=1)
    release(sittings[ALEX])
    assert asked_page(sittings[ALEX]).open_count == 1
    assert slept_on(sittings[ALEX]) == ()


def test_an_answer_goes_in_the_morning(couple: TestedCouple, sittings: Sittings) -> None:
    question = at_state(sittings, S.OPEN)
    slept = sleep_on_answer(sittings[SAM], question)
    assert state_of(sittings, question) is S.OPEN
    couple.clock.forward(days=1)
    release(sittings[SAM])
    assert the_answer(sittings[ALEX], question) == OpenAnswerId(slept)
    assert state_of(sittings, question) is S.ANSWERED


def test_a_follow_up_goes_in_the_morning_after_the_one_before(couple: TestedCouple, sittings: Sittings) -> None:
    question = at_state(sittings, S.READ)
    sleep_on(sittings[ALEX], FOLLOW_UP, FOLLOW_UP_FORM, question, {"text": "Since when?"}, "Since when?")
    couple.clock.forward(days=1)
    release(sittings[ALEX])
    thread = question_thread(sittings[ALEX], question)
    assert thread is not None
    assert [each.what.text for each in thread.questions][1:] == ["Since when?"]
    assert thread.questions[0].id == question


def answers_first(sitting: Sitting, question: OpenQuestionId) -> None:
    answer(sitting, SAM, question, "Another one, sent at once.")


@pytest.mark.parametrize(
    ("who", "act", "said"),
    [(ALEX, closes, "closed"), (ALEX, takes_away, "taken back"), (SAM, answers_first, "answer to this already")],
    ids=["closed", "removed", "answered"],
)
def test_an_answer_with_nowhere_to_go_stays_with_its_author(
    couple: TestedCouple, sittings: Sittings, who: Person, act: Act, said: str
) -> None:
    question = at_state(sittings, S.OPEN)
    slept = sleep_on_answer(sittings[SAM], question)
    act(sittings[who], question)
    before = state_of(sittings, question)
    couple.clock.forward(days=1)
    release(sittings[SAM])
    (kept,) = slept_on(sittings[SAM])
    assert said in kept.kept_back
    assert "for you alone" in kept.kept_back
    assert kept.text == "My sister."
    assert state_of(sittings, question) is before
    take_back(sittings[SAM], slept)
    assert [each.words for each in kept_words(sittings[SAM], question)] == ["My sister."]
    assert [each.words for each in stranded_words(sittings[SAM])] == ["My sister."]
    assert stranded_words(sittings[ALEX]) == stranded_words(sittings[None]) == ()


def test_a_follow_up_to_what_was_closed_stays_with_its_author(couple: TestedCouple, sittings: Sittings) -> None:
    question = at_state(sittings, S.READ)
    sleep_on(sittings[ALEX], FOLLOW_UP, FOLLOW_UP_FORM, question, {"text": "Since when?"}, "Since when?")
    close(sittings[ALEX], ALEX, question)
    couple.clock.forward(days=1)
    release(sittings[ALEX])
    assert "closed" in slept_on(sittings[ALEX])[0].kept_back


def test_an_answer_that_still_can_go_is_not_stranded(sittings: Sittings) -> None:
    question = at_state(sittings, S.OPEN)
    slept = sleep_on_answer(sittings[SAM], question)
    take_back(sittings[SAM], slept)
    assert stranded_words(sittings[SAM]) == ()
    take_question_away(sittings[ALEX], ALEX, question)
    assert [each.question for each in stranded_words(sittings[SAM])] == [question]


def test_after_removed_words_one_can_answer_anew(sittings: Sittings) -> None:
    question = at_state(sittings, S.READ)
    take_answer_away(sittings[SAM], SAM, the_answer(sittings[SAM], question))
    assert state_of(sittings, question) is S.READ
    second = answer(sittings[SAM], SAM, question, "Once more, with the day.")
    assert state_of(sittings, question) is S.ANSWERED
    take_answer_away(sittings[SAM], SAM, second)
    assert state_of(sittings, question) is S.READ
    third = answer(sittings[SAM], SAM, question, "Once more.")
    open_answer(sittings[ALEX], third)
    assert state_of(sittings, question) is S.READ
    assert [each.text for each in the_question(sittings[None], question).answers] == ["", "Once more."]


def test_50_000_characters_are_refused_with_a_sentence(sittings: Sittings) -> None:
    question, long = at_state(sittings, S.OPEN), "word " * 10_000
    with pytest.raises(FormRefused, match="all of it is kept"):
        ask(sittings[ALEX], ALEX, NewQuestion(text=long))
    with pytest.raises(FormRefused, match="all of it is kept"):
        answer(sittings[SAM], SAM, question, long)
    with pytest.raises(FormRefused, match="all of it is kept"):
        say_not_yet(sittings[SAM], SAM, question, FRIDAY, long)
    assert ask(sittings[ALEX], ALEX, NewQuestion(text="x" * LONGEST_QUESTION))
    assert state_of(sittings, question) is S.OPEN


def test_empty_words_and_a_day_that_has_passed_are_refused(couple: TestedCouple, sittings: Sittings) -> None:
    question = at_state(sittings, S.OPEN)
    for refused in (
        lambda: ask(sittings[ALEX], ALEX, NewQuestion(text="  ")),
        lambda: answer(sittings[SAM], SAM, question, "\n"),
        lambda: say_not_yet(sittings[SAM], SAM, question, couple.clock.today() - timedelta(days=1)),
    ):
        with pytest.raises(FormRefused):
            refused()
    assert state_of(sittings, question) is S.OPEN


def test_somebody_who_does_not_sign_in_again_holds_nothing_up(couple: TestedCouple, sittings: Sittings) -> None:
    question = at_state(sittings, S.SENT)
    couple.clock.forward(days=4_000)
    row = asked_page(sittings[ALEX]).open[0]
    assert (row.id, row.state) == (question, S.SENT)
    take_question_away(sittings[ALEX], ALEX, question)
    assert question_thread(sittings[ALEX], question) is None


def test_renewed_again_and_again_one_word_stands(couple: TestedCouple, sittings: Sittings) -> None:
    question = at_state(sittings, S.OPEN)
    for days in range(1, 6):
        say_not_yet(sittings[SAM], SAM, question, couple.clock.today() + timedelta(days=days), f"line {days}")
    said = the_question(sittings[ALEX], question).meanwhile
    assert said is not None
    assert (said.line, said.by_day) == ("line 5", couple.clock.today() + timedelta(days=5))
    assert "line 4" not in rows_of(sittings[ALEX].shared)


def test_quiet_days_keep_it_off_today(sittings: Sittings) -> None:
    question = at_state(sittings, S.SENT)
    call_quiet_week(sittings[ALEX], ALEX)
    (thing,) = [each for each in open_things(sittings[SAM], 10) if each.id == question]
    assert not thing.on_today
    open_question(sittings[SAM], question)
    assert state_of(sittings, question) is S.OPEN
