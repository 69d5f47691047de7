"""One promise with its days, pauses, words and history, as its own view shows it."""

from datetime import date, timedelta

import sqlalchemy as sa

from app.promises.entities import EndRecord, PauseAnswerRecord, PauseRecord, PromiseRecord, WordRecord
from app.promises.history import history_of
from app.promises.page_values import Pause, PauseState, PromisePage, Word
from app.promises.period import read_period, with_end
from app.promises.reads import next_due_of
from app.promises.values import Dot, Promise, PromiseId
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_PAUSES = 10
_LONGEST_LOOK_BACK = timedelta(days=366)


def promise_page(sitting: Sitting, promise: PromiseId, most_days: int = 14, most_history: int = 10) -> PromisePage:
    """`most_days` due days up to today, and `most_history` of what happened, the newest of each."""
    today = sitting.clock.today()
    with sitting.shared.reading() as session:
        record, ended = session.execute(with_end().where(PromiseRecord.id == promise)).one()
        value, end = record.as_value(ended), session.get(EndRecord, promise)
        days = _days(session, value, today, most_days + 1)
        history = history_of(session, value, most_history + 1)
        return PromisePage(
            promise=value,
            end_words=end.words if end is not None else "",
            days=days[-most_days:],
            more_days=len(days) > most_days,
            next_due=next_due_of(value, today),
            words=_words(session, promise),
            pauses=_pauses(session, promise),
            history=history[:most_history],
            more_history=len(history) > most_history,
        )


def _days(session: VaultSession, promise: Promise, today: date, most: int) -> tuple[Dot, ...]:
    """Looks back over four weeks, and over a year where those hold too few."""
    for back in (timedelta(days=28), _LONGEST_LOOK_BACK):
        dots = read_period(session, today - back, today, promise.id).dots(promise)
        if len(dots) >= most:
            break
    return dots[-most:]


def _words(session: VaultSession, promise: PromiseId) -> tuple[Word, ...]:
    of_each = sa.select(sa.func.max(order_of_entry(WordRecord))).where(WordRecord.promise_id == promise)
    newest = of_each.group_by(WordRecord.author).correlate(None)
    records = session.scalars(sa.select(WordRecord).where(order_of_entry(WordRecord).in_(newest)))
    of = {record.author: record for record in records}
    return tuple(
        Word(person=person, still_hard=of[person].still_hard, easier=of[person].easier, at=of[person].at)
        for person in Person
        if person in of
    )


def _pauses(session: VaultSession, promise: PromiseId) -> tuple[Pause, ...]:
    found = sa.select(PauseRecord, PauseAnswerRecord).outerjoin(PauseAnswerRecord)
    newest = found.where(PauseRecord.promise_id == promise).order_by(order_of_entry(PauseRecord).desc())
    return tuple(_pause(*row) for row in session.execute(newest.limit(MOST_PAUSES)))


def _pause(record: PauseRecord, answer: PauseAnswerRecord | None) -> Pause:
    return Pause(
        id=record.id,
        first=record.first,
        last=record.last,
        words=record.words,
        suggested_by=record.author,
        state=pause_state(record.author, answer),
    )


def pause_state(suggested_by: Person, answer: PauseAnswerRecord | None) -> PauseState:
    if answer is None:
        return PauseState.OPEN
    if answer.agreed:
        return PauseState.AGREED
    return PauseState.TAKEN_BACK if answer.author is suggested_by else PauseState.NOT_AGREED
