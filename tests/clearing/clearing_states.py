"""How a small thing to clear up is brought from state to state, for the tests of it."""

from collections.abc import Callable

from app.conversations.clearing.actions import (
    add_word,
    open_clearing,
    say_we_cleared_it,
    say_what_i_meant,
    send_clearing,
    take_clearing_away,
    take_meant_away,
)
from app.conversations.clearing.reads import open_things_in, read_clearing
from app.conversations.clearing.values import (
    ClearingId,
    NewClearing,
    Word,
)
from app.exchange.values import OpenThing
from app.people.pace import pace_in
from app.vault.sitting import Sitting
from app.vault.values import Person

ALEX, SAM = Person.FIRST, Person.SECOND
NEW = NewClearing(saw="The door fell shut.", effect="I held my breath.", asked="What did you mean?")
MEANT_WORDS = "My hands were full. The wind took it."

Event = Callable[[Sitting, ClearingId], object]


def says(person: Person, word: Word) -> Event:
    return lambda sitting, clearing: add_word(sitting, person, clearing, word)


EVENTS: dict[str, Event] = {
    "alex_clear": says(ALEX, Word.CLEAR),
    "alex_talk": says(ALEX, Word.TALK),
    "alex_takes_away": lambda sitting, clearing: take_clearing_away(sitting, ALEX, clearing),
    "opened": open_clearing,
    "sam_answers": lambda sitting, clearing: say_what_i_meant(sitting, SAM, clearing, MEANT_WORDS),
    "sam_clear": says(SAM, Word.CLEAR),
    "sam_takes_away": lambda sitting, clearing: take_meant_away(sitting, SAM, clearing),
    "talked": lambda sitting, clearing: say_we_cleared_it(sitting, SAM, clearing),
}
REACHED: dict[str, tuple[str, ...]] = {
    "answer_removed": ("sam_answers", "opened", "sam_takes_away"),
    "answered": ("sam_answers",),
    "answered_read": ("sam_answers", "opened"),
    "clear_to_both": ("sam_answers", "alex_clear", "sam_clear"),
    "clear_to_one": ("sam_answers", "alex_clear"),
    "gone": ("alex_takes_away",),
    "opened": ("opened",),
    "removed": ("opened", "alex_takes_away"),
    "removed_answered": ("sam_answers", "opened", "alex_takes_away"),
    "sent": (),
    "talk": ("sam_answers", "alex_talk"),
    "talked": ("sam_answers", "alex_talk", "talked"),
}
WORDS = {"alex_clear", "alex_talk", "sam_clear"}


def described(sitting: Sitting, clearing: ClearingId) -> tuple[object, ...] | None:
    """How far it has come: opened and removed of both sides, and what each said."""
    found = read_clearing(sitting, clearing)
    if found is None:
        return None
    sides = [found.sent, found.meant.sent] if found.meant is not None else [found.sent]
    said = tuple(sorted((each.by, each.word, each.talked) for each in found.said))
    return (*((each.opened, each.removed_at is not None) for each in sides), said)


def reach(sitting: Sitting, state: str) -> ClearingId:
    clearing = send_clearing(sitting, ALEX, NEW)
    for step in REACHED[state]:
        EVENTS[step](sitting, clearing)
    return clearing


STATES: dict[str, tuple[object, ...] | None] = {
    "answer_removed": ((True, False), (True, True), ()),
    "answered": ((True, False), (False, False), ()),
    "answered_read": ((True, False), (True, False), ()),
    "clear_to_both": ((True, False), (True, False), ((ALEX, Word.CLEAR, False), (SAM, Word.CLEAR, False))),
    "clear_to_one": ((True, False), (True, False), ((ALEX, Word.CLEAR, False),)),
    "gone": None,
    "opened": ((True, False), ()),
    "removed": ((True, True), ()),
    "removed_answered": ((True, True), (True, False), ()),
    "sent": ((False, False), ()),
    "talk": ((True, False), (True, False), ((ALEX, Word.TALK, False),)),
    "talked": ((True, False), (True, False), ((ALEX, Word.TALK, True),)),
}


def open_ones(sitting: Sitting, most: int = 100) -> list[OpenThing]:
    with sitting.shared.transaction() as session:
        return open_things_in(session, sitting, pace_in(session, sitting.clock), most)
