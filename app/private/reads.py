"""Notes as the one who wrote them finds them again, and the copies that either chose to show."""

from collections.abc import Sequence
from functools import cache

import sqlalchemy as sa

from app.exchange.entities import SleptRecord
from app.exchange.passing import may_read, others_first
from app.exchange.values import OpenThing
from app.people.pace_values import Pace
from app.private.entities import NoteRecord, SharedNoteRecord
from app.private.values import SHOWN_NOTE, CopyState, Note, NoteId, NotePage, NoteRow, ShownNote, ShownNotePage
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

LONGEST_BEGINNING = 300
"""Characters of a note that a list reads."""
_BEGINNING = sa.func.substr(NoteRecord.text, 1, LONGEST_BEGINNING)
_ROW = (NoteRecord.id, _BEGINNING.label("beginning"), NoteRecord.at, NoteRecord.for_session)


def note_page(sitting: Sitting, most: int, *, for_session: bool = False) -> NotePage:
    """The newest notes of the one who is here alone, or those kept for the session; none when both are here."""
    if sitting.private is None:
        return NotePage(notes=(), more=False)
    newest = sa.select(*_ROW).order_by(NoteRecord.at.desc(), NoteRecord.id.desc()).limit(most + 1)
    if for_session:
        newest = newest.where(sa.text("for_session"))
    with sitting.private.reading() as session:
        rows = session.execute(newest).all()
        slept = _slept_on(session, [row.id for row in rows])
    copies = _copies(sitting, [row.id for row in rows]) | dict.fromkeys(slept, CopyState.SLEPT_ON)
    notes = tuple(
        NoteRow(
            id=row.id,
            beginning=row.beginning,
            at=row.at,
            for_session=row.for_session,
            copy=copies.get(row.id, CopyState.NONE),
        )
        for row in rows
    )
    return NotePage(notes=notes[:most], more=len(notes) > most)


def own_note(sitting: Sitting, note: NoteId) -> Note | None:
    """One note of the one who is here alone."""
    if sitting.private is None:
        return None
    with sitting.private.reading() as session:
        record = session.get(NoteRecord, note)
        slept = _slept_on(session, [note])
    if record is None:
        return None
    copies = _copies(sitting, [note]) | dict.fromkeys(slept, CopyState.SLEPT_ON)
    return Note(
        id=note,
        text=record.text,
        at=record.at,
        changed_at=record.changed_at,
        for_session=record.for_session,
        copy=copies.get(note, CopyState.NONE),
    )


def shown_notes(sitting: Sitting, most: int) -> ShownNotePage:
    """What either chose to show, the newest first; words only of what was opened, or is one's own."""
    newest = sa.select(SharedNoteRecord).order_by(SharedNoteRecord.at.desc(), SharedNoteRecord.id.desc())
    with sitting.shared.reading() as session:
        records = session.scalars(newest.limit(most + 1)).all()
    notes = tuple(
        ShownNote(id=record.id, text=record.text if may_read(record, sitting.alone) else "", sent=record.sent())
        for record in records
    )
    return ShownNotePage(notes=notes[:most], more=len(notes) > most)


def open_things_in(session: VaultSession, sitting: Sitting, pace: Pace, most: int) -> list[OpenThing]:
    """Copies that were not read yet."""
    on_today = not pace.is_quiet(sitting.clock.today())
    return [
        OpenThing(
            sort=SHOWN_NOTE,
            id=record.id,
            author=record.author,
            waits_for=record.author.other,
            since=record.at,
            opened=False,
            title=" ".join(record.text[:LONGEST_BEGINNING].split()) if may_read(record, sitting.alone) else "",
            on_today=on_today,
        )
        for record in session.scalars(_unopened(sitting.alone), {"most": most})
    ]


@cache
def _unopened(alone: Person | None) -> sa.Select[SharedNoteRecord]:
    order = (*others_first(SharedNoteRecord.author, alone), SharedNoteRecord.at)
    unopened = sa.select(SharedNoteRecord).where(SharedNoteRecord.opened_at.is_(None))
    return unopened.order_by(*order).limit(sa.bindparam("most"))


def _slept_on(session: VaultSession, notes: Sequence[NoteId]) -> tuple[NoteId, ...]:
    which = sa.select(SleptRecord.subject).where(SleptRecord.sort == SHOWN_NOTE, SleptRecord.subject.in_(notes))
    return tuple(NoteId(subject) for subject in session.scalars(which))


def _copies(sitting: Sitting, notes: Sequence[NoteId]) -> dict[NoteId, CopyState]:
    columns = (SharedNoteRecord.id, SharedNoteRecord.opened_at, SharedNoteRecord.removed_at)
    with sitting.shared.reading() as session:
        rows = session.execute(sa.select(*columns).where(SharedNoteRecord.id.in_(notes))).all()
    return {row.id: _state(opened=row.opened_at is not None, removed=row.removed_at is not None) for row in rows}


def _state(*, opened: bool, removed: bool) -> CopyState:
    if removed:
        return CopyState.REMOVED
    return CopyState.OPENED if opened else CopyState.SENT
