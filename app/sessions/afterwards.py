"""After a session: what each heard, what there is to do, and which of it becomes a promise."""

from datetime import date, timedelta

import sqlalchemy as sa

from app.promises.actions import add_promise_in
from app.promises.following import take_promise_back_in
from app.promises.values import NewPromise, Origin, PromiseId
from app.sessions.checks import checked_heard
from app.sessions.dates import session_in
from app.sessions.entities import HomeworkRecord, HomeworkTakenRecord, JointSessionRecord, SessionHeardRecord
from app.sessions.values import LineGone, LineId, NotYourLine, PromiseStands, SessionId, StillToCome
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

A_WEEK = timedelta(days=7)


def write_heard(sitting: Sitting, author: Person, which: SessionId, heard: str, homework: str) -> None:
    """What its author heard, and one thing to do in each line; one of both may be empty.

    Raises FormRefused, SessionGone, StillToCome.
    """
    words, lines = checked_heard(heard, homework)
    with sitting.shared.transaction(author) as session:
        if session_in(session, which).day > session.today:
            raise StillToCome
        write_heard_in(session, which, words, lines)


def write_heard_in(session: VaultSession, which: SessionId, words: str, lines: tuple[str, ...]) -> list[LineId]:
    """Returns the ids of the homework."""
    if words:
        session.add(SessionHeardRecord(id=LineId(session.fresh_id()), session_id=which, text=words))
    written = [LineId(session.fresh_id()) for _line in lines]
    for identity, line in zip(written, lines, strict=True):
        session.add(HomeworkRecord(id=identity, session_id=which, text=line))
        session.flush()
    return written


def remove_heard(sitting: Sitting, author: Person, line: LineId) -> None:
    """By its author. Raises LineGone, NotYourLine."""
    with sitting.shared.transaction(author) as session:
        session.delete(_own_line(session.get(SessionHeardRecord, line), author))


def remove_homework(sitting: Sitting, author: Person, line: LineId) -> None:
    """By who wrote it down; a promise that was made of it stays. Raises LineGone, NotYourLine."""
    with sitting.shared.transaction(author) as session:
        record = _own_line(session.get(HomeworkRecord, line), author)
        for taken in session.scalars(sa.select(HomeworkTakenRecord).where(HomeworkTakenRecord.line_id == line)):
            session.delete(taken)
        session.flush()
        session.delete(record)


def take_homework(sitting: Sitting, taker: Person, line: LineId) -> PromiseId:
    """It is a promise of `taker`, due on the day of the next session, or in a week where none is entered.

    Pressed twice it is promised once. Raises LineGone.
    """
    with sitting.shared.transaction(taker) as session:
        record = session.get(HomeworkRecord, line)
        if record is None:
            raise LineGone
        taken = _taken(session, taker, line)
        return taken.promise_id if taken is not None else take_homework_in(session, taker, record)


def take_homework_in(session: VaultSession, taker: Person, record: HomeworkRecord) -> PromiseId:
    new = NewPromise(
        text=record.text,
        starts=_until(session),
        origin=Origin.CONVERSATION,
        origin_id=record.session_id,
        origin_words=record.text,
    )
    promise = add_promise_in(session, taker, new, session.today)
    session.add(HomeworkTakenRecord(id=session.fresh_id(), line_id=record.id, promise_id=promise))
    return promise


def let_homework_go(sitting: Sitting, taker: Person, line: LineId) -> None:
    """The promise is gone as if not made, while nothing was said of it. Raises LineGone, PromiseStands."""
    with sitting.shared.transaction(taker) as session:
        taken = _taken(session, taker, line)
        if taken is None:
            raise LineGone
        session.delete(taken)
        session.flush()
        if not take_promise_back_in(session, taken.promise_id):
            raise PromiseStands


def _until(session: VaultSession) -> date:
    coming = sa.select(sa.func.min(JointSessionRecord.day)).where(JointSessionRecord.day > session.today)
    return session.scalar(coming) or session.today + A_WEEK


def _taken(session: VaultSession, taker: Person, line: LineId) -> HomeworkTakenRecord | None:
    taken = HomeworkTakenRecord
    return session.scalar(sa.select(taken).where(taken.line_id == line, taken.author == taker))


def _own_line(
    record: "SessionHeardRecord | HomeworkRecord | None", author: Person
) -> SessionHeardRecord | HomeworkRecord:
    if record is None:
        raise LineGone
    if record.author is not author:
        raise NotYourLine
    return record
