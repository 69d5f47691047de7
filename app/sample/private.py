"""The sample couple's notes, each one's own list, and the two notes that they showed each other."""

from collections.abc import Mapping
from datetime import time, timedelta
from uuid import NAMESPACE_OID, uuid5

from app.private.entities import CareDoneRecord, CareRecord, NoteRecord, SharedNoteRecord
from app.private.values import CareId, NoteId
from app.sample.days import SampleDay
from app.sample.private_texts import CARES, FOR_SESSION, NOTES, SHOWN
from app.vault.values import Person

_BEGUN = {4: 0, 12: 1, 26: 2, 50: 3}
"""On which day of the first round something is put on the list, and which."""
_FOR_SESSION = {33: (Person.FIRST, 0), 47: (Person.SECOND, 0), 70: (Person.FIRST, 1), 79: (Person.SECOND, 1)}
_SHOWN = {57: Person.FIRST, 85: Person.SECOND}
_OPENS_AFTER = timedelta(minutes=90)
_OLD = 30
"""Days after which each has been read."""
_OFTEN: Mapping[Person, float] = {Person.FIRST: 0.3, Person.SECOND: 0.22}
"""How likely a note is on a day."""
_CARES_FOR_ONESELF = 0.45


def live_day(day: SampleDay) -> None:
    """A note on some days, and on more of them something that does good."""
    if day.missed:
        return
    for person in Person:
        _write(day, person)
        _look_after_oneself(day, person)
    first_round = day.number == day.in_story
    if day.in_story in _FOR_SESSION and first_round:
        _put_aside(day, *_FOR_SESSION[day.in_story])
    if day.in_story in _SHOWN:
        _show(day, _SHOWN[day.in_story])


def _write(day: SampleDay, person: Person) -> None:
    if day.dice.random() < _OFTEN[person]:
        texts = NOTES[person]
        _note(day, person, texts[(day.number // 3) % len(texts)], time(22, 5 if person is Person.FIRST else 25))


def _put_aside(day: SampleDay, person: Person, which: int) -> None:
    _note(day, person, FOR_SESSION[person][which], time(21, 50), for_session=True)


def _note(day: SampleDay, person: Person, text: str, at: time, *, for_session: bool = False) -> NoteId:
    note = NoteId(str(uuid5(NAMESPACE_OID, f"note {person} {day.number} {for_session}")))
    with day.writes(person, at) as (_shared, own):
        own.add(NoteRecord(id=note, text=text, changed_at=own.now, for_session=for_session))
    return note


def _look_after_oneself(day: SampleDay, person: Person) -> None:
    cares = CARES[person]
    begun = _BEGUN.get(day.number)
    with day.writes(person, time(7, 40)) as (_shared, own):
        if begun is not None and begun < len(cares):
            care = CareId(str(uuid5(NAMESPACE_OID, f"care {person} {begun}")))
            own.add(CareRecord(id=care, position=begun, text=cares[begun]))
        there = [text for on_day, which in _BEGUN.items() if on_day <= day.number for text in cares[which : which + 1]]
        if there and day.dice.random() < _CARES_FOR_ONESELF:
            done = str(uuid5(NAMESPACE_OID, f"done {person} {day.number}"))
            own.add(CareDoneRecord(id=done, day=day.day, text=day.dice.choice(there)))


def _show(day: SampleDay, person: Person) -> None:
    """The first of them is read the same evening, the second waits."""
    note = NoteId(str(uuid5(NAMESPACE_OID, f"shown {person} {day.number}")))
    with day.writes(person, time(19, 15)) as (shared, own):
        own.add(NoteRecord(id=note, text=SHOWN[person], changed_at=own.now))
        copy = SharedNoteRecord(id=note, text=SHOWN[person])
        if person is Person.FIRST or day.number + _OLD < day.last:
            copy.opened_at = min(shared.now + _OPENS_AFTER, day.ends)
        shared.add(copy)
