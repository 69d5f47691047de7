"""The order of the parts: by what they tell, and as the couple moves them."""

from datetime import date

import sqlalchemy as sa

from app.conversations.account.entities import AccountPartRecord, AccountTextRecord
from app.conversations.account.values import PartGone, PartId
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

GAP = 1 << 20
"""Between two parts, so that another fits in."""


def position_for(session: VaultSession, day: date | None) -> int:
    """After the last part of that day or before it; without a day at the end."""
    after = _end(session) if day is None else _last_until(session, day)
    following = session.scalar(sa.select(sa.func.min(AccountPartRecord.position)).where(_is_after(after)))
    if following is None:
        return (after or 0) + GAP
    before = following - 2 * GAP if after is None else after
    if following - before < 2:
        _spread(session)
        return position_for(session, day)
    return (before + following) // 2


def move_part(sitting: Sitting, author: Person, part: PartId, step: int) -> None:
    """One place on (1) or back (-1); at either end nothing happens. Raises PartGone."""
    with sitting.shared.transaction(author) as session:
        record = session.get(AccountPartRecord, part)
        if record is None:
            raise PartGone
        neighbour = _neighbour(session, record, step)
        if neighbour is not None:
            record.position, neighbour.position = neighbour.position, record.position


def _neighbour(session: VaultSession, record: AccountPartRecord, step: int) -> AccountPartRecord | None:
    place = AccountPartRecord.position
    on = place > record.position if step > 0 else place < record.position
    nearest = place.asc() if step > 0 else place.desc()
    return session.scalar(sa.select(AccountPartRecord).where(on).order_by(nearest).limit(1))


def _end(session: VaultSession) -> int | None:
    return session.scalar(sa.select(sa.func.max(AccountPartRecord.position)))


def _last_until(session: VaultSession, day: date) -> int | None:
    """The place of the last part that tells of that day, or of one before it."""
    told = sa.select(sa.func.max(AccountPartRecord.position)).join(
        AccountTextRecord, AccountTextRecord.part_id == AccountPartRecord.id
    )
    begun = AccountTextRecord.author == AccountPartRecord.author
    return session.scalar(told.where(begun, AccountTextRecord.age == 0, AccountTextRecord.when_day <= day))


def _is_after(position: int | None) -> sa.ColumnElement[bool]:
    return sa.true() if position is None else AccountPartRecord.position > position


def _spread(session: VaultSession) -> None:
    """Make room between all of them again."""
    ordered = sa.select(AccountPartRecord).order_by(AccountPartRecord.position, AccountPartRecord.id)
    for number, record in enumerate(session.scalars(ordered).all(), 1):
        record.position = number * GAP
    session.flush()
