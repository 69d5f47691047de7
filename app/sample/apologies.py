"""Apologies of the sample couple: sent, opened days later, answered or not, each with a promise that is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time, timedelta
from uuid import NAMESPACE_OID, uuid5

from app.promises.entities import MarkRecord
from app.promises.following import say_origin_in
from app.promises.values import Kept
from app.repair.apologies.actions import apologise_in
from app.repair.apologies.entities import ApologyAnswerRecord, ApologyRecord
from app.repair.apologies.values import Apology, ApologyId, Reply
from app.sample.apology_texts import DINNER, FRIDAY, KEYS, MISSING, SETBACK, VOICE
from app.sample.days import SampleDay
from app.vault.values import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """One apology and the days of the story on which something happens to it; None: it does not."""

    by: Person
    words: Apology
    sent: int
    opened: int | None
    answered: Mapping[int, tuple[Reply, str]]
    each_round: bool = False
    """Whether it is told again in later rounds."""


_STORY = (
    _Told(
        by=Person.SECOND,
        words=FRIDAY,
        sent=12,
        opened=14,
        answered={15: (Reply.PARTLY, MISSING["friday"]), 34: (Reply.HEARD, "")},
        each_round=True,
    ),
    _Told(by=Person.SECOND, words=DINNER, sent=27, opened=28, answered={}),
    _Told(by=Person.SECOND, words=SETBACK, sent=43, opened=45, answered={46: (Reply.NOT_YET, MISSING["setback"])}),
    _Told(
        by=Person.FIRST,
        words=VOICE,
        sent=57,
        opened=58,
        answered={58: (Reply.NONE_NEEDED, "")},
        each_round=True,
    ),
)
_REPAIRED_AFTER = 4
"""Days from an apology to that of its promise, which is kept."""
_WAITING = 1
"""How many days before the last one something was sent that is not opened yet."""


def live_day(day: SampleDay) -> None:
    first_round = day.number == day.in_story
    for told in _STORY:
        if first_round or told.each_round:
            _tell(day, told)
    if day.number == day.last - _WAITING:
        _send(day, Person.SECOND, KEYS)


def _tell(day: SampleDay, told: _Told) -> None:
    if day.in_story == told.sent:
        _send(day, told.by, told.words)
    if day.in_story == told.opened:
        _open(day, told)
    if day.in_story in told.answered:
        _answer(day, told, *told.answered[day.in_story])
    if day.in_story == told.sent + _REPAIRED_AFTER:
        _keep(day, told)


def _send(day: SampleDay, by: Person, words: Apology) -> None:
    with day.writes(by, time(21, 5)) as (shared, _own):
        by_day = day.day + timedelta(days=_REPAIRED_AFTER)
        apologise_in(shared, _id(day.number), by, replace(words, by_day=by_day), day.day)


def _open(day: SampleDay, told: _Told) -> None:
    with day.writes(told.by.other, time(20, 30)) as (shared, _own):
        record = shared.get(ApologyRecord, _sent_on(day, told))
        if record is not None:
            record.opened_at = shared.now
            say_origin_in(shared, record.promise_id, record.did)


def _answer(day: SampleDay, told: _Told, reply: Reply, missing: str) -> None:
    """Read by its author in the same evening."""
    with day.writes(told.by.other, time(20, 45)) as (shared, _own):
        identity = _sent_on(day, told)
        if shared.get(ApologyRecord, identity) is None:
            return
        answer = shared.get(ApologyAnswerRecord, identity)
        if answer is None:
            answer = ApologyAnswerRecord(apology_id=identity, reply=reply, missing=missing, answered_at=shared.now)
            shared.add(answer)
        answer.put(reply, missing, shared.now)
        shared.flush()
        answer.opened_at = shared.now


def _keep(day: SampleDay, told: _Told) -> None:
    if day.number == day.last or day.missed:
        return
    with day.writes(told.by, time(20, 10)) as (shared, _own):
        record = shared.get(ApologyRecord, _sent_on(day, told))
        if record is not None:
            mark = MarkRecord(
                id=shared.fresh_id(),
                promise_id=record.promise_id,
                day=record.by_day,
                kept=Kept.KEPT,
                note="",
                later=False,
            )
            shared.add(mark)


def _sent_on(day: SampleDay, told: _Told) -> ApologyId:
    return _id(day.number - day.in_story + told.sent)


def _id(number: int) -> ApologyId:
    """The same for the same day, so that a later one finds it."""
    return ApologyId(str(uuid5(NAMESPACE_OID, f"apology {number}")))
