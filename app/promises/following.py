"""A promise that follows from something sent to the other, and comes and goes with it; functions of a session."""

import sqlalchemy as sa

from app.promises.entities import AccountRecord, EndRecord, MarkRecord, PauseRecord, PromiseRecord, WordRecord
from app.promises.period import read_period, with_end
from app.promises.values import Dot, Origin, PromiseId, Standing
from app.vault.database import VaultSession

_SAID = (MarkRecord, AccountRecord, WordRecord, PauseRecord, EndRecord)


def say_origin_in(session: VaultSession, promise: PromiseId, words: str) -> None:
    """What was carried over from where it came from, once both can read it; empty: it is not there any more."""
    record = session.get(PromiseRecord, promise)
    if record is not None:
        record.origin_words = words.strip()


def take_promise_back_in(session: VaultSession, promise: PromiseId) -> bool:
    """Gone, as if never made; where something was said of it already it stays, as its author's own.

    Returns whether it is gone.
    """
    record = session.get(PromiseRecord, promise)
    if record is None:
        return True
    if _was_spoken_of(session, promise):
        record.origin, record.origin_id, record.origin_words = Origin.OWN, "", ""
        return False
    session.delete(record)
    session.flush()
    return True


def standing_in(session: VaultSession, promise: PromiseId) -> Standing | None:
    """How a promise made for one day stands; None where it is not there."""
    row = session.execute(with_end().where(PromiseRecord.id == promise)).one_or_none()
    if row is None:
        return None
    record, ended = row
    value = record.as_value(ended)
    dots = read_period(session, value.starts, value.starts, promise).dots(value)
    dot = next(iter(dots), Dot(day=value.starts, due=False))
    return Standing(promise=value.id, text=value.text, day=value.starts, ended=value.ended, dot=dot)


def _was_spoken_of(session: VaultSession, promise: PromiseId) -> bool:
    return any(
        session.scalar(sa.select(sa.literal(1)).where(said.promise_id == promise).limit(1)) is not None
        for said in _SAID
    )
