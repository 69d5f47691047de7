"""What the sample couple promises, how the days go, and what they say of it."""

import tomllib
from collections.abc import Mapping
from datetime import date, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from app.promises.entities import (
    AccountRecord,
    EndRecord,
    MarkRecord,
    PauseAnswerRecord,
    PauseRecord,
    PromiseRecord,
    WordRecord,
)
from app.promises.recurrence import due_days
from app.promises.values import Kept, Origin, PauseId, PromiseId
from app.promises.weeks import close_week, monday_of
from app.sample.days import SETBACK, THREE_MONTHS, SampleDay
from app.vault.database import VaultSession
from app.vault.values import Person

TEXTS = Path(__file__).parents[2] / "resources" / "sample_promises.toml"
_EVENING, _NIGHT, _SUNDAY = time(19, 30), time(20, 15), time(20, 40)
_PAUSED = ("untold", 55, 58)
"""Which promise is frozen, from when to when."""
_SAID_LATER, _SAID_HARD = SETBACK + 8, SETBACK + 4
_CHANCES = (Kept.KEPT,) * 15 + (Kept.PARTLY,) * 3 + (Kept.NOT_KEPT, Kept.EXCUSED, Kept.DID_NOT_ARISE)


def live_day(day: SampleDay) -> None:
    """Promises are made in the first days of three months, marked in the evening, and ended when they begin anew."""
    for person in Person:
        with day.writes(person, _EVENING) as (shared, _own):
            _make(day, person, shared)
            if not day.missed:
                _mark(day, person, shared)
    if not day.missed:
        with day.writes(Person.FIRST, _NIGHT) as (shared, _own):
            _see(day, shared)
        _what_happens_once(day)


def _make(day: SampleDay, person: Person, shared: VaultSession) -> None:
    if day.in_story == 0 and day.number:
        for promise in _of(person):
            _end(day, promise, shared)
    for promise in _of(person):
        if promise["from"] == day.in_story:
            _promise(day, promise, shared)


def _promise(day: SampleDay, promise: Mapping[str, Any], shared: VaultSession) -> None:
    until = day.day + timedelta(days=promise["until"] - promise["from"]) if "until" in promise else None
    reminder = time.fromisoformat(promise["reminder"]) if "reminder" in promise else None
    shared.add(
        PromiseRecord(
            id=_id(day, promise["key"]),
            text=promise["text"],
            to=Person(promise["by"]).other,
            rule=promise["rule"],
            starts=day.day,
            until=until,
            reminder=None if reminder is None else reminder.hour * 60 + reminder.minute,
            origin=Origin(promise.get("origin", "own")),
            origin_id="",
            origin_words=promise.get("origin_words", ""),
            last=until or (date.max if promise["rule"] else day.day),
        )
    )
    shared.flush()
    if promise["easier"]:
        shared.add(
            WordRecord(
                id=shared.fresh_id(), promise_id=_id(day, promise["key"]), still_hard=False, easier=promise["easier"]
            )
        )


def _end(day: SampleDay, promise: Mapping[str, Any], shared: VaultSession) -> None:
    """Whatever still goes on from the three months before."""
    before = _id(day, promise["key"], back=1)
    record = shared.get(PromiseRecord, before)
    if record is not None and record.last >= day.day:
        shared.add(EndRecord(promise_id=before, day=day.day, words=""))
        record.last = day.day


def _mark(day: SampleDay, person: Person, shared: VaultSession) -> None:
    """On the last day, which is today, nothing is marked yet."""
    for promise in _of(person):
        if day.number != day.last and _is_due(day, promise):
            kept = _kept(day, promise)
            _add_mark(shared, _id(day, promise["key"]), day.day, kept, note=_note(day, promise, kept))


def _kept(day: SampleDay, promise: Mapping[str, Any]) -> Kept:
    if day.in_story == SETBACK and promise["by"] == Person.SECOND:
        return Kept.NOT_KEPT
    return day.dice.choice(_CHANCES)


