"""A conversation's sheet on paper, with the promises of its week, and each check-in blank."""

import pytest

from app.checkins.document import check_in_form, sheet_document
from app.checkins.questions import all_questions
from app.checkins.talk_reads import sheet
from app.checkins.talks import begin_talk, finish_talk
from app.checkins.values import CheckIn, TalkLine
from app.paper.forms import form_document
from app.people.reads import couple as both_of
from app.promises.actions import add_promise
from app.promises.reads import promises_week
from app.promises.values import NewPromise
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.paper.pages import text_of


def test_what_each_said_is_printed_under_its_question_with_the_promises_of_the_week(
    couple: TestedCouple, together: Sitting
) -> None:
    couple.clock.forward(days=3)
    add_promise(together, Person.SECOND, NewPromise(text="I write by half past five.", rule="FREQ=DAILY"))
    talk = begin_talk(together, CheckIn.WEEKLY)
    question = next(each for each in all_questions(together) if each.check_in is CheckIn.WEEKLY)
    lines = [TalkLine(question=question.id, person=person, text=f"Words of {person}.") for person in Person]
    finish_talk(together, talk, lines)
    written = sheet(together, talk)
    pdf = sheet_document(written, promises_week(together, written.period), both_of(together), locale="en_GB")
    words = text_of(pdf)
    for said in (question.text, "Words of first.", "Words of second.", "I write by half past five.", "Alex and Sam"):
        assert said in words


def test_a_conversation_without_a_word_is_printed_too(together: Sitting) -> None:
    talk = begin_talk(together, CheckIn.MONTHLY)
    finish_talk(together, talk, [])
    words = text_of(sheet_document(sheet(together, talk), None, both_of(together), locale="en_GB"))
    assert "Held, and nothing was written down." in words


@pytest.mark.parametrize("check_in", [CheckIn.DAILY, CheckIn.WEEKLY, CheckIn.MONTHLY])
def test_each_check_in_prints_blank_with_its_questions(together: Sitting, check_in: CheckIn) -> None:
    questions = all_questions(together)
    words = text_of(form_document(check_in_form(check_in, questions), locale="en_GB"))
    asked = [question for question in questions if question.check_in is check_in and question.on]
    assert asked
    assert all(question.text in words for question in asked)
