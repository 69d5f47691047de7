"""Showing the other a copy of a note: until it was read it can be taken back, afterwards its words can be removed."""

from app.exchange.passing import open_in, take_away_in
from app.exchange.values import Form, NoLongerThere, Slept
from app.private.checks import check_shown_note
from app.private.entities import SharedNoteRecord
from app.private.values import NoteId, ReadAlready, ShownNote
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

SHOW_FORM = "shown-note"
"""The form with the words of a copy, by the id of its note."""


def words_of(form: Form) -> str:
    """What a form of a copy holds."""
    text = form.get("text")
    return text.strip() if isinstance(text, str) else ""


def show_note(sitting: Sitting, note: NoteId, form: Form) -> NoteId:
    """Put a copy where both can read it; the note stays with its author. Raises FormRefused, ReadAlready."""
    assert sitting.alone is not None, "one's own is shown alone"
    text = words_of(form)
    check_shown_note(text)
    with sitting.shared.transaction(sitting.alone) as session:
        put_copy_in(session, note, text)
    return note


def send_shown_note(session: VaultSession, slept: Slept) -> None:
    """What was slept on goes; raises ReadAlready where an earlier copy was read with other words."""
    put_copy_in(session, NoteId(slept.subject), words_of(slept.form))


def put_copy_in(session: VaultSession, note: NoteId, text: str) -> None:
    """The part of `show_note` in the shared space; a copy that was not read makes room. Raises ReadAlready."""
    record = session.get(SharedNoteRecord, note)
    if record is not None:
        if record.text == text:
            return
        if record.opened_at is not None:
            raise ReadAlready
        session.delete(record)
        session.flush()
    session.add(SharedNoteRecord(id=note, text=text))


def take_shown_note_away(sitting: Sitting, author: Person, note: NoteId) -> None:
    """Not read it is gone whole; read, its words go and its place says so. Raises NoLongerThere, NotYours."""
    with sitting.shared.transaction(author) as session:
        record = session.get(SharedNoteRecord, note)
        if record is None:
            raise NoLongerThere
        take_away_in(session, author, record)


def open_shown_note(sitting: Sitting, note: NoteId) -> ShownNote | None:
    """Its words, from now on read where the other of the two looks at it."""
    with sitting.shared.transaction() as session:
        record = session.get(SharedNoteRecord, note)
        if record is None:
            return None
        open_in(session, sitting.here, record)
        return ShownNote(id=record.id, text=record.text, sent=record.sent())


def remove_unread_copy_in(session: VaultSession, note: NoteId) -> None:
    """Nothing happens where there is none, or where it was read."""
    record = session.get(SharedNoteRecord, note)
    if record is not None and record.opened_at is None:
        session.delete(record)
