"""What one answered at a signature where it was not yes: kept for its owner alone, with what they wrote to it."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.agreements.entities import FreedomAnswer, VersionRecord
from app.agreements.signing_values import FreeToSayNo
from app.agreements.values import VersionId
from app.private.actions import add_note_in, forget_note_in
from app.private.checks import check_note
from app.private.entities import NoteRecord
from app.private.page_values import NotFree
from app.private.values import NoteGone
from app.vault.database import Database, VaultSession
from app.vault.sitting import Sitting

MOST_ANSWERS = 20
DRAFT_OF_ANSWER = "answer-"
"""What the draft of a note to an answer is kept under, before its id."""


def not_free_answers(sitting: Sitting, most: int = MOST_ANSWERS) -> tuple[NotFree, ...]:
    """Of the one who is here alone, the newest first; none when both are here."""
    if sitting.private is None:
        return ()
    newest = sa.select(FreedomAnswer).where(FreedomAnswer.answer != FreeToSayNo.YES.value)
    with sitting.private.reading() as session:
        records = session.scalars(newest.order_by(FreedomAnswer.id.desc()).limit(most)).all()
        notes = _notes(session, [record.id for record in records])
    titles = _titles(sitting, [record.version_id for record in records])
    return tuple(_answer(record, titles, notes) for record in records)


def not_free_among(sitting: Sitting, versions: Sequence[VersionId]) -> frozenset[VersionId]:
    """Those to which the one who is here alone gave such an answer; none when both are here."""
    if sitting.private is None or not versions:
        return frozenset()
    which = sa.select(FreedomAnswer.version_id).where(FreedomAnswer.answer != FreeToSayNo.YES.value)
    with sitting.private.reading() as session:
        return frozenset(session.scalars(which.where(FreedomAnswer.version_id.in_(versions))))


def write_to_answer(sitting: Sitting, answer: str, text: str) -> None:
    """Words for oneself beside the answer, in place of the ones before; empty: none. Raises FormRefused, NoteGone."""
    check_note(text)
    with _own(sitting).transaction() as session:
        if session.get(FreedomAnswer, answer) is None:
            raise NoteGone
        record = session.scalar(sa.select(NoteRecord).where(NoteRecord.about == answer))
        if record is None and text.strip():
            add_note_in(session, text, about=answer, draft=DRAFT_OF_ANSWER + answer)
        elif record is not None and not text.strip():
            forget_note_in(session, record.id)
        elif record is not None and record.text != text:
            record.text, record.changed_at = text, session.now


def delete_answer(sitting: Sitting, answer: str) -> None:
    """With what was written to it; nothing else depends on it."""
    with _own(sitting).transaction() as session:
        for note in session.scalars(sa.select(NoteRecord.id).where(NoteRecord.about == answer)).all():
            forget_note_in(session, note)
        record = session.get(FreedomAnswer, answer)
        if record is not None:
            session.delete(record)


_Titles = Mapping[VersionId, str]


def _answer(record: FreedomAnswer, titles: _Titles, notes: Mapping[str, str]) -> NotFree:
    return NotFree(
        id=record.id,
        answer=FreeToSayNo(record.answer),
        at=record.at,
        version=record.version_id if record.version_id in titles else None,
        title=titles.get(record.version_id, ""),
        note=notes.get(record.id, ""),
    )


def _notes(session: VaultSession, answers: Sequence[str]) -> Mapping[str, str]:
    rows = session.execute(sa.select(NoteRecord.about, NoteRecord.text).where(NoteRecord.about.in_(answers)))
    return {row.about: row.text for row in rows if row.about is not None}


def _titles(sitting: Sitting, versions: Sequence[VersionId]) -> _Titles:
    wanted = sa.select(VersionRecord.id, VersionRecord.title)
    with sitting.shared.reading() as session:
        rows = session.execute(wanted.where(VersionRecord.id.in_(versions))).all()
    return {row.id: row.title for row in rows}


def _own(sitting: Sitting) -> Database:
    assert sitting.private is not None, "one's own answers are read alone"
    return sitting.private
