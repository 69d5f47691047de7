"""What stays of talks in which each was heard, for either and for both; and the one that was stopped in the middle."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa

from app.conversations.accountability.actions import NOW, TALK
from app.conversations.accountability.entities import (
    FOR_SESSION,
    WAITS,
    HeardAccountRecord,
    HeardConfirmedRecord,
    HeardLineRecord,
    HeardTalkRecord,
)
from app.conversations.accountability.plain import talk_of
from app.conversations.accountability.turns import Talk, taken_up
from app.conversations.accountability.values import Heard, HeardAccount, HeardId, HeardLine, HeardRow
from app.exchange.values import OpenThing, SessionPoint, Sort
from app.people.pace_values import Pace
from app.vault.database import VaultSession
from app.vault.drafts import Draft, read_draft
from app.vault.sitting import Sitting
from app.vault.values import Person

HEARD_LATER = Sort("heard")
"""A topic that both want to go on with; its view is "heard"."""
STOPPED = Sort("heard_begin")
"""A talk that was stopped in the middle; its view is "heard_begin"."""
MOST_LINES = 50


def stopped_talk(sitting: Sitting) -> Talk | None:
    """The talk that was stopped, with the time that was left; alone nobody is given its words."""
    if sitting.alone is not None:
        return None
    saved = read_draft(sitting.shared, TALK, NOW)
    return None if saved is None else taken_up(talk_of(saved.form), saved.saved_at, sitting.clock.now())


def is_stopped(sitting: Sitting) -> bool:
    """Whether a talk was stopped in the middle."""
    with sitting.shared.reading() as session:
        return _stopped_at(session) is not None


def kept_talks(sitting: Sitting, most: int) -> tuple[HeardRow, ...]:
    """Those of which something stays, the newest first."""
    newest = (
        sa.select(HeardTalkRecord).where(HeardTalkRecord.listed).order_by(HeardTalkRecord.at.desc(), HeardTalkRecord.id)
    )
    with sitting.shared.reading() as session:
        return tuple(record.as_row() for record in session.scalars(newest.limit(most)))


def heard(sitting: Sitting, identity: HeardId) -> Heard | None:
    """What stays of one talk."""
    with sitting.shared.reading() as session:
        record = session.get(HeardTalkRecord, identity)
        if record is None or not record.listed:
            return None
        return Heard(
            id=record.id,
            topic=record.topic,
            at=record.at,
            began=record.author,
            kept=record.kept,
            outcome=record.outcome,
            later_day=record.later_day,
            waits=record.waits,
            for_session=record.for_session,
            summary=record.summary,
            confirmed=_confirmed(session, identity),
            accounts=_accounts(session, identity),
            added=_added(session, identity),
        )


def finished_in(session: VaultSession, since: datetime, until: datetime, most: int) -> Mapping[HeardId, datetime]:
    """Talks that ended between these moments, the newest first, whatever was kept of them."""
    rows = session.execute(_FINISHED, {"since": since, "until": until, "most": most})
    return {row.id: row.at for row in rows}


_WAITING = sa.select(HeardTalkRecord).where(WAITS).order_by(HeardTalkRecord.at).limit(sa.bindparam("most"))
_STOPPED_AT = sa.select(Draft.saved_at).where(Draft.place == TALK, Draft.subject == NOW)


def open_things_in(session: VaultSession, sitting: Sitting, pace: Pace, most: int) -> list[OpenThing]:
    """The talk that was stopped, and the topics to go on with, the oldest first."""
    waiting = session.scalars(_WAITING, {"most": most})
    stopped_at = _stopped_at(session)
    offered = pace.offers_talks(sitting.clock.today())
    things = [_later(record, on_today=offered and _is_due(record, sitting)) for record in waiting]
    if stopped_at is not None:
        things.insert(0, _stopped(stopped_at, on_today=offered))
    return things[:most]


def session_points_in(session: VaultSession, most: int) -> list[SessionPoint]:
    """What was put aside for their therapist, the newest first."""
    newest = sa.select(HeardTalkRecord).where(FOR_SESSION).order_by(HeardTalkRecord.at.desc(), HeardTalkRecord.id)
    return [
        SessionPoint(sort=HEARD_LATER, id=record.id, author=record.author, text=record.for_session, at=record.at)
        for record in session.scalars(newest.limit(most))
    ]


def _later(record: HeardTalkRecord, *, on_today: bool) -> OpenThing:
    return OpenThing(
        sort=HEARD_LATER,
        id=record.id,
        author=record.author,
        waits_for=None,
        since=record.at,
        opened=True,
        title=record.topic,
        by_day=record.later_day,
        on_today=on_today,
    )


def _stopped(at: datetime, *, on_today: bool) -> OpenThing:
    """Without its topic: its words are for a sitting of both."""
    return OpenThing(
        sort=STOPPED, id=NOW, author=Person.FIRST, waits_for=None, since=at, opened=False, on_today=on_today
    )


def _is_due(record: HeardTalkRecord, sitting: Sitting) -> bool:
    """From the day that was named on; without a day it waits on its page."""
    return record.later_day is not None and record.later_day <= sitting.clock.today()


def _stopped_at(session: VaultSession) -> datetime | None:
    return session.scalar(_STOPPED_AT)


def _confirmed(session: VaultSession, identity: HeardId) -> tuple[Person, ...]:
    by = session.scalars(sa.select(HeardConfirmedRecord.author).where(HeardConfirmedRecord.heard_id == identity))
    found: Sequence[Person] = by.all()
    return tuple(person for person in Person if person in found)


def _accounts(session: VaultSession, identity: HeardId) -> tuple[HeardAccount, ...]:
    records = session.scalars(sa.select(HeardAccountRecord).where(HeardAccountRecord.heard_id == identity)).all()
    return tuple(record.as_value() for person in Person for record in records if record.author is person)


def _added(session: VaultSession, identity: HeardId) -> tuple[HeardLine, ...]:
    wanted = sa.select(HeardLineRecord).where(HeardLineRecord.heard_id == identity).order_by(HeardLineRecord.id)
    lines = session.scalars(wanted.limit(MOST_LINES))
    return tuple(HeardLine(person=line.author, text=line.text, at=line.at) for line in lines)


_FINISHED = (
    sa.select(HeardTalkRecord.id, HeardTalkRecord.at)
    .where(HeardTalkRecord.at.between(sa.bindparam("since"), sa.bindparam("until")))
    .order_by(HeardTalkRecord.at.desc())
    .limit(sa.bindparam("most"))
)