def _note(day: SampleDay, promise: Mapping[str, Any], kept: Kept) -> str:
    texts = _texts()
    if day.in_story == SETBACK and promise["key"] in {"late", "untold"}:
        return str(texts["setback"]["note"])
    notes = texts["notes"].get(kept.value, ())
    return str(day.dice.choice(notes)) if notes and day.dice.random() < 0.25 else ""


def _add_mark(
    shared: VaultSession, promise: PromiseId, day: date, kept: Kept, *, note: str, later: bool = False
) -> None:
    shared.add(MarkRecord(id=shared.fresh_id(), promise_id=promise, day=day, kept=kept, note=note, later=later))


def _see(day: SampleDay, shared: VaultSession) -> None:
    """Now and then the one who was hurt says how it looked, and on Sundays the review closes the week."""
    setback = day.in_story == SETBACK
    if day.number != day.last and (setback or (day.day.weekday() == 6 and day.in_story > 3)):
        texts = _texts()
        words = texts["setback"]["account"] if setback else day.dice.choice(texts["notes"]["accounts"])
        shared.add(
            AccountRecord(id=shared.fresh_id(), promise_id=_id(day, "untold"), day=day.day, words=words, later=False)
        )
    if day.number != day.last and day.day.weekday() == 6:
        shared.flush()
        close_week(shared, monday_of(day.day))


def _what_happens_once(day: SampleDay) -> None:
    if day.in_story == _SAID_HARD:
        with day.writes(Person.SECOND, _NIGHT) as (shared, _own):
            words = WordRecord(
                id=shared.fresh_id(),
                promise_id=_id(day, "late"),
                still_hard=True,
                easier=_texts()["setback"]["hard"],
            )
            shared.add(words)
    if day.in_story == _SAID_LATER:
        with day.writes(Person.SECOND, _SUNDAY) as (shared, _own):
            before = day.day - timedelta(days=_SAID_LATER - SETBACK)
            note = _texts()["setback"]["later"]
            _add_mark(shared, _id(day, "untold"), before, Kept.PARTLY, note=note, later=True)
    if day.in_story == _PAUSED[1] - 2:
        _pause(day)


def _pause(day: SampleDay) -> None:
    pause = PauseId(f"pause-{_block(day):06}")
    with day.writes(Person.SECOND, _NIGHT) as (shared, _own):
        first, last = (day.day + timedelta(days=at - day.in_story) for at in _PAUSED[1:])
        words = _texts()["pause"]["words"]
        shared.add(PauseRecord(id=pause, promise_id=_id(day, _PAUSED[0]), first=first, last=last, words=words))
    with day.writes(Person.FIRST, _SUNDAY) as (shared, _own):
        shared.add(PauseAnswerRecord(pause_id=pause, agreed=True))


def _is_due(day: SampleDay, promise: Mapping[str, Any]) -> bool:
    begins, ends = promise["from"], promise.get("until", THREE_MONTHS)
    if not begins <= day.in_story <= ends or (
        promise["key"] == _PAUSED[0] and _PAUSED[1] <= day.in_story <= _PAUSED[2]
    ):
        return False
    starts = day.day - timedelta(days=day.in_story - begins)
    return bool(due_days(promise["rule"], starts, day.day, day.day))


def _id(day: SampleDay, key: str, back: int = 0) -> PromiseId:
    """The same through the three months."""
    return PromiseId(f"promise-{_block(day) - back:06}-{key}")


def _block(day: SampleDay) -> int:
    return day.number // (THREE_MONTHS + 1)


def _of(person: Person) -> tuple[Mapping[str, Any], ...]:
    return tuple(promise for promise in _texts()["promise"] if promise["by"] == person)


@cache
def _texts() -> dict[str, Any]:
    return tomllib.loads(TEXTS.read_text(encoding="utf-8"))
