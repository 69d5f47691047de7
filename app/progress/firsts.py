"""What was done here for the first time, and both know of."""

from collections.abc import Mapping
from datetime import date, datetime

import sqlalchemy as sa

from app.agreements.entities import ChainRecord, VersionRecord
from app.checkins.entities import TalkRecord
from app.checkins.values import CheckIn
from app.common_ground.memories.entities import MemoryRecord
from app.common_ground.rituals.entities import RitualRecord
from app.conversations.accountability.entities import HeardTalkRecord
from app.conversations.questions.entities import OpenQuestionRecord
from app.conversations.updates.entities import UpdateRecord
from app.progress.timeline_values import Entry, First
from app.progress.values import Happening
from app.promises.entities import PromiseRecord
from app.triggers.entities import SharedPlanRecord
from app.vault.database import VaultSession
from app.vault.records import Moment, order_of_entry

_Found = sa.Select[datetime, str] | sa.Select[datetime | None, str]
_NO_WORDS = sa.literal("")


def firsts_in(session: VaultSession, until: date) -> list[Entry]:
    """Each with the words that name it, where both have read them."""
    days = [(first, session.clock.local(at).date(), words) for first, at, words in session.execute(_ALL)]
    return [Entry(what=Happening.FIRST, day=day, id=first, below=words) for first, day, words in days if day <= until]


def _finished(check_in: CheckIn) -> _Found:
    held = sa.select(TalkRecord.finished_at, _NO_WORDS).where(
        TalkRecord.check_in == check_in, TalkRecord.finished_at.is_not(None)
    )
    return held.order_by(TalkRecord.period)


_FIRSTS: Mapping[First, _Found] = {
    First.AGREEMENT: (
        sa.select(ChainRecord.at, VersionRecord.title)
        .join(VersionRecord, VersionRecord.id == ChainRecord.version_id)
        .where(ChainRecord.what == "agreed")
        .order_by(ChainRecord.number)
    ),
    First.PROMISE: sa.select(PromiseRecord.at, PromiseRecord.text).order_by(order_of_entry(PromiseRecord)),
    First.WEEKLY: _finished(CheckIn.WEEKLY),
    First.MONTHLY: _finished(CheckIn.MONTHLY),
    First.PLAN_SHOWN: sa.select(SharedPlanRecord.shown_at, _NO_WORDS).order_by(SharedPlanRecord.shown_at),
    First.ANSWER: (
        sa.select(OpenQuestionRecord.settled_at, _NO_WORDS)
        .where(OpenQuestionRecord.settled_at.is_not(None), OpenQuestionRecord.answered_at.is_not(None))
        .order_by(OpenQuestionRecord.settled_at)
    ),
    First.UPDATE: (
        sa.select(UpdateRecord.opened_at, _NO_WORDS)
        .where(UpdateRecord.opened_at.is_not(None))
        .order_by(UpdateRecord.at)
    ),
    First.TALK: sa.select(HeardTalkRecord.at, _NO_WORDS).order_by(HeardTalkRecord.at),
    First.RITUAL: (
        sa.select(RitualRecord.agreed_at, RitualRecord.title)
        .where(RitualRecord.agreed_at.is_not(None))
        .order_by(RitualRecord.agreed_at)
    ),
    First.MEMORY: (
        sa.select(MemoryRecord.at, MemoryRecord.title)
        .where(MemoryRecord.removed_at.is_(None))
        .order_by(MemoryRecord.at)
    ),
}


def _named(first: First, select: _Found) -> sa.Select[str, datetime, str]:
    """The first row of it, in columns that go with those of the others."""
    row = select.limit(1).subquery()
    at, words = row.c
    return sa.select(sa.literal(first.value), sa.type_coerce(at, Moment()), words)


_ALL = sa.union_all(*(_named(first, select) for first, select in _FIRSTS.items()))
"""One question for all of them, for this is asked with each look at progress."""
