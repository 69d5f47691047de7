"""A note and its copy: each event in each state, what becomes of both, and what is slept on."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from app.exchange.entities import SleptRecord
from app.exchange.sleeping import sleep_on, slept_on, take_back
from app.exchange.values import NoLongerThere, NotYours, Slept, SleptId
from app.private.actions import change_note, delete_note, write_note
from app.private.reads import own_note, shown_notes
from app.private.sharing import SHOW_FORM, open_shown_note, send_shown_note, show_note, take_shown_note_away
from app.private.values import LONGEST_NOTE, SHOWN_NOTE, CopyState, NoteId, ReadAlready
from app.refused import FormRefused, Refused
from app.release import release
from app.vault.drafts import read_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple, both

ALEX, SAM = Person.FIRST, Person.SECOND
FORM = {"text": " heather "}

Step = Callable[[TestedCouple, NoteId], None]


def by_alex(act: Callable[[Sitting, NoteId], object]) -> Step:
    def step(couple: TestedCouple, note: NoteId) -> None:
        sitting = couple.alone(ALEX)
        try:
            act(sitting, note)
        finally:
            sitting.close()

    return step


def open_(couple: TestedCouple, note: NoteId) -> None:
    sitting = couple.alone(SAM)
    open_shown_note(sitting, note)
    sitting.close()


def morning(couple: TestedCouple, note: NoteId) -> None:
    couple.clock.forward(days=1)
    by_alex(lambda sitting, _note: release(sitting))(couple, note)


show = by_alex(lambda sitting, note: show_note(sitting, note, FORM))
show_other = by_alex(lambda sitting, note: show_note(sitting, note, {"text": "other words"}))
sleep = by_alex(lambda sitting, note: sleep_on(sitting, SHOWN_NOTE, SHOW_FORM, note, FORM, "heather"))
take_away = by_alex(lambda sitting, note: take_shown_note_away(sitting, ALEX, note))
change = by_alex(lambda sitting, note: change_note(sitting, note, "changed"))
delete = by_alex(delete_note)


def take_slept_back(couple: TestedCouple, note: NoteId) -> None:
    sitting = couple.alone(ALEX)
    for each in slept_on(sitting, SHOWN_NOTE):
        take_back(sitting, each.id)
    sitting.close()


EVENTS: dict[str, Step] = {
    "show": show,
    "show_other": show_other,
    "sleep": sleep,
    "take_slept_back": take_slept_back,
    "morning": morning,
    "open": open_,
    "take_away": take_away,
    "change": change,
    "delete": delete,
}
NONE, SLEPT, SENT, OPENED, REMOVED = CopyState
WAYS: dict[CopyState, tuple[Step, ...]] = {
    NONE: (),
    SLEPT: (sleep,),
    SENT: (show,),
    OPENED: (show, open_),
    REMOVED: (show, open_, take_away),
}
GONE = "gone"
TABLE: dict[CopyState, dict[str, CopyState | type[Refused] | str]] = {
    NONE: {"show": SENT, "show_other": SENT, "sleep": SLEPT, "take_away": NoLongerThere, "delete": GONE},
    SLEPT: {
        "take_slept_back": NONE,
        "morning": SENT,
        "take_away": NoLongerThere,
        "delete": GONE,
    },
    SENT: {"open": OPENED, "take_away": NONE, "delete": GONE, "sleep": SLEPT},
    OPENED: {"show_other": ReadAlready, "take_away": REMOVED, "sleep": SLEPT, "delete": "read"},
    REMOVED: {"show": ReadAlready, "show_other": ReadAlready, "sleep": SLEPT, "delete": "read"},
}
CASES = sorted((state.value, event) for state in CopyState for event in EVENTS)


def reached(couple: TestedCouple, state: CopyState) -> NoteId:
    sitting = couple.alone(ALEX)
    note = write_note(sitting, "heather")
    sitting.close()
    for step in WAYS[state]:
        step(couple, note)
    return note


def state_of(couple: TestedCouple, note: NoteId) -> CopyState | str:
    sitting = couple.alone(ALEX)
    own = own_note(sitting, note)
    copies = {each.id for each in shown_notes(sitting, 99).notes}
    sitting.close()
    if own is not None:
        return own.copy
    return "read" if note in copies else GONE


@pytest.fixture(scope="module")
def one_vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestedCouple]:
    """One for the whole table, for each row has a note of its own."""
    couple = both(tmp_path_factory.mktemp("table") / "vault")
    yield couple
    couple.vault.release()


@pytest.mark.parametrize(("state", "event"), CASES)
def test_each_event_in_each_state(one_vault: TestedCouple, state: str, event: str) -> None:
    couple, before = one_vault, CopyState(state)
    note = reached(couple, before)
    expected = TABLE[before].get(event, before)
    if before is SLEPT and event in {"show", "show_other"}:
        expected = SLEPT
    if isinstance(expected, type):
        with pytest.raises(expected):
            EVENTS[event](couple, note)
        expected = before
    else:
        EVENTS[event](couple, note)
    assert state_of(couple, note) == expected


@pytest.mark.parametrize("text", ["", "  \n", "x" * (LONGEST_NOTE + 1)])
def test_nothing_and_too_much_are_refused(couple: TestedCouple, text: str) -> None:
    sitting = couple.alone(ALEX)
    with pytest.raises(FormRefused):
        show_note(sitting, write_note(sitting, "x"), {"text": text})
    assert shown_notes(sitting, 9).notes == ()
    sitting.close()


def test_the_note_goes_on_changing_and_its_copy_stays(couple: TestedCouple) -> None:
    note = reached(couple, OPENED)
    change(couple, note)
    sitting = couple.alone(SAM)
    shown = open_shown_note(sitting, note)
    assert shown is not None
    assert shown.text == "heather"
    sitting.close()


def test_slept_on_twice_with_other_words_it_stays_with_its_author_once_the_first_was_read(
    couple: TestedCouple,
) -> None:
    note = reached(couple, OPENED)
    sitting = couple.alone(ALEX)
    sleep_on(sitting, SHOWN_NOTE, SHOW_FORM, note, {"text": "marigold"}, "marigold")
    couple.clock.forward(days=1)
    release(sitting)
    (kept,) = slept_on(sitting, SHOWN_NOTE)
    assert "A new note" in kept.kept_back
    take_back(sitting, kept.id)
    draft = read_draft(sitting.own, SHOW_FORM, note)
    assert draft is not None
    assert draft.form == {"text": "marigold"}
    sitting.close()


def test_sent_twice_after_a_crash_it_is_there_once(couple: TestedCouple) -> None:
    note = reached(couple, SENT)
    sitting = couple.alone(ALEX)
    slept = Slept(
        id=SleptId("s"),
        sort=SHOWN_NOTE,
        place=SHOW_FORM,
        subject=note,
        form=FORM,
        text="heather",
        goes_at=couple.clock.now() - timedelta(hours=1),
        kept_back="",
    )
    with sitting.shared.transaction(ALEX) as session:
        send_shown_note(session, slept)
    assert len(shown_notes(sitting, 9).notes) == 1
    sitting.close()


def test_only_its_author_takes_it_away(couple: TestedCouple) -> None:
    note = reached(couple, SENT)
    sitting = couple.alone(SAM)
    with pytest.raises(NotYours):
        take_shown_note_away(sitting, SAM, note)
    sitting.close()


def test_deleting_the_note_lets_what_is_slept_on_go_too(couple: TestedCouple) -> None:
    note = reached(couple, SLEPT)
    delete(couple, note)
    sitting = couple.alone(ALEX)
    assert sitting.private is not None
    with sitting.private.transaction() as session:
        assert session.query(SleptRecord).count() == 0
    couple.clock.forward(days=2)
    release(sitting)
    assert shown_notes(sitting, 9).notes == ()
    sitting.close()
