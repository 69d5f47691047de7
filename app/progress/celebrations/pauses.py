"""When the last pause was: a bare time, kept where it happened, so that nothing is offered for a day.

A pause taken alone stays in that one's own file: it holds the offer back in their own sitting, and nowhere else. One
taken while both were here is known to both, and its time lies in the shared file without a name.
"""

from datetime import timedelta

from app.progress.celebrations.entities import PauseTakenRecord
from app.progress.celebrations.values import HOURS_AFTER_A_PAUSE
from app.vault.database import Database, VaultSession
from app.vault.sitting import Sitting

_LAST = 1


def note_pause(sitting: Sitting) -> None:
    """Now; the time before is not kept."""
    with sitting.own.transaction() as session:
        record = session.get(PauseTakenRecord, _LAST)
        if record is None:
            session.add(PauseTakenRecord(number=_LAST, taken_at=session.now))
        else:
            record.taken_at = session.now


def forget_pause(sitting: Sitting) -> None:
    """Nothing of it is to stay."""
    with sitting.own.transaction() as session:
        record = session.get(PauseTakenRecord, _LAST)
        if record is not None:
            session.delete(record)


def is_near_a_pause(sitting: Sitting) -> bool:
    """Whether one was taken within a day, as far as those who are here know."""
    return any(_is_near(database) for database in {sitting.shared, sitting.own})


def _is_near(database: Database) -> bool:
    with database.reading() as session:
        return _is_near_in(session)


def _is_near_in(session: VaultSession) -> bool:
    record = session.get(PauseTakenRecord, _LAST)
    return record is not None and abs(session.now - record.taken_at) < timedelta(hours=HOURS_AFTER_A_PAUSE)
