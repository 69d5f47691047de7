"""Questions: ours and the couple's own, switched on and off by either; and what is done with odd words."""

from datetime import date
from pathlib import Path

import pytest

from app.checkins.alone import answer_alone, leave_alone, waiting_alone
from app.checkins.questions import add_question, all_questions, questions_of, remove_question, switch_question
from app.checkins.summaries import hand_in_summary
from app.checkins.summary_reads import day_page
from app.checkins.talks import begin_talk, finish_talk
from app.checkins.values import (
    MOST_OWN_QUESTIONS,
    AlreadyIn,
    Answer,
    CheckIn,
    How,
    HowNeeded,
    NewSummary,
    QuestionId,
    TooManyQuestions,
)
from app.library.packs import pack_problems, questions
from app.library.values import QuestionForm, QuestionSpace
from app.people.pacing import call_quiet_week
from app.refused import FormRefused
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
MONDAY = date(2026, 11, 23)
LAUGHED = QuestionId("daily.laughed")


def test_there_are_enough_questions_over_all_check_ins() -> None:
    found = questions()
    assert len(found) >= 40
    assert {each.check_in for each in found} == set(CheckIn)


def test_nothing_that_is_asked_together_is_private() -> None:
    together = [each for each in questions() if each.check_in in {"weekly", "monthly"}]
    assert {each.space for each in together} == {QuestionSpace.SHARED}
    assert {each.space for each in questions() if each.check_in == "alone"} == {QuestionSpace.PRIVATE}


