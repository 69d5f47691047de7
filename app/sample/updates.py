"""The sample couple's updates: on most Sundays, from the one who promised them, and what the other answered."""

from datetime import time, timedelta
from uuid import NAMESPACE_OID, uuid5

from app.conversations.updates.actions import send_update_in
from app.conversations.updates.entities import UpdateAnswerRecord, UpdateRecord
from app.conversations.updates.rhythm import rhythm_to_begin_with, rhythms_in
from app.conversations.updates.values import Answer, NewUpdate, UpdateId
from app.exchange.passing import open_in
from app.promises.actions import add_promise_in
from app.promises.entities import MarkRecord
from app.promises.values import Kept
from app.sample.days import SampleDay
from app.sample.update_texts import ANSWERS, OF_ALEX, UPDATES
from app.vault.values import Person

_BEGINS = 9
"""The day of the record on which the rhythm is promised."""
_SUNDAY = 6
_WRITTEN, _MARKED, _READ, _TALKED = time(18, 0), time(18, 5), time(20, 30), time(20, 45)
_ONE_OF_ALEX = 33
"""Once the other one writes an update."""


def live_day(day: SampleDay) -> None:
    """Written on a Sunday, opened on the Monday, and where a talk was wished for it is held within the week."""
    if day.number == _BEGINS:
        with day.writes(Person.SECOND, _WRITTEN) as (shared, _own):
            add_promise_in(shared, Person.SECOND, rhythm_to_begin_with(), day.day)
    if day.missed:
        return
    if day.number > _BEGINS and day.day.weekday() == _SUNDAY:
        _write_and_mark(day)
    if day.number == _ONE_OF_ALEX and day.day.weekday() != _SUNDAY:
        _write(day, Person.FIRST, OF_ALEX)
    _open(day)
    _talk(day)


def _write_and_mark(day: SampleDay) -> None:
    _write(day, Person.SECOND, UPDATES[_which(day, 0)])
    with day.writes(Person.SECOND, _MARKED) as (shared, _own):
        for promise in rhythms_in(shared, day.day):
            mark = MarkRecord(
                id=shared.fresh_id(), promise_id=promise.id, day=day.day, kept=Kept.KEPT, note="", later=False
            )
            shared.add(mark)


def _write(day: SampleDay, author: Person, new: NewUpdate) -> None:
    with day.writes(author, _WRITTEN) as (shared, _own):
        send_update_in(shared, _update_of(day.number), new)


def _open(day: SampleDay) -> None:
    """What was written the day before, and not a word to some of them."""
    with day.writes(Person.FIRST, _READ) as (shared, _own):
        record = shared.get(UpdateRecord, _update_of(day.number - 1))
        if record is None:
            return
        reader = record.author.other
        shared.author = reader
        open_in(shared, (reader,), record)
        answer = ANSWERS[_which(day, 1)]
        if answer is not None:
            until = day.day + timedelta(days=3) if answer is Answer.TIME else None
            shared.add(UpdateAnswerRecord(update_id=record.id, answer=answer, until=until, changed_at=shared.now))


def _talk(day: SampleDay) -> None:
    """Five days later they have talked, and the time that was asked for is over."""
    with day.writes(Person.FIRST, _TALKED) as (shared, _own):
        given = shared.get(UpdateAnswerRecord, _update_of(day.number - 6))
        if given is None:
            return
        shared.author = given.author
        if given.answer is Answer.TALK:
            given.talked_at = shared.now
        elif given.answer is Answer.TIME:
            given.answer, given.until, given.changed_at = Answer.READ, None, shared.now


def _which(day: SampleDay, days_ago: int) -> int:
    return (day.number - days_ago) // 7 % len(UPDATES)


def _update_of(number: int) -> UpdateId:
    """The same for the same day, so that a later one can answer it."""
    return UpdateId(str(uuid5(NAMESPACE_OID, f"update {number}")))
