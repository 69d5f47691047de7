"""What "no" at a signature was: shown to its owner alone, with words beside it, and deleted for good."""

import pytest

from app.agreements.signing import answer_freely
from app.agreements.signing_values import FreeToSayNo
from app.agreements.values import NothingSigned, VersionId
from app.private.not_free import delete_answer, not_free_answers, write_to_answer
from app.private.reads import note_page
from app.private.values import LONGEST_NOTE, NoteGone
from app.refused import FormRefused
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.private.raw_rows import holds, rows_of

ALEX, SAM = Person.FIRST, Person.SECOND


def answered(sitting: Sitting, answer: FreeToSayNo) -> str:
    """Its id."""
    with pytest.raises(NothingSigned):
        answer_freely(sitting, ALEX, VersionId("a-version"), answer)
    return not_free_answers(sitting)[0].id


def test_no_and_not_sure_are_there_and_yes_is_not(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    answer_freely(sitting, ALEX, VersionId("a-version"), FreeToSayNo.YES)
    assert not_free_answers(sitting) == ()
    for answer in (FreeToSayNo.NO, FreeToSayNo.NOT_SURE):
        answered(sitting, answer)
        couple.clock.forward(days=1)
    assert [each.answer for each in not_free_answers(sitting)] == [FreeToSayNo.NOT_SURE, FreeToSayNo.NO]
    assert [(each.title, each.version) for each in not_free_answers(sitting)] == [("", None)] * 2
    sitting.close()


def test_words_beside_it_change_and_go(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    answer = answered(sitting, FreeToSayNo.NO)
    for words in ("I was tired.", "I was afraid to ask.", ""):
        write_to_answer(sitting, answer, words)
        assert not_free_answers(sitting)[0].note == words
        assert [each.beginning for each in note_page(sitting, 9).notes] == ([words] if words else [])
    with pytest.raises(FormRefused):
        write_to_answer(sitting, answer, "x" * (LONGEST_NOTE + 1))
    with pytest.raises(NoteGone):
        write_to_answer(sitting, "no-such-answer", "x")
    sitting.close()


def test_deleted_its_words_go_with_it(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    answer = answered(sitting, FreeToSayNo.NO)
    write_to_answer(sitting, answer, "marigold")
    delete_answer(sitting, answer)
    delete_answer(sitting, answer)
    assert not_free_answers(sitting) == ()
    assert sitting.private is not None
    assert not holds(sitting.private, "marigold")
    sitting.close()


def test_nobody_else_learns_of_it(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    before = rows_of(sitting.shared)
    write_to_answer(sitting, answered(sitting, FreeToSayNo.NO), "marigold")
    assert rows_of(sitting.shared) == before
    sitting.close()
    for other in (couple.alone(SAM), couple.together()):
        assert not_free_answers(other) == ()
        other.close()
