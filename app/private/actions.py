"""Writing, changing and deleting notes, in their writer's own file."""

import sqlalchemy as sa

from app.exchange.entities import SleptRecord
from app.private.checks import check_note
from app.private.entities import NoteRecord
from app.private.sharing import SHOW_FORM, remove_unread_copy_in
from app.private.values import SHOWN_NOTE, NoteGone, NoteId
from app.vault.database import Database, VaultSession
from app.vault.drafts import drop_draft
from app.vault.sitting import Sitting
from app.vault.values import Person

NOTE_FORM = "note"
"""The form whose draft holds what is too long to be a note."""
NEW_NOTE, NEW_FOR_SESSION = "new", "new-for-session"


def write_note(sitting: Sitting, text: str, *, for_session: bool = False, draft: str = NEW_NOTE) -> NoteId:
    """A new note of the one who is here alone; nobody else reads it. Raises FormRefused."""
    check_note(text)
    with _own(sitting).transaction() as session:
        return add_note_in(session, text, for_session=for_session, draft=draft)


def add_note_in(
    session: VaultSession, text: str, *, for_session: bool = False, about: str | None = None, draft: str = NEW_NOTE
) -> NoteId:
    """The part of `write_note` in one's own file; what waited in the draft is in it now."""
    identity = NoteId(session.fresh_id())
    session.add(NoteRecord(id=identity, text=text, changed_at=session.now, for_session=for_session, about=about))
    drop_draft(session, NOTE_FORM, draft)
    return identity


def change_note(sitting: Sitting, note: NoteId, text: str) -> None:
    """A copy that is shown stays as it was. Raises FormRefused, NoteGone."""
    check_note(text)
    with _own(sitting).transaction() as session:
        record = _note(session, note)
        if record.text != text:
            record.text, record.changed_at = text, session.now
        drop_draft(session, NOTE_FORM, note)


def put_for_session(sitting: Sitting, note: NoteId, *, wanted: bool) -> None:
    """Keep it for the talk with a therapist, or no longer; still for its writer alone. Raises NoteGone."""
    with _own(sitting).transaction() as session:
        _note(session, note).for_session = wanted


def delete_note(sitting: Sitting, note: NoteId) -> None:
    """With everything that was begun about it, and a copy that was not read; what was read stays with both."""
    with sitting.shared.transaction(_alone(sitting)) as shared:
        remove_unread_copy_in(shared, note)
    with _own(sitting).transaction() as session:
        forget_note_in(session, note)


def forget_note_in(session: VaultSession, note: NoteId) -> None:
    """The part of `delete_note` in one's own file."""
    record = session.get(NoteRecord, note)
    if record is not None:
        session.delete(record)
    slept = sa.select(SleptRecord).where(SleptRecord.sort == SHOWN_NOTE, SleptRecord.subject == note)
    for each in session.scalars(slept):
        session.delete(each)
    for form in (NOTE_FORM, SHOW_FORM):
        drop_draft(session, form, note)


def _note(session: VaultSession, note: NoteId) -> NoteRecord:
    record = session.get(NoteRecord, note)
    if record is None:
        raise NoteGone
    return record


def _own(sitting: Sitting) -> Database:
    assert sitting.private is not None, "one's own is written alone"
    return sitting.private


def _alone(sitting: Sitting) -> Person:
    assert sitting.alone is not None, "one's own is written alone"
    return sitting.alone
