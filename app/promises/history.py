"""Everything that happened to one promise, the newest first, with authors and times."""

from collections.abc import Iterator

import sqlalchemy as sa

from app.promises.entities import (
    AccountRecord,
    EndRecord,
    MarkRecord,
    PauseAnswerRecord,
    PauseRecord,
    WordRecord,
)
from app.promises.page_values import Happened, HistoryLine
from app.promises.values import Promise, PromiseId
from app.vault.database import VaultSession
from app.vault.records import order_of_entry


def history_of(session: VaultSession, promise: Promise, most: int) -> tuple[HistoryLine, ...]:
    """No more than `most` lines are read of each kind of event."""
    kinds = (_marks, _accounts, _words, _pauses, _answers, _end)
    lines = [line for kind in kinds for line in kind(session, promise.id, most)]
    made = HistoryLine(at=promise.made_at, author=promise.by, happened=Happened.MADE, words=promise.text)
    lines.append(made)
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True)[:most])


def _marks(session: VaultSession, promise: PromiseId, most: int) -> Iterator[HistoryLine]:
    place = order_of_entry(MarkRecord)
    newest = sa.select(place).where(MarkRecord.promise_id == promise).order_by(place.desc()).limit(most)
    found = sa.select(MarkRecord, place).where(place.in_(newest.correlate(None))).order_by(place.desc())
    rows = session.execute(found).all()
    first_of_day = sa.select(sa.func.min(place)).where(
        MarkRecord.promise_id == promise, MarkRecord.day.in_({record.day for record, _place in rows})
    )
    first = set(session.scalars(first_of_day.group_by(MarkRecord.day)))
    for record, at_place in rows:
        usual = Happened.MARKED if at_place in first else Happened.CORRECTED
        yield HistoryLine(
            at=record.at,
            author=record.author,
            happened=Happened.MARKED_LATER if record.later else usual,
            day=record.day,
            kept=record.kept,
            words=record.note,
        )


def _accounts(session: VaultSession, promise: PromiseId, most: int) -> Iterator[HistoryLine]:
    found = sa.select(AccountRecord).where(AccountRecord.promise_id == promise)
    for record in session.scalars(found.order_by(order_of_entry(AccountRecord).desc()).limit(most)):
        happened = Happened.SEEN_LATER if record.later else Happened.SEEN
        yield HistoryLine(at=record.at, author=record.author, happened=happened, day=record.day, words=record.words)


def _words(session: VaultSession, promise: PromiseId, most: int) -> Iterator[HistoryLine]:
    found = sa.select(WordRecord).where(WordRecord.promise_id == promise)
    for record in session.scalars(found.order_by(order_of_entry(WordRecord).desc()).limit(most)):
        happened = Happened.SAID_HARD if record.still_hard else Happened.SAID_LIGHTER
        yield HistoryLine(at=record.at, author=record.author, happened=happened, words=record.easier)


def _pauses(session: VaultSession, promise: PromiseId, most: int) -> Iterator[HistoryLine]:
    found = sa.select(PauseRecord).where(PauseRecord.promise_id == promise)
    for record in session.scalars(found.order_by(order_of_entry(PauseRecord).desc()).limit(most)):
        yield HistoryLine(
            at=record.at,
            author=record.author,
            happened=Happened.PAUSE_SUGGESTED,
            day=record.first,
            last=record.last,
            words=record.words,
        )


def _answers(session: VaultSession, promise: PromiseId, most: int) -> Iterator[HistoryLine]:
    found = sa.select(PauseAnswerRecord, PauseRecord).join(PauseRecord).where(PauseRecord.promise_id == promise)
    for answer, pause in session.execute(found.order_by(order_of_entry(PauseAnswerRecord).desc()).limit(most)):
        not_agreed = Happened.PAUSE_TAKEN_BACK if answer.author is pause.author else Happened.PAUSE_NOT_AGREED
        yield HistoryLine(
            at=answer.at,
            author=answer.author,
            happened=Happened.PAUSE_AGREED if answer.agreed else not_agreed,
            day=pause.first,
            last=pause.last,
        )


def _end(session: VaultSession, promise: PromiseId, _most: int) -> Iterator[HistoryLine]:
    record = session.get(EndRecord, promise)
    if record is not None:
        yield HistoryLine(
            at=record.at, author=record.author, happened=Happened.ENDED, day=record.day, words=record.words
        )
