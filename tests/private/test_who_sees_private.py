"""Who may see which words in which sitting at which moment, also in the rows as they lie there."""

from collections.abc import Callable

import pytest

from app.exchange.sleeping import sleep_on
from app.open_things.reads import open_things
from app.private.actions import delete_note, put_for_session, write_note
from app.private.reads import note_page, shown_notes
from app.private.self_care import add_care, did_one
from app.private.sharing import SHOW_FORM, open_shown_note, show_note, take_shown_note_away
from app.private.values import SHOWN_NOTE, NoteId
from app.search.reads import find
from app.vault.drafts import save_draft
from app.vault.engine import open_engine
from app.vault.keys import PRIVATE_DATABASE, database_key
from app.vault.sitting import Sitting
from app.vault.values import Damaged, Person
from tests.couple import TestedCouple
from tests.private.raw_rows import holds, rows_of

ALEX, SAM = Person.FIRST, Person.SECOND
SECRET, COPY = "marigold", "heather"
"""Words of the note, and of the copy that is shown."""

Moment = Callable[[TestedCouple, NoteId], None]


def written(_couple: TestedCouple, _note: NoteId) -> None:
    """Nothing is shown."""


def slept(couple: TestedCouple, note: NoteId) -> None:
    sitting = couple.alone(ALEX)
    sleep_on(sitting, SHOWN_NOTE, SHOW_FORM, note, {"text": COPY}, COPY)
    sitting.close()


def sent(couple: TestedCouple, note: NoteId) -> None:
    sitting = couple.alone(ALEX)
    show_note(sitting, note, {"text": COPY})
    sitting.close()


def opened(couple: TestedCouple, note: NoteId) -> None:
    sent(couple, note)
    sitting = couple.alone(SAM)
    open_shown_note(sitting, note)
    sitting.close()


def taken_back(couple: TestedCouple, note: NoteId) -> None:
    sent(couple, note)
    _take_away(couple, note)


def removed(couple: TestedCouple, note: NoteId) -> None:
    opened(couple, note)
    _take_away(couple, note)


def deleted(couple: TestedCouple, note: NoteId) -> None:
    sent(couple, note)
    sitting = couple.alone(ALEX)
    delete_note(sitting, note)
    sitting.close()


def _take_away(couple: TestedCouple, note: NoteId) -> None:
    sitting = couple.alone(ALEX)
    take_shown_note_away(sitting, ALEX, note)
    sitting.close()


OWN, SEEN, PLACE = "own", "copy", "place"
TABLE: tuple[tuple[Moment, str, set[str]], ...] = (
    (written, "owner", {OWN}),
    (written, "other", set()),
    (written, "both", set()),
    (slept, "owner", {OWN, SEEN}),
    (slept, "other", set()),
    (slept, "both", set()),
    (sent, "owner", {OWN, SEEN, PLACE}),
    (sent, "other", {PLACE}),
    (sent, "both", {PLACE}),
    (opened, "owner", {OWN, SEEN, PLACE}),
    (opened, "other", {SEEN, PLACE}),
    (opened, "both", {SEEN, PLACE}),
    (taken_back, "owner", {OWN}),
    (taken_back, "other", set()),
    (taken_back, "both", set()),
    (removed, "owner", {OWN, PLACE}),
    (removed, "other", {PLACE}),
    (removed, "both", {PLACE}),
    (deleted, "owner", set()),
    (deleted, "other", set()),
    (deleted, "both", set()),
)


def said(part: object) -> str:
    """In the same order each time, for tests are told apart by it."""
    return " and ".join(sorted(part)) or "nothing" if isinstance(part, set) else getattr(part, "__name__", str(part))


def read_by(couple: TestedCouple, who: str) -> Sitting:
    return {"owner": lambda: couple.alone(ALEX), "other": lambda: couple.alone(SAM), "both": couple.together}[who]()


@pytest.mark.parametrize(("moment", "who", "sees"), TABLE, ids=said)
def test_who_sees_what(couple: TestedCouple, moment: Moment, who: str, sees: set[str]) -> None:
    sitting = couple.alone(ALEX)
    note = write_note(sitting, SECRET)
    sitting.close()
    moment(couple, note)
    reader = read_by(couple, who)
    places = shown_notes(reader, 9).notes
    assert bool(note_page(reader, 9).notes) == bool(find(reader, SECRET)) == (OWN in sees)
    assert bool(places) == (PLACE in sees)
    assert any(each.text for each in places) == (SEEN in sees and PLACE in sees)
    assert bool(find(reader, COPY)) == (SEEN in sees)
    things = open_things(reader, 9)
    assert bool(things) == (moment is sent)
    assert [each.title for each in things] == ([COPY if who == "owner" else ""] if things else [])
    assert not holds(reader.shared, SECRET)
    assert holds(reader.shared, COPY) == (moment in {sent, opened})
    reader.close()


def test_reading_together_counts_for_the_other_and_looking_at_ones_own_does_not(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    note = write_note(sitting, SECRET)
    show_note(sitting, note, {"text": COPY})
    shown = open_shown_note(sitting, note)
    sitting.close()
    assert shown is not None
    assert (shown.text, shown.sent.opened) == (COPY, False)
    together = couple.together()
    read = open_shown_note(together, note)
    assert read is not None
    assert (read.text, read.sent.opened) == (COPY, True)
    together.close()


def test_fifty_notes_leave_the_shared_file_as_it_was(couple: TestedCouple) -> None:
    other = couple.alone(SAM)
    before = rows_of(other.shared)
    other.close()
    sitting = couple.alone(ALEX)
    for number in range(50):
        note = write_note(sitting, f"{SECRET} {number}")
        put_for_session(sitting, note, wanted=True)
    save_draft(sitting.own, SHOW_FORM, note, {"text": COPY})
    did_one(sitting, add_care(sitting, SECRET))
    sitting.close()
    other = couple.alone(SAM)
    assert rows_of(other.shared) == before
    assert find(other, SECRET) == ()
    assert other.private is not None
    assert not holds(other.private, SECRET)
    other.close()


def test_the_private_file_does_not_open_with_the_keys_of_the_other(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    write_note(sitting, SECRET)
    sitting.close()
    other = couple.alone(SAM)
    path = other.folder.private_db(ALEX)
    roots = (other.keys[SAM].own_root, other.keys[SAM].shared_root)
    other.close()
    for root in roots:
        with pytest.raises(Damaged):
            open_engine(path, database_key(root, PRIVATE_DATABASE)).connect()
