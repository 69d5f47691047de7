"""Small things that the sample couple clear up within a few days, and one that is still open."""

from collections.abc import Mapping
from datetime import time
from uuid import NAMESPACE_OID, uuid5

from app.conversations.clearing.actions import say_what_i_meant_in, send_clearing_in
from app.conversations.clearing.entities import ClearingRecord, ClearingWordRecord, MeantRecord
from app.conversations.clearing.values import ClearingId, Word
from app.exchange.passing import open_in
from app.sample.clearing_texts import THINGS
from app.sample.days import SampleDay
from app.vault.values import Person

_ASKED: Mapping[int, tuple[Person, int]] = {
    12: (Person.FIRST, 0),
    27: (Person.SECOND, 1),
    48: (Person.SECOND, 2),
    71: (Person.SECOND, 3),
    87: (Person.SECOND, 4),
}
"""On which day of the story who asks, and which of the things."""
_IN_EACH_ROUND = {12, 71}
_WRITTEN, _ANSWERED, _READ = time(18, 40), time(19, 10), time(21, 5)
_TALKED_ABOUT = 2
"""Which of them was talked about as well."""


def live_day(day: SampleDay) -> None:
    """Asked on one day, answered on the next, and clear on the one after."""
    asked = _ASKED.get(day.in_story)
    if asked is not None and _happens(day, 0):
        with day.writes(asked[0], _WRITTEN) as (shared, _own):
            send_clearing_in(shared, _id_of(day.number), THINGS[asked[1]][0])
    if day.in_story - 1 in _ASKED and _happens(day, 1) and day.number < day.last:
        _answer(day, *_ASKED[day.in_story - 1])
    if day.in_story - 2 in _ASKED and _happens(day, 2):
        _clear(day, *_ASKED[day.in_story - 2])


def _happens(day: SampleDay, days_ago: int) -> bool:
    """Each of them in the first three months; later two of them again and again."""
    return day.number == day.in_story or day.in_story - days_ago in _IN_EACH_ROUND


def _answer(day: SampleDay, asker: Person, which: int) -> None:
    with day.writes(asker.other, _ANSWERED) as (shared, _own):
        clearing = _id_of(day.number - 1)
        identity = str(uuid5(NAMESPACE_OID, f"meant {day.number}"))
        say_what_i_meant_in(shared, asker.other, identity, clearing, THINGS[which][1])


def _clear(day: SampleDay, asker: Person, which: int) -> None:
    clearing = _id_of(day.number - 2)
    with day.writes(asker, _READ) as (shared, _own):
        if shared.get(ClearingRecord, clearing) is None:
            return
        meant = shared.get_one(MeantRecord, str(uuid5(NAMESPACE_OID, f"meant {day.number - 1}")))
        open_in(shared, (asker,), meant)
        word = Word.TALK if which == _TALKED_ABOUT else Word.CLEAR
        talked = shared.now if word is Word.TALK else None
        shared.add(
            ClearingWordRecord(clearing_id=clearing, by=asker, word=word, changed_at=shared.now, talked_at=talked)
        )


def _id_of(number: int) -> ClearingId:
    """The same for the same day, so that a later one can answer it."""
    return ClearingId(str(uuid5(NAMESPACE_OID, f"clearing {number}")))
