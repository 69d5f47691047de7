"""Sleeping on words for the other: kept in their author's own file until the morning, or taken back."""

from datetime import datetime, time, timedelta
from itertools import count

import sqlalchemy as sa

from app.clock import Clock
from app.exchange.entities import SleptRecord
from app.exchange.values import Form, GoneAlready, Slept, SleptId, Sort
from app.vault.database import Database
from app.vault.drafts import drafts_in, drop_draft, keep_draft
from app.vault.sitting import Sitting

MORNING = time(8)
NIGHT_ENDS = time(4)
"""What is written before the night ends goes in the morning of the same day."""


def tomorrow_morning(clock: Clock) -> datetime:
    """When something slept on goes: eight in the morning after the coming, or the present, night."""
    now = clock.local(clock.now())
    day = now.date() if now.time() < NIGHT_ENDS else now.date() + timedelta(days=1)
    return clock.at(day, MORNING)


def sleep_on(sitting: Sitting, sort: Sort, place: str, subject: str, form: Form, text: str) -> SleptId:
    """Keep checked words until the morning, for their author alone, in place of the draft they come from.

    `text` is what a search may find of them.
    """
    with _own(sitting).transaction() as session:
        identity = SleptId(session.fresh_id())
        goes = tomorrow_morning(sitting.clock)
        session.add(
            SleptRecord(id=identity, sort=sort, place=place, subject=subject, form=form, text=text, goes_at=goes)
        )
        drop_draft(session, place, subject)
        return identity


def slept_on(sitting: Sitting, *sorts: Sort) -> tuple[Slept, ...]:
    """What the one who is here alone sleeps on, the first to go first; of these sorts, or of all. Together: none."""
    if sitting.private is None:
        return ()
    wanted = sa.select(SleptRecord).order_by(SleptRecord.goes_at, SleptRecord.id)
    if sorts:
        wanted = wanted.where(SleptRecord.sort.in_(sorts))
    with sitting.private.reading() as session:
        return tuple(record.as_value() for record in session.scalars(wanted))


def subject_to_write(sitting: Sitting, sort: Sort, place: str) -> str:
    """What a form for another new thing is kept under: the last that was begun, else one that nothing slept on has."""
    begun = drafts_in(sitting.own, place)
    if begun:
        return begun[0].subject
    taken = {slept.subject for slept in slept_on(sitting, sort)}
    return next(subject for number in count(1) if (subject := f"new-{number}") not in taken)


def take_back(sitting: Sitting, slept: SleptId) -> None:
    """It does not go; its words are a draft again. Raises GoneAlready."""
    with _own(sitting).transaction() as session:
        record = session.get(SleptRecord, slept)
        if record is None:
            raise GoneAlready
        keep_draft(session, record.place, record.subject, record.form)
        session.delete(record)


def _own(sitting: Sitting) -> Database:
    assert sitting.private is not None, "slept on alone"
    return sitting.private
