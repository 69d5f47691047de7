"""A talk with a word of its own in every field, so that each can be looked for afterwards."""

from collections.abc import Iterable

from app.conversations.accountability.actions import begin_talk, end_talk, keep_talk
from app.conversations.accountability.reads import open_things_in
from app.conversations.accountability.turns import ACCOUNTS, Event, Step, Talk, confirm, happen, put
from app.conversations.accountability.values import Ended, Kept, Outcome
from app.exchange.values import OpenThing
from app.people.pace import pace_in
from app.vault.sitting import Sitting
from app.vault.values import Person

ALEX, SAM = Person.FIRST, Person.SECOND
TOPIC = "The evening in Vexholm"
_OF_STEP = {
    Step.SPEAK: ("saw", "effect", "ask"),
    Step.SAY_BACK: ("heard",),
    Step.CHECK: ("correction",),
    Step.MORE: ("more",),
    Step.FEELING: ("own_feeling",),
    Step.PART: ("part",),
}
ROUND = (
    *(Event.GO_ON, Event.GO_ON, Event.PARTLY, Event.GO_ON, Event.YES, Event.ADD),
    *(Event.GO_ON, Event.YES, Event.THAT_IS_ALL, Event.GO_ON, Event.GO_ON),
)
"""One turn with everything in it: corrected once, added to once."""


def word(number: int) -> str:
    """A word that nothing else in the vault holds."""
    return f"qz{number:04d}xj said plainly"


def spoken(sitting: Sitting, topic: str = TOPIC, minutes: int = 20) -> tuple[Talk, list[str]]:
    """A whole talk up to its end, kept after every word as the window keeps it; returns every word of its turns."""
    talk = begin_talk(sitting, topic, minutes, ALEX)
    words: list[str] = []
    for event in (*ROUND, *ROUND):
        for field in _OF_STEP.get(talk.step, ()):
            for half in (word(len(words))[:6], word(len(words))):
                talk = put(talk, field, half)
                keep_talk(sitting, talk)
            words.append(word(len(words)))
        talk = happen(talk, event)
        keep_talk(sitting, talk)
    assert talk.step is Step.OUTCOME
    for field in (*ACCOUNTS, "summary", "draft_words", "session_words"):
        talk = put(talk, field, word(len(words)))
        keep_talk(sitting, talk)
        words.append(word(len(words)))
    return talk, words


SUMMARY = "We both want the list by seven."


def with_summary(talk: Talk, text: str = SUMMARY) -> Talk:
    talk = put(put(talk, "kept", Kept.SUMMARY), "summary", text)
    for person in Person:
        talk = confirm(talk, person)
    return talk


def with_accounts(talk: Talk, first: str = "I was alone with it.", second: str = "I looked away.") -> Talk:
    return put(put(put(talk, "kept", Kept.ACCOUNTS), "account_first", first), "account_second", second)


def with_nothing(talk: Talk) -> Talk:
    return put(talk, "kept", Kept.NOTHING)


def ended(sitting: Sitting, *, later: str | None = None) -> Ended:
    talk = with_summary(begin_talk(sitting, TOPIC, 20, ALEX))
    if later is not None:
        talk = put(put(talk, "outcome", Outcome.LATER), "later_day", later)
    return end_talk(sitting, talk)


def found_in(raw: bytes, words: Iterable[str]) -> list[str]:
    """Those of the words that are there in a way text is kept, as a whole or without their first letters."""
    return [each for each in words if each[:8].encode() in raw or each[:8].encode("utf-16-le") in raw]


def open_things(sitting: Sitting) -> list[OpenThing]:
    with sitting.shared.transaction() as session:
        return open_things_in(session, sitting, pace_in(session, sitting.clock), 10)
