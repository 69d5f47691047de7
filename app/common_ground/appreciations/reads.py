"""Lines about the other: what the other showed, and one's own in one's own sitting."""

import sqlalchemy as sa

from app.common_ground.appreciations.entities import AppreciationRecord, OwnAppreciationRecord
from app.common_ground.appreciations.values import (
    AppreciationId,
    OwnAppreciation,
    OwnPage,
    ShownAppreciation,
    ShownPage,
)
from app.exchange.passing import may_read
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_APPRECIATIONS = 10


def own_appreciations(sitting: Sitting, most: int = MOST_APPRECIATIONS) -> OwnPage:
    """Of the one who is here alone, shown or not, the newest first; none in a sitting of both."""
    if sitting.private is None:
        return OwnPage(appreciations=(), more=False)
    kept = sa.select(OwnAppreciationRecord).where(OwnAppreciationRecord.shown.is_(False))
    with sitting.private.reading() as session:
        newest = kept.order_by(OwnAppreciationRecord.at.desc(), OwnAppreciationRecord.id.desc()).limit(most + 1)
        found = [_own(record) for record in session.scalars(newest)]
    mine = sa.select(AppreciationRecord).where(
        AppreciationRecord.author == sitting.alone, AppreciationRecord.removed_at.is_(None)
    )
    with sitting.shared.reading() as session:
        found += [_own_shown(record) for record in session.scalars(_newest(mine, most))]
    found.sort(key=lambda each: each.at, reverse=True)
    return OwnPage(appreciations=tuple(found[:most]), more=len(found) > most)


def own_appreciation(sitting: Sitting, which: AppreciationId) -> OwnAppreciation | None:
    """One of the one who is here alone."""
    if sitting.private is None:
        return None
    with sitting.shared.reading() as session:
        record = session.get(AppreciationRecord, which)
        if record is not None and record.author is sitting.alone and record.removed_at is None:
            return _own_shown(record)
    with sitting.private.reading() as session:
        own = session.get(OwnAppreciationRecord, which)
        return None if own is None else _own(own)


def shown_appreciations(sitting: Sitting, by: Person | None = None, most: int = MOST_APPRECIATIONS) -> ShownPage:
    """What that one shows to the other, or (None) either; the newest first."""
    which = sa.select(AppreciationRecord)
    which = which if by is None else which.where(AppreciationRecord.author == by)
    with sitting.shared.reading() as session:
        found = tuple(_shown(record, sitting) for record in session.scalars(_newest(which, most)))
    return ShownPage(appreciations=found[:most], more=len(found) > most)


def shown_appreciation(sitting: Sitting, which: AppreciationId) -> ShownAppreciation | None:
    with sitting.shared.reading() as session:
        record = session.get(AppreciationRecord, which)
        return None if record is None else _shown(record, sitting)


def _newest(which: sa.Select[AppreciationRecord], most: int) -> sa.Select[AppreciationRecord]:
    return which.order_by(AppreciationRecord.at.desc(), AppreciationRecord.id.desc()).limit(most + 1)


def _shown(record: AppreciationRecord, sitting: Sitting) -> ShownAppreciation:
    text = record.text if may_read(record, sitting.alone) else ""
    return ShownAppreciation(id=record.id, sent=record.sent(), text=text)


def _own(record: OwnAppreciationRecord) -> OwnAppreciation:
    return OwnAppreciation(id=record.id, text=record.text, at=record.at, sent=None)


def _own_shown(record: AppreciationRecord) -> OwnAppreciation:
    return OwnAppreciation(id=record.id, text=record.text, at=record.at, sent=record.sent())
