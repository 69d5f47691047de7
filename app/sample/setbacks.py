"""What the sample couple puts right: one evening that did not hold, how each saw it, and looking at it again."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from uuid import NAMESPACE_OID, uuid5

from app.exchange.passing import open_in
from app.promises.entities import PromiseRecord
from app.promises.values import PromiseId
from app.repair.setbacks.actions import add_setback_in
from app.repair.setbacks.entities import (
    LastStepRecord,
    SetbackAccountRecord,
    SetbackLookRecord,
    SetbackPromiseRecord,
    SetbackRecord,
)
from app.repair.setbacks.values import LAST_LOOK, LOOKS, AccountId, LastStep, LookId, SetbackId
from app.sample.days import SETBACK, THREE_MONTHS, SampleDay
from app.sample.setback_texts import LATER, STORY, ToldSetback
from app.vault.values import Person

ALEX, SAM = Person.FIRST, Person.SECOND
_EVENING, _NIGHT, _LATE = time(21, 5), time(21, 25), time(21, 40)
_WRITTEN = {16: SAM, SETBACK: SAM}
"""On which day of the three months who writes one; a later round has that of the setback only."""
_REPAIR = SETBACK + 1
"""The day on which the promise to put it right is made."""
_LAST_STEPS: Mapping[Person, LastStep] = {ALEX: LastStep.LATER, SAM: LastStep.RENEW}


def live_day(day: SampleDay) -> None:
    """Written in the evening, read and answered the same night, and looked at again when its day has come."""
    if _writes(day):
        _write(day)
    if day.missed:
        return
    if day.in_story == _REPAIR:
        _connect_promise(day)
    for written in _WRITTEN:
        after = day.in_story - written
        if after in LOOKS and (written == SETBACK or _is_first(day)):
            _look(day, written, after)


def _writes(day: SampleDay) -> bool:
    return day.in_story in _WRITTEN and (day.in_story == SETBACK or _is_first(day))


def _write(day: SampleDay) -> None:
    author, told = _WRITTEN[day.in_story], _told(day, day.in_story)
    setback = _id(day, day.in_story)
    with day.writes(author, _EVENING) as (shared, _own):
        add_setback_in(shared, setback, told.said)
    with day.writes(author.other, _NIGHT) as (shared, _own):
        open_in(shared, (author.other,), shared.get_one(SetbackRecord, setback))
        account = SetbackAccountRecord(
            id=AccountId(_named(day, day.in_story, "account")), setback_id=setback, text=told.account
        )
        shared.add(account)
        shared.flush()
    with day.writes(author, _LATE) as (shared, _own):
        open_in(shared, (author,), account)


def _connect_promise(day: SampleDay) -> None:
    """The one that the list of promises tells of, where it was made."""
    promise = PromiseId(f"promise-{_block(day):06}-list")
    with day.writes(SAM, _LATE) as (shared, _own):
        if shared.get(PromiseRecord, promise) is not None:
            shared.add(SetbackPromiseRecord(promise_id=promise, setback_id=_id(day, SETBACK)))


def _look(day: SampleDay, written: int, after: int) -> None:
    lines = _told(day, written).looks.get(after)
    setback = _id(day, written)
    if lines is None:
        return
    for person, look in zip((ALEX, SAM), lines, strict=True):
        with day.writes(person, _EVENING if person is ALEX else _NIGHT) as (shared, own):
            line = SetbackLookRecord(
                id=LookId(_named(day, written, f"{after}-{person}")),
                setback_id=setback,
                after=after,
                how_now=look.how_now,
                still_needed=look.still_needed,
                done=look.done,
            )
            shared.add(line)
            shared.flush()
            if after == LAST_LOOK:
                own.add(LastStepRecord(setback_id=setback, answer=_LAST_STEPS[person], answered_at=own.now))
        with day.writes(person.other, _LATE) as (shared, _own):
            open_in(shared, (person.other,), line)
            if after == LAST_LOOK and person is SAM:
                shared.get_one(SetbackRecord, setback).looked_back_at = shared.now


def _told(day: SampleDay, written: int) -> ToldSetback:
    """The three months begin with the whole story; later rounds tell of smaller things."""
    if _is_first(day):
        return STORY if written == SETBACK else LATER[0]
    return LATER[_block(day) % len(LATER)]


def _is_first(day: SampleDay) -> bool:
    return day.number == day.in_story


def _block(day: SampleDay) -> int:
    return day.number // (THREE_MONTHS + 1)


def _id(day: SampleDay, written: int) -> SetbackId:
    """The same on each later day; sorts by time, as the ids of the program do."""
    moment = datetime.combine(day.day - timedelta(days=day.in_story - written), _EVENING)
    digits = f"{int(moment.timestamp() * 1000):012x}7{written:019x}"
    return SetbackId("-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])))


def _named(day: SampleDay, written: int, part: str) -> str:
    return str(uuid5(NAMESPACE_OID, f"setback {_block(day)} {written} {part}"))