def test_switching_holds_for_both(couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    assert LAUGHED not in {each.id for each in questions_of(alex, CheckIn.DAILY)}
    switch_question(alex, ALEX, LAUGHED, on=True)
    alex.close()
    sam = couple.alone(SAM)
    assert LAUGHED in {each.id for each in questions_of(sam, CheckIn.DAILY)}
    switch_question(sam, SAM, LAUGHED, on=False)
    assert LAUGHED not in {each.id for each in questions_of(sam, CheckIn.DAILY)}
    sam.close()


def test_an_own_question_is_asked_until_it_is_removed(together: Sitting) -> None:
    made = add_question(together, SAM, check_in=CheckIn.WEEKLY, text="Did we dance?", form=QuestionForm.SCALE)
    (own,) = [each for each in all_questions(together) if each.own]
    assert (own.text, own.form, own.space) == ("Did we dance?", QuestionForm.LINE, QuestionSpace.SHARED)
    remove_question(together, ALEX, made)
    assert not any(each.own for each in all_questions(together))


@pytest.mark.parametrize("text", ["", "  \n", "x" * 501, "x" * 100_000])
def test_a_question_without_words_or_with_too_many_is_refused(together: Sitting, text: str) -> None:
    with pytest.raises(FormRefused):
        add_question(together, SAM, check_in=CheckIn.DAILY, text=text)


def test_own_questions_have_an_end(together: Sitting) -> None:
    for number in range(MOST_OWN_QUESTIONS):
        add_question(together, SAM, check_in=CheckIn.DAILY, text=f"Question {number}?")
    with pytest.raises(TooManyQuestions):
        add_question(together, SAM, check_in=CheckIn.DAILY, text="One more?")


def test_a_scale_stays_with_its_writer_whatever_is_chosen(together: Sitting) -> None:
    add_question(together, ALEX, check_in=CheckIn.DAILY, text="How loud?", form=QuestionForm.SCALE)
    (own,) = [each for each in all_questions(together) if each.own]
    assert own.space is QuestionSpace.PRIVATE


def test_one_tap_is_enough_and_no_tap_is_not(couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    with pytest.raises(HowNeeded):
        hand_in_summary(alex, NewSummary(day=MONDAY, how=None, line="words"))
    hand_in_summary(alex, NewSummary(day=MONDAY, how=How.ALL_RIGHT))
    with pytest.raises(AlreadyIn):
        hand_in_summary(alex, NewSummary(day=MONDAY, how=How.HARD))
    alex.close()


def test_odd_words_are_taken_and_long_ones_named_by_their_fields(couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    doubt = Answer(question=QuestionId("daily.doubt"), text="y" * 100_000)
    with pytest.raises(FormRefused) as refused:
        hand_in_summary(alex, NewSummary(day=MONDAY, how=How.HARD, line="x" * 100_000, answers=(doubt,)))
    assert [each.field for each in refused.value.problems] == ["line", "daily.doubt"]
    assert day_page(alex, MONDAY).own is None
    hand_in_summary(alex, NewSummary(day=MONDAY, how=How.HARD, line="🌧️🌊", answers=(Answer(question=LAUGHED),)))
    own = day_page(alex, MONDAY).own
    assert own is not None
    assert (own.line, own.answers) == ("🌧️🌊", ())
    alex.close()


def test_what_waits_alone_is_answered_or_left_by_each_for_themselves(couple: TestedCouple) -> None:
    together = couple.together()
    finish_talk(together, begin_talk(together, CheckIn.MONTHLY), ())
    together.close()
    alex = couple.alone(ALEX)
    occasions = [each.occasion.split()[0] for each in waiting_alone(alex)]
    assert occasions == ["alone.felt-heard", "pulse", "alone.still-choosing"]
    heard, pulse, choosing = waiting_alone(alex)
    assert len(pulse.questions) == 5
    answer_alone(alex, pulse, (Answer(question=pulse.questions[0].id, number=4),))
    leave_alone(alex, heard)
    leave_alone(alex, choosing)
    leave_alone(alex, choosing)
    assert waiting_alone(alex) == ()
    alex.close()
    sam = couple.alone(SAM)
    assert len(waiting_alone(sam)) == 3
    call_quiet_week(sam, SAM)
    assert waiting_alone(sam) == ()
    sam.close()


def test_what_was_not_answered_is_passed_over(couple: TestedCouple) -> None:
    together = couple.together()
    finish_talk(together, begin_talk(together, CheckIn.WEEKLY), ())
    together.close()
    alex = couple.alone(ALEX)
    assert len(waiting_alone(alex)) == 1
    couple.clock.forward(days=8)
    assert [each for each in waiting_alone(alex) if "felt-heard" in each.occasion] == []
    alex.close()


PACK = """
[[question]]
id = "own.sea"
check_in = "{check_in}"
form = "{form}"
space = "{space}"
text = "Did we see the sea?"
on = true
{more}
"""


def test_a_pack_adds_questions(tmp_path: Path, together: Sitting) -> None:
    good = PACK.format(check_in="weekly", form="line", space="shared", more='name = "The sea"')
    (tmp_path / "questions.toml").write_text(good, encoding="utf-8")
    assert "own.sea" in {each.id for each in questions_of(together, CheckIn.WEEKLY, tmp_path)}
    assert pack_problems(tmp_path) == ()


@pytest.mark.parametrize(
    ("check_in", "form", "space", "more", "key"),
    [
        ("weekly", "scale", "shared", 'name = "The sea"', "space"),
        ("weekly", "line", "private", 'name = "The sea"', "space"),
        ("monthly", "line", "shared", "", "name"),
        ("daily", "scale", "shared", "", "space"),
        ("alone", "line", "shared", 'after = ["weekly"]', "space"),
        ("alone", "line", "private", 'after = ["daily"]', "after"),
        ("daily", "choice", "ask", 'choices = ["one"]', "choices"),
        ("hourly", "line", "shared", "", "check_in"),
    ],
)
def test_a_pack_with_a_mistake_is_left_out_and_named(
    tmp_path: Path, check_in: str, form: str, space: str, more: str, key: str
) -> None:
    bad = PACK.format(check_in=check_in, form=form, space=space, more=more)
    (tmp_path / "questions.toml").write_text(bad, encoding="utf-8")
    (problem,) = pack_problems(tmp_path)
    assert f"“{key}”" in problem
    assert "questions.toml, line 2" in problem
