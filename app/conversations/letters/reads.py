"""Letters as whoever is here may see them: one's own alone, and the copies that were shown once they were opened."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache

import sqlalchemy as sa

from app.conversations.letters.entities import HeardAnswerRecord, HeardRecord, LetterCopyRecord, LetterRecord
from app.conversations.letters.values import (
    HEARD,
    HEARD_ANSWER,
    LETTER,
    CopyId,
    Heard,
    HeardAnswer,
    HeardId,
    LetterCopy,
    LetterId,
    LetterPage,
    LetterRow,
    OwnLetter,
    SharedRow,
)
from app.exchange.entities import SentRecord
from app.exchange.passing import may_read, others_first
from app.exchange.values import OpenThing, Sort, own_turn_first
from app.people.pace_values import Pace
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_LETTERS = 20
MOST_COPIES = 10
MOST_HEARD = 10
"""Of one letter, the newest."""

_OWN_ROW = (LetterRecord.id, LetterRecord.title, LetterRecord.changed_at)


def own_letters(sitting: Sitting, most: int = MOST_LETTERS) -> tuple[LetterRow, ...]:
    """Of the one who is here alone, the last changed first; none when both are here."""
    if sitting.private is None:
        return ()
    newest = sa.select(*_OWN_ROW).order_by(LetterRecord.changed_at.desc(), LetterRecord.id.desc()).limit(most)
    with sitting.private.reading() as session:
        rows = session.execute(newest).all()
    shown = _shown(sitting, [letter for letter, _title, _changed in rows])
    return tuple(
        LetterRow(id=letter, title=title, changed_at=changed, shown=letter in shown) for letter, title, changed in rows
    )


def own_letter(sitting: Sitting, letter: LetterId) -> OwnLetter | None:
    """One of the letters of the one who is here alone."""
    if sitting.private is None:
        return None
    with sitting.private.reading() as session:
        record = session.get(LetterRecord, letter)
        return None if record is None else record.as_value()


def shared_letters(sitting: Sitting, most: int = MOST_LETTERS) -> tuple[SharedRow, ...]:
    """What either has shown, the last shown first."""
    newest = sa.select(LetterCopyRecord).options(sa.orm.defer(LetterCopyRecord.text)).where(LetterCopyRecord.newest)
    ordered = newest.order_by(LetterCopyRecord.at.desc(), LetterCopyRecord.id.desc()).limit(most)
    with sitting.shared.reading() as session:
        return tuple(
            SharedRow(
                letter=record.letter_id,
                title=record.title if may_read(record, sitting.alone) else "",
                sent=record.sent(),
            )
            for record in session.scalars(ordered)
        )


def letter_page(sitting: Sitting, letter: LetterId) -> LetterPage:
    """Everything about it that whoever is here may know; without a letter and a copy there is nothing."""
    with sitting.shared.reading() as session:
        copies = session.scalars(
            sa.select(LetterCopyRecord)
            .where(LetterCopyRecord.letter_id == letter)
            .order_by(LetterCopyRecord.newest.desc(), order_of_entry(LetterCopyRecord).desc())
            .limit(MOST_COPIES)
        ).all()
        heard = _heard(session, [copy.id for copy in copies], sitting.alone)
        shown = tuple(_copy(copy, heard.get(copy.id, ()), sitting.alone) for copy in copies)
    return LetterPage(id=letter, own=own_letter(sitting, letter), copies=shown)


def open_things_in(session: VaultSession, sitting: Sitting, pace: Pace, most: int) -> Iterable[OpenThing]:
    """What was not opened yet; nothing else about a letter asks for anything."""
    on_today = not pace.is_quiet(sitting.clock.today())
    found = [(sort, row) for sort in _WAYS for row in session.execute(_unopened(sort, sitting.alone), {"most": most})]
    things = (
        OpenThing(
            sort=sort, id=letter, author=author, waits_for=author.other, since=at, opened=False, on_today=on_today
        )
        for sort, (letter, author, at) in found
    )
    return own_turn_first(things, sitting.alone, most)


@cache
def _unopened(sort: Sort, alone: Person | None) -> sa.Select[LetterId, Person, datetime]:
    """The letter, whose words wait, and since when."""
    record, found = _WAYS[sort]
    waiting = found.where(record.opened_at.is_(None), record.removed_at.is_(None))
    return (
        waiting.add_columns(record.author, record.at)
        .order_by(*others_first(record.author, alone), record.at)
        .limit(sa.bindparam("most"))
    )


_OF_COPY = sa.select(LetterCopyRecord.letter_id)
_OF_HEARD = _OF_COPY.join(HeardRecord, LetterCopyRecord.id == HeardRecord.copy_id)
_OF_ANSWER = _OF_HEARD.join(HeardAnswerRecord, HeardRecord.id == HeardAnswerRecord.heard_id)
_WAYS: dict[Sort, tuple[type[SentRecord], sa.Select[LetterId]]] = {
    LETTER: (LetterCopyRecord, _OF_COPY),
    HEARD: (HeardRecord, _OF_HEARD),
    HEARD_ANSWER: (HeardAnswerRecord, _OF_ANSWER),
}
"""From each sort of thing to its letter."""


def _copy(record: LetterCopyRecord, heard: tuple[Heard, ...], alone: Person | None) -> LetterCopy:
    readable = may_read(record, alone)
    text = record.text if readable else ""
    return LetterCopy(
        id=record.id, letter=record.letter_id, sent=record.sent(), readable=readable, text=text, heard=heard
    )


def _heard(session: VaultSession, copies: Sequence[CopyId], alone: Person | None) -> dict[CopyId, tuple[Heard, ...]]:
    """By the copy that was told back, the newest first."""
    newest = sa.select(HeardRecord).where(HeardRecord.copy_id.in_(copies))
    records = session.scalars(newest.order_by(order_of_entry(HeardRecord).desc()).limit(MOST_HEARD)).all()
    answered = sa.select(HeardAnswerRecord).where(HeardAnswerRecord.heard_id.in_([record.id for record in records]))
    answers: dict[HeardId, HeardAnswer] = {
        record.heard_id: _answer(record, alone) for record in session.scalars(answered)
    }
    found: dict[CopyId, tuple[Heard, ...]] = {}
    for record in records:
        readable = may_read(record, alone)
        heard = Heard(
            id=record.id,
            sent=record.sent(),
            readable=readable,
            text=record.text if readable else "",
            answer=answers.get(record.id),
        )
        found[record.copy_id] = (*found.get(record.copy_id, ()), heard)
    return found


def _answer(record: HeardAnswerRecord, alone: Person | None) -> HeardAnswer:
    readable = may_read(record, alone)
    return HeardAnswer(
        id=record.id,
        sent=record.sent(),
        readable=readable,
        fit=record.fit if readable else None,
        missed=record.missed if readable else "",
    )


def _shown(sitting: Sitting, letters: Sequence[LetterId]) -> frozenset[LetterId]:
    which = sa.select(LetterCopyRecord.letter_id).where(LetterCopyRecord.letter_id.in_(letters))
    with sitting.shared.reading() as session:
        return frozenset(session.scalars(which.where(LetterCopyRecord.removed_at.is_(None))))
