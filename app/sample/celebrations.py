"""The sample couple chooses ahead how to mark things, and marks a few, each with a line."""

from datetime import time
from uuid import NAMESPACE_OID, uuid5

from app.progress.celebrations.actions import mark_in
from app.progress.celebrations.entities import IdeaRecord
from app.progress.celebrations.ideas import put_idea_in
from app.progress.celebrations.reads import celebrations_of_in
from app.progress.celebrations.reasons import reasons_in
from app.progress.celebrations.values import CelebrationId, IdeaId, NewCelebration, NewIdea, Reason
from app.sample.celebration_texts import AGAIN, AGREED, IDEAS, MARKED
from app.sample.days import SampleDay

_EVENING, _LATER = time(20, 35), time(21, 15)
_NOT_LONG_AGO = 21
"""Days; an older milestone is not marked any more."""
_LOOKED_THROUGH = 6


def live_day(day: SampleDay) -> None:
    """In the first round ideas are put on the list; something is marked in each."""
    story, first_round = day.in_story, day.number == day.in_story
    if first_round and story in IDEAS:
        _put_idea(day)
    if first_round and story in AGREED:
        _agree(day)
    if story in MARKED and (first_round or story in AGAIN):
        _mark(day)


def _put_idea(day: SampleDay) -> None:
    person, text = IDEAS[day.in_story]
    with day.writes(person, _EVENING) as (shared, _own):
        put_idea_in(shared, (person,), _idea_id(day.number), NewIdea(text=text))


def _agree(day: SampleDay) -> None:
    put_on = AGREED[day.in_story]
    with day.writes(IDEAS[put_on][0].other, _EVENING) as (shared, _own):
        shared.get_one(IdeaRecord, _idea_id(put_on)).agreed_at = shared.now


def _mark(day: SampleDay) -> None:
    """The newest milestone of the last weeks, or else something of their own."""
    person, own_title, how, lines = MARKED[day.in_story]
    reason = _reason(day)
    new = NewCelebration(title=own_title, day=day.day, how=how)
    if reason is not None:
        new = NewCelebration(title=reason.title, day=day.day, how=how, occasion=reason.occasion)
    identity = CelebrationId(str(uuid5(NAMESPACE_OID, f"celebration {day.number}")))
    with day.writes(person, _LATER) as (shared, _own):
        mark_in(shared, identity, new, lines, together=True)


def _reason(day: SampleDay) -> Reason | None:
    """None of what was found on the last days of the record, so that one is left to be offered."""
    if day.last - day.number < _NOT_LONG_AGO // 2:
        return None
    reasons = reasons_in(day.shared, _LOOKED_THROUGH, day.day)
    marked = celebrations_of_in(day.shared, [reason.occasion for reason in reasons])
    near = (each for each in reasons if (day.day - each.day).days <= _NOT_LONG_AGO and each.occasion not in marked)
    return next(near, None)


def _idea_id(number: int) -> IdeaId:
    """The same for the same day, so that a later one finds it."""
    return IdeaId(str(uuid5(NAMESPACE_OID, f"celebration idea {number}")))
