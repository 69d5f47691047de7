"""What the sample couple kept of talks in which each was heard: four in three months, one in each later round."""

from datetime import time, timedelta
from uuid import NAMESPACE_OID, uuid5

from app.conversations.accountability.entities import (
    HeardAccountRecord,
    HeardConfirmedRecord,
    HeardLineRecord,
    HeardTalkRecord,
)
from app.conversations.accountability.values import HeardAccountId, HeardId, Kept, Outcome
from app.sample.accountability_texts import TOLD, Told
from app.sample.days import SampleDay
from app.vault.values import Person

_EVENING, _MORNING = time(20, 15), time(9, 10)
_LINE_AFTER = 21
"""Days from a talk to the line that was added to it."""


def live_day(day: SampleDay) -> None:
    """A talk on its evening, and a later line on its morning."""
    story, first_round = day.in_story, day.number == day.in_story
    if story in TOLD and (first_round or story == min(TOLD)):
        _talk(day, TOLD[story])
    told = TOLD.get(story - _LINE_AFTER)
    if told is not None and told.line is not None:
        _add_line(day, *told.line)


def _talk(day: SampleDay, told: Told) -> None:
    heard = _heard_id(day.number)
    later = None if told.later_after is None else day.day + timedelta(days=told.later_after)
    with day.writes(told.first, _EVENING) as (shared, _own):
        shared.add(
            HeardTalkRecord(
                id=heard,
                listed=True,
                topic=told.topic,
                kept=Kept.SUMMARY if told.summary else Kept.ACCOUNTS,
                summary=told.summary,
                outcome=Outcome(told.outcome),
                later_day=later,
                waits=later is not None,
                for_session=told.for_session,
            )
        )
    for person, account in zip(Person, told.accounts, strict=True):
        with day.writes(person, _EVENING) as (shared, _own):
            if told.summary:
                shared.add(HeardConfirmedRecord(id=shared.fresh_id(), heard_id=heard))
            else:
                record = HeardAccountRecord(id=HeardAccountId(shared.fresh_id()), heard_id=heard, text=account)
                record.opened_at = shared.now
                shared.add(record)


def _add_line(day: SampleDay, person: Person, text: str) -> None:
    with day.writes(person, _MORNING) as (shared, _own):
        heard = _heard_id(day.number - _LINE_AFTER)
        shared.add(HeardLineRecord(id=shared.fresh_id(), heard_id=heard, text=text))


def _heard_id(number: int) -> HeardId:
    """Known again from the number of the day."""
    return HeardId(str(uuid5(NAMESPACE_OID, f"heard {number}")))
