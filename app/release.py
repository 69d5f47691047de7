"""What was slept on goes once its time has come and its author is here."""

from collections.abc import Callable, Mapping
from datetime import datetime

import sqlalchemy as sa

from app.exchange.entities import SleptRecord
from app.exchange.values import CannotGo, Slept, Sort
from app.vault.database import Database, VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

Sends = Callable[[VaultSession, Slept], None]
"""Puts it where both can read it, under the id it was slept on with; raises CannotGo where it has nowhere to go."""

SENDS: Mapping[Sort, Sends] = {}
"""One line for each sort of thing that can be slept on."""


def release(sitting: Sitting) -> datetime | None:
    """Send what is ready, of those who are here; returns when the next goes.

    What has nowhere to go any more stays with its author, with the sentence that says why.
    """
    times = [moment for person in sitting.here if (moment := _release_of(sitting, person)) is not None]
    return min(times, default=None)


def _release_of(sitting: Sitting, person: Person) -> datetime | None:
    with sitting.letterbox(person) as own:
        for slept in _ready(own):
            _go(sitting, person, own, slept)
        return _next(own)


def _ready(own: Database) -> list[Slept]:
    with own.transaction() as session:
        wanted = sa.select(SleptRecord).where(SleptRecord.goes_at <= session.now, SleptRecord.kept_back == "")
        return [record.as_value() for record in session.scalars(wanted.order_by(SleptRecord.goes_at, SleptRecord.id))]


def _go(sitting: Sitting, person: Person, own: Database, slept: Slept) -> None:
    """First it is sent, then it is gone from its author's file: cut off between the two, it is still sent once."""
    kept_back = ""
    try:
        with sitting.shared.transaction(person) as session:
            SENDS[slept.sort](session, slept)
    except CannotGo as refused:
        kept_back = refused.sentence
    with own.transaction() as session:
        record = session.get_one(SleptRecord, slept.id)
        if kept_back:
            record.kept_back = kept_back
        else:
            session.delete(record)


def _next(own: Database) -> datetime | None:
    with own.transaction() as session:
        return session.scalar(sa.select(sa.func.min(SleptRecord.goes_at)).where(SleptRecord.kept_back == ""))
