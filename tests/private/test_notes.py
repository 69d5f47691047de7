"""Notes: written at once, changed and deleted freely, kept for the session, newest first and some at a time."""

import pytest

from app.private.actions import (
    NEW_NOTE,
    NOTE_FORM,
    change_note,
    delete_note,
    put_for_session,
    write_note,
)
from app.private.reads import LONGEST_BEGINNING, note_page, own_note
from app.private.values import LONGEST_NOTE, CopyState, NoteGone, NoteId
from app.refused import FormRefused
from app.vault.drafts import read_draft, save_draft
from app.vault.values import Person
from tests.couple import EVENING, TestedCouple
from tests.private.raw_rows import holds

ALEX, SAM = Person.FIRST, Person.SECOND


def test_a_note_is_kept_as_it_was_typed(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    note = write_note(sitting, "  Not yet.\n")
    kept = own_note(sitting, note)
    assert kept is not None
    assert (kept.text, kept.at, kept.changed_at) == ("  Not yet.\n", EVENING, EVENING)
    assert (kept.for_session, kept.copy) == (False, CopyState.NONE)
    sitting.close()


def test_a_change_takes_the_place_of_what_was_there_and_says_when(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    note = write_note(sitting, "Marigold")
    couple.clock.forward(hours=1)
    change_note(sitting, note, "Marigold")
    same = own_note(sitting, note)
    change_note(sitting, note, "Heather")
    kept = own_note(sitting, note)
    assert same is not None
    assert kept is not None
    assert (same.changed_at, kept.changed_at) == (EVENING, couple.clock.now())
    assert kept.text == "Heather"
    assert sitting.private is not None
    assert not holds(sitting.private, "Marigold")
    sitting.close()


def test_what_is_too_long_is_refused_beside_its_field_and_its_draft_stays(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    long = "word " * 10_000
    save_draft(sitting.own, NOTE_FORM, NEW_NOTE, {"text": long})
    with pytest.raises(FormRefused) as refused:
        write_note(sitting, long)
    assert [problem.field for problem in refused.value.problems] == ["text"]
    draft = read_draft(sitting.own, NOTE_FORM, NEW_NOTE)
    assert draft is not None
    assert draft.form["text"] == long
    note = write_note(sitting, long[:LONGEST_NOTE])
    assert read_draft(sitting.own, NOTE_FORM, NEW_NOTE) is None
    with pytest.raises(FormRefused):
        change_note(sitting, note, long)
    sitting.close()


@pytest.mark.parametrize("act", ["change", "for_session"])
def test_a_note_that_is_gone_is_said_so(couple: TestedCouple, act: str) -> None:
    sitting = couple.alone(ALEX)
    gone = NoteId("gone")
    with pytest.raises(NoteGone):
        change_note(sitting, gone, "x") if act == "change" else put_for_session(sitting, gone, wanted=True)
    delete_note(sitting, gone)
    sitting.close()


def test_deleted_nothing_of_it_is_left_in_the_file(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    note = write_note(sitting, "marigold in March")
    save_draft(sitting.own, NOTE_FORM, note, {"text": "marigold again"})
    delete_note(sitting, note)
    assert own_note(sitting, note) is None
    assert sitting.private is not None
    assert not holds(sitting.private, "marigold")
    path = sitting.private.path
    sitting.close()
    assert b"marigold" not in path.read_bytes()


def test_the_list_has_the_newest_first_and_only_beginnings(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    for number in range(5):
        write_note(sitting, f"Note {number} " + "x" * 1_000)
        couple.clock.forward(minutes=1)
    page = note_page(sitting, 3)
    assert [each.beginning[:6] for each in page.notes] == ["Note 4", "Note 3", "Note 2"]
    assert page.more
    assert all(len(each.beginning) == LONGEST_BEGINNING for each in page.notes)
    assert not note_page(sitting, 5).more
    sitting.close()


def test_for_the_session_is_a_tick_that_can_go_again(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    first, second = write_note(sitting, "One", for_session=True), write_note(sitting, "Two")
    put_for_session(sitting, second, wanted=True)
    assert {each.id for each in note_page(sitting, 9, for_session=True).notes} == {first, second}
    put_for_session(sitting, first, wanted=False)
    assert [each.id for each in note_page(sitting, 9, for_session=True).notes] == [second]
    sitting.close()


def test_together_there_is_nothing(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    note = write_note(sitting, "Mine")
    sitting.close()
    together = couple.together()
    assert note_page(together, 9).notes == ()
    assert own_note(together, note) is None
    together.close()
