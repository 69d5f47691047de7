"""Where notes and one's own list are read: in one's own space, and the copies of notes that were shown."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.exchange.passing import readable
from app.i18n import _
from app.private.entities import CareRecord, NoteRecord, SharedNoteRecord
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of

PAGE = "private"


def see_notes(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """In their writer's own sitting, for their file is open in no other."""
    columns = (NoteRecord.id, NoteRecord.about, NoteRecord.at)
    rows = reader.session.execute(sa.select(*columns).where(NoteRecord.id.in_(ids_of(keys))))
    return {(row.id,): Seen(title=_("A note of yours"), page=PAGE, subject=("note", row.id), at=row.at) for row in rows}


def see_cares(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    rows = reader.session.execute(sa.select(CareRecord.id, CareRecord.at).where(CareRecord.id.in_(ids_of(keys))))
    return {
        (row.id,): Seen(title=_("Looking after myself"), page=PAGE, subject=("self_care", None), at=row.at)
        for row in rows
    }


def see_shown_notes(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """One's own alone, and what the other has opened."""
    may_be_read = readable(SharedNoteRecord, reader.alone)
    which = sa.select(SharedNoteRecord).where(SharedNoteRecord.id.in_(ids_of(keys)), may_be_read)
    return {(record.id,): _shown(reader, record) for record in reader.session.scalars(which)}


def _shown(reader: Reader, record: SharedNoteRecord) -> Seen:
    title = _("A note, shown by {name}").format(name=reader.couple.name(record.author))
    return Seen(title=title, page="conversations", subject=("shown_note", record.id), at=record.at)
