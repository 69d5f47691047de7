"""Who opened one's own part, when and how: a list in one's own file, for its owner alone."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.vault.database import Database, VaultSession
from app.vault.door_notes import DoorNote, How, forget_notes, note_for_later, waiting_notes
from app.vault.records import PrivateRecord, order_of_entry
from app.vault.sitting import Sitting
from app.vault.values import DiskRefused, Kind, Person

UNLOCKS = Kind("unlocks")
MOST_KEPT = 200
"""The newest lines of the list; older ones are let go."""

OPENINGS = frozenset({How.PASSPHRASE, How.PIN, How.QUICK_START, How.CODE})


class UnlockRecord(PrivateRecord, kw_only=True, eq=False, repr=False):
    """One thing that happened at the door."""

    __tablename__ = "unlock"
    kind: ClassVar[Kind] = UNLOCKS

    id: Mapped[str] = mapped_column(primary_key=True)
    how: Mapped[How] = mapped_column()
    happened_at: Mapped[datetime] = mapped_column()
    together: Mapped[bool] = mapped_column(default=False)
    """Whether the partner had signed in too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlock:
    """One line of the list."""

    how: How
    at: datetime
    together: bool


def note_unlock(sitting: Sitting, how: How) -> None:
    """Write down for each who is here that their part was opened so, after what waited for them.

    With quick start the own file stays closed: then it waits. A disk that refuses keeps nobody out. Raises Damaged.
    """
    if sitting.quick:
        note_for_later(sitting.folder, sitting.here[0], how, sitting.clock.now())
        return
    with suppress(DiskRefused):
        for person in sitting.here:
            with sitting.letterbox(person) as own:
                _take_in(own, waiting_notes(sitting.folder, person), how, together=sitting.alone is None)
            forget_notes(sitting.folder, person)


def note_done(sitting: Sitting, person: Person, how: How) -> None:
    """Write down in that partner's list what they did themselves, such as a new passphrase.

    It is done already: where the own file stays closed or the disk refuses, the note waits, and nobody is refused.
    """
    if sitting.quick:
        note_for_later(sitting.folder, person, how, sitting.clock.now())
        return
    try:
        with sitting.letterbox(person) as own, own.transaction() as session:
            _add(session, how, together=sitting.alone is None)
    except DiskRefused:
        note_for_later(sitting.folder, person, how, sitting.clock.now())


def unlock_log(sitting: Sitting, most: int = MOST_KEPT) -> tuple[Unlock, ...]:
    """The last that came in first, whatever the clock said; alone only."""
    assert sitting.private is not None, "the list is read alone"
    newest = sa.select(UnlockRecord).order_by(order_of_entry(UnlockRecord).desc()).limit(most)
    with sitting.private.reading() as session:
        return tuple(
            Unlock(how=record.how, at=record.happened_at, together=record.together)
            for record in session.scalars(newest)
        )


def failed_before(log: Sequence[Unlock]) -> int:
    """How many tries failed between the last opening and the one before it; `log` is newest first."""
    openings = [place for place, unlock in enumerate(log) if unlock.how in OPENINGS]
    if not openings:
        return 0
    last = openings[0]
    before = openings[1] if len(openings) > 1 else len(log)
    return sum(unlock.how is How.FAILED for unlock in log[last:before])


def _take_in(own: Database, waiting: tuple[DoorNote, ...], how: How, *, together: bool) -> None:
    """Notes keep the id they were given outside, so that taking them in again adds nothing."""
    with own.transaction() as session:
        for note in waiting:
            if session.get(UnlockRecord, note.id) is None:
                session.add(UnlockRecord(id=note.id, how=note.how, happened_at=note.at))
        _add(session, how, together=together)
        session.flush()
        kept = sa.select(UnlockRecord.id).order_by(order_of_entry(UnlockRecord).desc()).limit(MOST_KEPT)
        session.execute(sa.delete(UnlockRecord).where(UnlockRecord.id.not_in(kept)))


def _add(session: VaultSession, how: How, *, together: bool) -> None:
    session.add(UnlockRecord(id=session.fresh_id(), how=how, happened_at=session.now, together=together))
