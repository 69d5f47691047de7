"""A talk with a word of its own in every field, so that each can be looked for afterwards."""

from app.conversations.accountability.actions import begin_talk, keep_talk
from app.conversations.accountability.turns import ACCOUNTS, Event, Step, Talk, happen, put
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
