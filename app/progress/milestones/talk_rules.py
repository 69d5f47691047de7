"""Rules over conversations of every kind: how often they were held, and what was cleared up, answered or decided."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from app.checkins.entities import SummaryRecord, TalkRecord
from app.checkins.values import CheckIn
from app.conversations.account.entities import AccountAgreedRecord
from app.conversations.accountability.entities import HeardConfirmedRecord, HeardTalkRecord
from app.conversations.clearing.entities import ClearingRecord, ClearingWordRecord
from app.conversations.clearing.values import Word
from app.conversations.questions.entities import OpenQuestionRecord
from app.conversations.updates.entities import DecisionRecord, UpdateAnswerRecord, UpdateRecord
from app.progress.milestones.looking import Found, Looked, first_run, found_in
from app.progress.milestones.values import Proof
from app.vault.values import Person

_A_MONTH = timedelta(days=31)
_OF_FIRST, _OF_SECOND = aliased(ClearingWordRecord), aliased(ClearingWordRecord)
_CLEAR = (
    sa.select(ClearingRecord.id, ClearingRecord.at, sa.func.max(_OF_FIRST.changed_at, _OF_SECOND.changed_at))
    .join(_OF_FIRST, sa.and_(_OF_FIRST.clearing_id == ClearingRecord.id, _OF_FIRST.by == Person.FIRST))
    .join(_OF_SECOND, sa.and_(_OF_SECOND.clearing_id == ClearingRecord.id, _OF_SECOND.by == Person.SECOND))
    .where(
        ClearingRecord.at >= sa.bindparam("begins"),
        ClearingRecord.at < sa.bindparam("ends"),
        ClearingRecord.removed_at.is_(None),
        _OF_FIRST.word == Word.CLEAR,
        _OF_SECOND.word == Word.CLEAR,
    )
)
_TALKED = (
    sa.select(DecisionRecord.by_day, UpdateAnswerRecord.talked_at, UpdateRecord.id)
    .select_from(UpdateRecord)
    .join(DecisionRecord, DecisionRecord.update_id == UpdateRecord.id)
    .join(UpdateAnswerRecord, UpdateAnswerRecord.update_id == UpdateRecord.id)
    .where(
        UpdateRecord.at >= sa.bindparam("begins"),
        UpdateRecord.at < sa.bindparam("ends"),
        UpdateRecord.removed_at.is_(None),
        DecisionRecord.by_day.is_not(None),
        UpdateAnswerRecord.talked_at.is_not(None),
    )
)
_OF_BOTH = (
    sa.select(SummaryRecord.day)
    .where(SummaryRecord.day >= sa.bindparam("first"), SummaryRecord.day <= sa.bindparam("last"))
    .group_by(SummaryRecord.day)
    .having(sa.func.count() == len(Person))
)
"""Made once, for they are asked after each word."""


def weekly_conversations(look: Looked) -> Found | None:
    return found_in(_talks(look, CheckIn.WEEKLY), look.number("count"))


def monthly_conversations(look: Looked) -> Found | None:
    return found_in(_talks(look, CheckIn.MONTHLY), look.number("count"))


def weekly_so_far(look: Looked) -> int:
    return len(_talks(look, CheckIn.WEEKLY))


def monthly_so_far(look: Looked) -> int:
    return len(_talks(look, CheckIn.MONTHLY))


def talks_heard(look: Looked) -> Found | None:
    """Talks with a summary that both confirmed."""
    return found_in(_heard(look), look.number("count"))


def heard_so_far(look: Looked) -> int:
    return len(_heard(look))


def questions_answered(look: Looked) -> Found | None:
    """Open questions whose answer was read."""
    return found_in(_answered(look), look.number("count"))


def answered_so_far(look: Looked) -> int:
    return len(_answered(look))


def cleared_up(look: Looked) -> Found | None:
    """Small things that are clear to both, within so many days."""
    clear = look.session.execute(_CLEAR, {"begins": look.begins, "ends": look.ends})
    days = ((of, look.day_of(at), look.day_of(since)) for of, at, since in clear)
    within = timedelta(days=look.number("within"))
    proofs = [Proof(day=since, id=of) for of, day, since in days if since - day <= within and look.holds(since)]
    return _since(look, found_in(proofs, look.number("count")))


def decided_in_time(look: Looked) -> Found | None:
    """They talked about an update, before the day by which a decision in it was due."""
    known = look.session.execute(_TALKED, {"begins": look.begins, "ends": look.ends}).all()
    days = {of: look.day_of(at) for by, at, of in known if at is not None and by is not None and look.day_of(at) <= by}
    proofs = [Proof(day=day, id=of) for of, day in days.items() if look.holds(day)]
    return _since(look, found_in(proofs, look.number("count")))


def evenings_of_both(look: Looked) -> Found | None:
    """Days on which the summaries of both are in."""
    days = look.session.scalars(_OF_BOTH, {"first": look.first, "last": look.last})
    return first_run(((day, True, day.isoformat()) for day in days), look)


def told_alike(look: Looked) -> Found | None:
    """Parts of the account of which both say that this is how they tell it."""
    first, second = aliased(AccountAgreedRecord), aliased(AccountAgreedRecord)
    agreed = (
        sa.select(first.part_id, sa.func.max(first.at, second.at))
        .join(second, sa.and_(second.part_id == first.part_id, second.author == Person.SECOND))
        .where(first.author == Person.FIRST)
        .order_by(first.at)
        .limit(look.number("count"))
    )
    return found_in(_within(look, look.session.execute(agreed)), look.number("count"))


def _talks(look: Looked, check_in: CheckIn) -> list[Proof]:
    """As many as are asked for, the oldest first; each is held within its week or month, or soon after."""
    finished = sa.select(TalkRecord.id, TalkRecord.finished_at).where(
        TalkRecord.check_in == check_in, TalkRecord.finished_at.is_not(None)
    )
    if look.first > date.min + _A_MONTH:
        finished = finished.where(TalkRecord.finished_at >= look.begins)
    return _within(look, look.session.execute(finished.order_by(TalkRecord.period).limit(look.number("count"))))


def _heard(look: Looked) -> list[Proof]:
    confirmed = sa.select(sa.func.count()).where(HeardConfirmedRecord.heard_id == HeardTalkRecord.id)
    talks = sa.select(HeardTalkRecord.id, HeardTalkRecord.at).where(
        HeardTalkRecord.at >= look.begins, confirmed.scalar_subquery() == len(Person)
    )
    return _within(look, look.session.execute(talks.order_by(HeardTalkRecord.at).limit(look.number("count"))))


def _answered(look: Looked) -> list[Proof]:
    settled = sa.select(OpenQuestionRecord.id, OpenQuestionRecord.settled_at).where(
        OpenQuestionRecord.settled_at.is_not(None),
        OpenQuestionRecord.settled_at >= look.begins,
        OpenQuestionRecord.answered_at.is_not(None),
        OpenQuestionRecord.closed_at.is_(None),
        OpenQuestionRecord.removed_at.is_(None),
    )
    return _within(
        look, look.session.execute(settled.order_by(OpenQuestionRecord.settled_at).limit(look.number("count")))
    )


def _within(look: Looked, found: Iterable[Any]) -> list[Proof]:
    """Of rows of an id and a moment."""
    proofs = [Proof(day=look.day_of(at), id=identity) for identity, at in found]
    return [proof for proof in proofs if look.holds(proof.day)]


def _since(look: Looked, found: Found | None) -> Found | None:
    """What it was found in began earlier than the days of its proofs, so that a later look begins there too."""
    return None if found is None else Found(proofs=found.proofs, first=look.first, last=found.last)
