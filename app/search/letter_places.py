"""Where letters and what was heard in them are read: one's own alone, all else once the other has opened it."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.conversations.letters.entities import HeardAnswerRecord, HeardRecord, LetterCopyRecord, LetterRecord
from app.conversations.letters.values import LetterId
from app.exchange.passing import may_read
from app.i18n import _
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of

PAGE = "conversations"


def see_own_letters(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    which = sa.select(LetterRecord.id, LetterRecord.changed_at).where(LetterRecord.id.in_(ids_of(keys)))
    return {
        (letter,): Seen(title=_("A letter of yours"), page=PAGE, subject=("letter", letter), at=changed)
        for letter, changed in reader.session.execute(which)
    }


def see_letter_copies(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(LetterCopyRecord).where(LetterCopyRecord.id.in_(ids_of(keys))))
    return {
        (record.id,): Seen(
            title=_("A letter from {name}").format(name=reader.couple.name(record.author)),
            page=PAGE,
            subject=("letter", record.letter_id),
            at=record.at,
        )
        for record in records
        if may_read(record, reader.alone)
    }


def see_heard(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    found = sa.select(HeardRecord, LetterCopyRecord.letter_id).join(
        LetterCopyRecord, LetterCopyRecord.id == HeardRecord.copy_id
    )
    rows = reader.session.execute(found.where(HeardRecord.id.in_(ids_of(keys))))
    return {(record.id,): _said_to(reader, record, letter) for record, letter in rows if may_read(record, reader.alone)}


def see_heard_answers(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    found = (
        sa.select(HeardAnswerRecord, LetterCopyRecord.letter_id)
        .join(HeardRecord, HeardRecord.id == HeardAnswerRecord.heard_id)
        .join(LetterCopyRecord, LetterCopyRecord.id == HeardRecord.copy_id)
    )
    rows = reader.session.execute(found.where(HeardAnswerRecord.id.in_(ids_of(keys))))
    return {(record.id,): _said_to(reader, record, letter) for record, letter in rows if may_read(record, reader.alone)}


def _said_to(reader: Reader, record: HeardRecord | HeardAnswerRecord, letter: LetterId) -> Seen:
    title = _("What {name} heard in a letter") if isinstance(record, HeardRecord) else _("What {name} says to that")
    return Seen(
        title=title.format(name=reader.couple.name(record.author)),
        page=PAGE,
        subject=("letter", letter),
        at=record.at,
    )
