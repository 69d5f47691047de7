"""A wish to keep or to end an agreement: checked when it comes up, written down with its first signature."""

from datetime import date

import sqlalchemy as sa

from app.agreements.entities import DecisionRecord, EventRecord, VersionRecord
from app.agreements.signing_values import WishToSign
from app.agreements.states import Event, is_possible
from app.agreements.timeline import standing_of
from app.agreements.values import DecisionKind, LastDayFirst, NotPossibleNow, ReviewDayNeeded, VersionId
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def new_wish(
    sitting: Sitting, author: Person, version: VersionId, decision: DecisionKind, review: date | None = None
) -> WishToSign:
    """A wish to keep an agreement until a new review day, or to end it; nothing is written before it is signed.

    Asking the same again is the same wish; signing one for another day takes its place. Raises NotPossibleNow,
    ReviewDayNeeded, LastDayFirst.
    """
    if decision is DecisionKind.KEEP and (review is None or review <= sitting.clock.today()):
        raise ReviewDayNeeded
    with sitting.shared.transaction() as session:
        record = session.get_one(VersionRecord, version)
        if not is_possible(standing_of(session, record, sitting.clock), event_of(decision)):
            raise NotPossibleNow
        if review is not None and record.ends is not None and review > record.ends:
            raise LastDayFirst
        asked = _open_wish(session, author, version, decision)
        same = asked is not None and asked.review == review
        identity = asked.id if asked is not None and same else session.fresh_id()
        return WishToSign(id=identity, version=version, decision=decision, review=review)


def written_wish(session: VaultSession, decision: str) -> WishToSign:
    """One that carries a signature already."""
    record = session.get_one(DecisionRecord, decision)
    return WishToSign(id=record.id, version=record.version_id, decision=record.decision, review=record.review)


def write_down(session: VaultSession, wish: WishToSign) -> None:
    """With its first signature; afterwards it stands already."""
    if session.get(DecisionRecord, wish.id) is None:
        session.add(DecisionRecord(id=wish.id, version_id=wish.version, decision=wish.decision, review=wish.review))
        session.flush()


def is_settled(session: VaultSession, wish: WishToSign) -> bool:
    """Whether something was decided, or asked anew, since it was written down."""
    record = session.get(DecisionRecord, wish.id)
    return record is not None and not wish_is_open(session, record)


def wish_is_open(session: VaultSession, wish: DecisionRecord) -> bool:
    """Whether nothing was decided about the version since the wish was put forward, and no newer one replaces it."""
    decided = sa.exists().where(EventRecord.version_id == wish.version_id, EventRecord.place > wish.place)
    newer = sa.exists().where(
        DecisionRecord.version_id == wish.version_id,
        DecisionRecord.decision == wish.decision,
        DecisionRecord.author == wish.author,
        DecisionRecord.place > wish.place,
    )
    return not session.scalar(sa.select(sa.or_(decided, newer)))


def event_of(decision: DecisionKind) -> Event:
    """What happens once both have signed it."""
    return Event.KEPT if decision is DecisionKind.KEEP else Event.ENDED


def _open_wish(
    session: VaultSession, author: Person, version: VersionId, decision: DecisionKind
) -> DecisionRecord | None:
    """What the author has asked for already and is still to be decided."""
    asked = sa.select(DecisionRecord).where(
        DecisionRecord.version_id == version, DecisionRecord.decision == decision, DecisionRecord.author == author
    )
    return next((wish for wish in session.scalars(asked) if wish_is_open(session, wish)), None)
