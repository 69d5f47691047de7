"""Rules over promises, updates and replies: days in a row on which each went as it was said, of one partner."""

from collections.abc import Iterator, Sequence
from datetime import date

import sqlalchemy as sa

from app.conversations.questions.entities import OpenQuestionRecord
from app.conversations.updates.entities import UpdateRecord
from app.conversations.updates.rhythm import OF_UPDATES
from app.progress.milestones.looking import Found, Looked, first_run
from app.promises.entities import MarkRecord
from app.promises.pauses import Span, agreed_pauses
from app.promises.period import promises_between
from app.promises.recurrence import due_days
from app.promises.values import Kept, Origin, Promise, PromiseId
from app.vault.records import order_of_entry

Day = tuple[date, bool | None, str]
"""How one thing went on a day, with its id."""
_OTHERWISE = {Kept.PARTLY, Kept.NOT_KEPT}
"""What is excused, or did not arise, is neither kept nor this."""


def updates_on_day(look: Looked) -> Found | None:
    """Each written update on the day it was due: it was sent that day, or its author marked it kept."""
    rhythms = [each for each in _promises(look) if (each.origin, each.origin_id) == (Origin.CONVERSATION, OF_UPDATES)]
    if not rhythms:
        return None
    sent = _days_of_updates(look)
    return first_run((_with_update(each, sent) for each in _told(look, rhythms)), look)


def promises_kept(look: Looked) -> Found | None:
    """Each due promise kept; one that is due and not marked is not known to be."""
    return first_run(_plain(look), look)


def replies_in_time(look: Looked) -> Found | None:
    """Each question that named a day was answered by it; one that was closed before counts for nothing."""
    return first_run(_replies(look), look)


def _plain(look: Looked) -> Iterator[Day]:
    for day, said, paused, promise in _told(look, _promises(look)):
        if paused or said in {Kept.EXCUSED, Kept.DID_NOT_ARISE}:
            yield day, None, promise
        else:
            yield day, said is Kept.KEPT, promise


_Told = tuple[date, Kept | None, bool, PromiseId]
"""A due day: its mark, whether it was paused, and of which promise."""


def _told(look: Looked, promises: list[Promise]) -> Iterator[_Told]:
    said, pauses = _marks(look), agreed_pauses(look.session, look.first, look.last)
    for promise in promises:
        for day in _due(promise, look):
            yield day, said.get((promise.id, day)), _is_paused(day, pauses.get(promise.id, ())), promise.id


def _with_update(told: _Told, sent: dict[date, str]) -> Day:
    day, said, paused, promise = told
    if said in _OTHERWISE:
        return day, False, promise
    if said is Kept.KEPT or day in sent:
        return day, True, sent.get(day, promise)
    return day, None if paused or said is not None else False, promise


def _promises(look: Looked) -> list[Promise]:
    return promises_between(look.session, look.first, look.last, look.of)


def _due(promise: Promise, look: Looked) -> Iterator[date]:
    days = due_days(promise.rule, promise.starts, look.first, min(look.last, promise.until or look.last))
    return (day for day in days if promise.ended is None or day < promise.ended)


def _marks(look: Looked) -> dict[tuple[PromiseId, date], Kept]:
    """The newest mark of each day; one that came once its week was closed counts where there is no other."""
    columns = sa.select(MarkRecord.promise_id, MarkRecord.day, MarkRecord.kept, MarkRecord.later)
    within = columns.where(MarkRecord.author == look.of, MarkRecord.day >= look.first, MarkRecord.day <= look.last)
    before: dict[tuple[PromiseId, date], Kept] = {}
    after: dict[tuple[PromiseId, date], Kept] = {}
    for promise, day, kept, later in look.session.execute(within.order_by(order_of_entry(MarkRecord) + 0)):
        (after if later else before)[promise, day] = kept
    return after | before


def _is_paused(day: date, spans: Sequence[Span]) -> bool:
    return any(begins <= day <= ends for begins, ends in spans)


def _days_of_updates(look: Looked) -> dict[date, str]:
    columns = sa.select(UpdateRecord.at, UpdateRecord.id).where(
        UpdateRecord.at >= look.begins,
        UpdateRecord.at < look.ends,
        UpdateRecord.author == look.of,
        UpdateRecord.removed_at.is_(None),
    )
    return {look.day_of(at): identity for at, identity in look.session.execute(columns)}


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
