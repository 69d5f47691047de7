"""Where milestones are read: those of both, and those found in private entries in their owner's own space."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.i18n import _
from app.progress.milestones.entities import ChosenRecord, OwnReachedRecord, ReachedRecord
from app.search.hits import Key
from app.search.seen import Reader, Seen, ids_of

PAGE = "progress"


def see_reached(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(ReachedRecord).where(ReachedRecord.id.in_(ids_of(keys))))
    return {(record.id,): _reached(record, record.title, own=False) for record in records}


def see_own_reached(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    records = reader.session.scalars(sa.select(OwnReachedRecord).where(OwnReachedRecord.id.in_(ids_of(keys))))
    return {(record.id,): _reached(record, record.title, own=True) for record in records}


def see_chosen(reader: Reader, keys: Sequence[Key]) -> Mapping[Key, Seen]:
    """What was put away is not found any more."""
    there = sa.select(ChosenRecord).where(ChosenRecord.id.in_(ids_of(keys)), ChosenRecord.put_away_at.is_(None))
    return {
        (record.id,): Seen(
            title=_("A milestone for both of you"), page=PAGE, subject=("milestone", record.id), at=record.at
        )
        for record in reader.session.scalars(there)
    }


def _reached(record: ReachedRecord | OwnReachedRecord, title: str, *, own: bool) -> Seen:
    said = _("A milestone: {title}").format(title=title)
    return Seen(title=said, page=PAGE, subject=("milestone", (record.id, own)), at=record.at)
