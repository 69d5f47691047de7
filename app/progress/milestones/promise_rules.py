"""Rules over promises, updates and replies: days in a row on which each went as it was said, of one partner."""

from collections.abc import Iterator
from datetime import date

import sqlalchemy as sa

from app.conversations.questions.entities import OpenQuestionRecord
from app.conversations.updates.entities import UpdateRecord
from app.conversations.updates.rhythm import OF_UPDATES
from app.progress.milestones.ledger import DueDay, due_days_of
from app.progress.milestones.looking import Found, Looked, first_run
from app.promises.values import Kept, Origin

Day = tuple[date, bool | None, str]
"""How one thing went on a day, with its id."""
_SENT = sa.select(UpdateRecord.at, UpdateRecord.id).where(
    UpdateRecord.at >= sa.bindparam("begins"),
    UpdateRecord.at < sa.bindparam("ends"),
    UpdateRecord.author == sa.bindparam("author"),
    UpdateRecord.removed_at.is_(None),
)
_OTHERWISE = {Kept.PARTLY, Kept.NOT_KEPT}
"""What is excused, or did not arise, is neither kept nor this."""


def updates_on_day(look: Looked) -> Found | None:
    """Each written update on the day it was due: it was sent that day, or its author marked it kept."""
    rhythms = [each for each in due_days_of(look) if _is_of_updates(each)]
    if not rhythms:
        return None
    sent = _days_of_updates(look)
    return first_run((_with_update(each, sent) for each in rhythms), look, _begun(rhythms))


def promises_kept(look: Looked) -> Found | None:
    """Each due promise kept; one that is due and not marked is not known to be."""
    due = due_days_of(look)
    return first_run((_as_promised(each) for each in due), look, _begun(due))


def replies_in_time(look: Looked) -> Found | None:
    """Each question that named a day was answered by it; one that was closed before counts for nothing."""
    return first_run(_replies(look), look)


def _begun(due: list[DueDay]) -> date:
    """When the first of these promises began."""
    return min((each.promise.starts for each in due), default=date.min)


def _as_promised(due: DueDay) -> Day:
    if due.paused or due.said in {Kept.EXCUSED, Kept.DID_NOT_ARISE}:
        return due.day, None, due.promise.id
    return due.day, due.said is Kept.KEPT, due.promise.id


def _with_update(due: DueDay, sent: dict[date, str]) -> Day:
    if due.said in _OTHERWISE:
        return due.day, False, due.promise.id
    if due.said is Kept.KEPT or due.day in sent:
        return due.day, True, sent.get(due.day, due.promise.id)
    return due.day, None if due.paused or due.said is not None else False, due.promise.id


def _is_of_updates(due: DueDay) -> bool:
    return due.promise.origin is Origin.CONVERSATION and due.promise.origin_id == OF_UPDATES


def _days_of_updates(look: Looked) -> dict[date, str]:
    return look.once(("sent", look.of, look.first, look.last), lambda: _read_updates(look))


def _read_updates(look: Looked) -> dict[date, str]:
    which = {"begins": look.begins, "ends": look.ends, "author": look.of}
    return {look.day_of(at): identity for at, identity in look.session.execute(_SENT, which)}


def _replies(look: Looked) -> Iterator[Day]:
    """Of those still open, and of those that were settled since the first day."""
    assert look.of is not None, "a reply is of the one who was asked"
    asked = sa.select(
        OpenQuestionRecord.id,
        OpenQuestionRecord.answer_by,
        OpenQuestionRecord.answered_at,
        OpenQuestionRecord.closed_at,
        OpenQuestionRecord.removed_at,
    ).where(OpenQuestionRecord.author == look.of.other, OpenQuestionRecord.answer_by.is_not(None))
    still_open = asked.where(OpenQuestionRecord.settled_at.is_(None))
    settled = asked.where(OpenQuestionRecord.settled_at.is_not(None), OpenQuestionRecord.settled_at >= look.begins)
    for found in (still_open, settled):
        for identity, by, answered, closed, removed in look.session.execute(found):
            assert by is not None, "only such are asked for"
            in_time = answered is not None and look.day_of(answered) <= by
            left = removed is not None or (closed is not None and not in_time)
            yield by, None if left else in_time, identity
