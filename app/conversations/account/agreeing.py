"""Saying "this is how we both tell it", each for themself, and taking that back."""

import sqlalchemy as sa

from app.conversations.account.entities import AccountAgreedRecord, AccountPartRecord, AccountTextRecord
from app.conversations.account.values import PartGone, PartId, PartNotRead
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def agree(sitting: Sitting, author: Person, part: PartId) -> None:
    """Said twice it is said once. Raises PartGone, and PartNotRead where the other has newer words."""
    with sitting.shared.transaction(author) as session:
        if session.get(AccountPartRecord, part) is None:
            raise PartGone
        if _unread(session, author, part):
            raise PartNotRead
        if _said(session, author, part) is None:
            session.add(AccountAgreedRecord(id=session.fresh_id(), part_id=part))


def agree_no_more(sitting: Sitting, author: Person, part: PartId) -> None:
    """Without a reason, at any time."""
    with sitting.shared.transaction(author) as session:
        record = _said(session, author, part)
        if record is not None:
            session.delete(record)


def _said(session: VaultSession, author: Person, part: PartId) -> AccountAgreedRecord | None:
    which = sa.select(AccountAgreedRecord).where(
        AccountAgreedRecord.part_id == part, AccountAgreedRecord.author == author
    )
    return session.scalar(which)


def _unread(session: VaultSession, author: Person, part: PartId) -> bool:
    newer = sa.select(AccountTextRecord.id).where(
        AccountTextRecord.part_id == part,
        AccountTextRecord.author == author.other,
        AccountTextRecord.opened_at.is_(None),
    )
    return session.scalar(newer.limit(1)) is not None
