"""Looking after oneself: one's own list in its own order, and what was done of it in the last days."""

from collections.abc import Sequence
from datetime import timedelta

import sqlalchemy as sa

from app.private.checks import check_care
from app.private.entities import CareDoneRecord, CareRecord
from app.private.values import LOOKS_BACK, MOST_CARES, Care, CareDone, CareGone, CareId, ListFull, SelfCare
from app.vault.database import Database, VaultSession
from app.vault.sitting import Sitting

_MOST_DONE = 100


def self_care(sitting: Sitting) -> SelfCare:
    """Of the one who is here alone; nothing when both are here."""
    if sitting.private is None:
        return SelfCare(cares=(), done=())
    since = sitting.clock.today() - timedelta(days=LOOKS_BACK - 1)
    done = sa.select(CareDoneRecord).where(CareDoneRecord.day >= since)
    newest = done.order_by(CareDoneRecord.day.desc(), CareDoneRecord.at.desc(), CareDoneRecord.id.desc())
    with sitting.private.reading() as session:
        cares = tuple(Care(id=each.id, text=each.text) for each in _in_order(session))
        records = session.scalars(newest.limit(_MOST_DONE))
        return SelfCare(cares=cares, done=tuple(CareDone(id=each.id, text=each.text, day=each.day) for each in records))


def add_care(sitting: Sitting, text: str) -> CareId:
    """At the end of the list; what stands there already stays one line. Raises FormRefused, ListFull."""
    check_care(text)
    with _own(sitting).transaction() as session:
        there = _in_order(session)
        same = next((each.id for each in there if each.text == text.strip()), None)
        if same is not None:
            return same
        if len(there) >= MOST_CARES:
            raise ListFull
        last = there[-1].position if there else -1
        identity = CareId(session.fresh_id())
        session.add(CareRecord(id=identity, position=last + 1, text=text.strip()))
        return identity


def change_care(sitting: Sitting, care: CareId, text: str) -> None:
    """Other words in the same place. Raises FormRefused, CareGone."""
    check_care(text)
    with _own(sitting).transaction() as session:
        _care(session, care).text = text.strip()


def move_care(sitting: Sitting, care: CareId, place: int) -> None:
    """To that place of the list, counted from 0. Raises CareGone."""
    with _own(sitting).transaction() as session:
        record = _care(session, care)
        others = [each for each in _in_order(session) if each is not record]
        others.insert(place, record)
        for position, each in enumerate(others):
            each.position = position


def delete_care(sitting: Sitting, care: CareId) -> None:
    """Off the list; what was done stays as it was noted."""
    with _own(sitting).transaction() as session:
        record = session.get(CareRecord, care)
        if record is not None:
            session.delete(record)


def did_one(sitting: Sitting, care: CareId) -> str:
    """Note that it was done today; returns what takes it out again. Raises CareGone."""
    with _own(sitting).transaction() as session:
        identity = session.fresh_id()
        text = _care(session, care).text
        session.add(CareDoneRecord(id=identity, day=sitting.clock.today(), text=text))
        return identity


def take_out(sitting: Sitting, done: str) -> None:
    """It was not so, or is not to be kept."""
    with _own(sitting).transaction() as session:
        record = session.get(CareDoneRecord, done)
        if record is not None:
            session.delete(record)


def _in_order(session: VaultSession) -> Sequence[CareRecord]:
    ordered = sa.select(CareRecord).order_by(CareRecord.position, CareRecord.id)
    return session.scalars(ordered.limit(MOST_CARES)).all()


def _care(session: VaultSession, care: CareId) -> CareRecord:
    record = session.get(CareRecord, care)
    if record is None:
        raise CareGone
    return record


def _own(sitting: Sitting) -> Database:
    assert sitting.private is not None, "one's own list is kept alone"
    return sitting.private
