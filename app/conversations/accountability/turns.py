"""The turns of a talk in which each is heard: pure steps from one frozen value to the next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from app.conversations.accountability.values import Kept, Outcome
from app.vault.values import Person


class Step(StrEnum):
    """Where the talk is; the first six belong to each turn."""

    SPEAK = "speak"
    SAY_BACK = "say_back"
    CHECK = "check"
    MORE = "more"
    FEELING = "feeling"
    PART = "part"
    OUTCOME = "outcome"
    KEEP = "keep"


class Event(StrEnum):
    """What can happen in a talk besides words."""

    GO_ON = "go_on"
    """Also without a word: every step can be passed over."""
    YES = "yes"
    PARTLY = "partly"
    ADD = "add"
    THAT_IS_ALL = "that_is_all"
    BACK = "back"
    STOP_HERE = "stop_here"


LISTENER_SPEAKS = frozenset({Step.SAY_BACK, Step.FEELING, Step.PART})
END_STEPS = frozenset({Step.OUTCOME, Step.KEEP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """One time that the listener said what they heard."""

    heard: str
    correction: str = ""
    """What the speaker put right; empty where it was right, or nothing was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One of the two speaks, the other listens; anything in it may stay empty."""

    speaker: Person
    saw: str = ""
    effect: str = ""
    ask: str = ""
    heard: str = ""
    correction: str = ""
    tries: tuple[Try, ...] = ()
    more: str = ""
    added: tuple[str, ...] = ()
    feelings: tuple[str, ...] = ()
    """Ids of the content file."""
    own_feeling: str = ""
    part: str = ""
    """The listener's, in what happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A talk while it is held."""

    topic: str
    minutes: int
    until: datetime
    """When its time is up; nothing ends then."""
    turns: tuple[Turn, Turn]
    at: int = 0
    """Which of the turns."""
    step: Step = Step.SPEAK
    left: Step = Step.PART
    """Of the turns, the step from which the end was reached."""
    follows: str = ""
    """The kept talk that it goes on with."""
    outcome: Outcome | None = None
    later_day: str = ""
    """As it was typed, or in ISO form."""
    draft_words: str = ""
    session_words: str = ""
    kept: Kept | None = None
    summary: str = ""
    confirmed: frozenset[Person] = frozenset()
    accounts: tuple[str, str] = ("", "")
    """In the order of the couple."""

    @property
    def turn(self) -> Turn:
        return self.turns[self.at]

    @property
    def speaker(self) -> Person:
        return self.turn.speaker

    @property
    def listener(self) -> Person:
        return self.turn.speaker.other

    @property
    def floor(self) -> Person | None:
        """Who has the word now; None: both."""
        if self.step in END_STEPS:
            return None
        return self.listener if self.step in LISTENER_SPEAKS else self.speaker


TURN_FIELDS = ("saw", "effect", "ask", "heard", "correction", "more", "feelings", "own_feeling", "part")
END_WORDS = ("later_day", "draft_words", "session_words", "summary")
ACCOUNTS = {"account_first": 0, "account_second": 1}
_CHOICES: Mapping[str, Callable[[str], StrEnum]] = {"outcome": Outcome, "kept": Kept}


def begin(topic: str, minutes: int, first: Person, now: datetime, follows: str = "") -> Talk:
    """`minutes` from `now` its time is up."""
    turns = (Turn(speaker=first), Turn(speaker=first.other))
    return Talk(topic=topic, minutes=minutes, until=now + timedelta(minutes=minutes), turns=turns, follows=follows)


def happen(talk: Talk, event: Event) -> Talk:
    """The talk after the event; the same talk where the event has no place in the step."""
    move = _MOVES.get((talk.step, event))
    return talk if move is None else move(talk)


def put(talk: Talk, name: str, plain: Any) -> Talk:
    """The talk with these words in the field of that name; a changed summary is confirmed by nobody."""
    if name in TURN_FIELDS:
        return _in_turn(talk, **{name: tuple(plain or ()) if name == "feelings" else plain or ""})
    if name in ACCOUNTS:
        accounts = list(talk.accounts)
        accounts[ACCOUNTS[name]] = plain or ""
        return replace(talk, accounts=(accounts[0], accounts[1]))
    changes: dict[str, Any] = {name: _CHOICES[name](plain) if plain else None} if name in _CHOICES else {}
    if name in END_WORDS:
        changes[name] = plain or ""
    if name == "summary" and (plain or "") != talk.summary:
        changes["confirmed"] = frozenset()
    return replace(talk, **changes)


def plain_of(talk: Talk, name: str) -> Any:
    """What `put` has put into the field of that name."""
    if name == "feelings":
        return list(talk.turn.feelings)
    if name in ACCOUNTS:
        return talk.accounts[ACCOUNTS[name]]
    return getattr(talk.turn if name in TURN_FIELDS else talk, name)


def confirm(talk: Talk, person: Person) -> Talk:
    """That person confirms the summary as it stands, or takes that back; without a word there is nothing to confirm."""
    if not talk.summary.strip():
        return talk
    return replace(talk, confirmed=talk.confirmed ^ {person})


def asked(talk: Talk) -> str:
    """What was asked for in the turns, each on a line of its own."""
    return "\n".join(turn.ask.strip() for turn in talk.turns if turn.ask.strip())


def is_up(talk: Talk, now: datetime) -> bool:
    """Whether the time that was set is over."""
    return now >= talk.until


def taken_up(talk: Talk, saved_at: datetime, now: datetime) -> Talk:
    """Gone on with after a stop: the time that was left then is left now, whatever the clock did between."""
    left = min(max(talk.until - saved_at, timedelta()), timedelta(minutes=talk.minutes))
    return with_time_left(talk, now, left)


def with_time_left(talk: Talk, now: datetime, left: timedelta) -> Talk:
    """Its time goes on after it stood still."""
    return replace(talk, until=now + left)


def _in_turn(talk: Talk, **words: Any) -> Talk:
    turns = list(talk.turns)
    turns[talk.at] = replace(talk.turn, **words)
    return replace(talk, turns=(turns[0], turns[1]))


def _to(step: Step) -> Callable[[Talk], Talk]:
    return lambda talk: replace(talk, step=step)


def _try_again(talk: Talk) -> Talk:
    """What was heard, and what was put right, stay beside the next try."""
    made = Try(heard=talk.turn.heard, correction=talk.turn.correction)
    talk = _in_turn(talk, tries=(*talk.turn.tries, made), heard="", correction="")
    return replace(talk, step=Step.SAY_BACK)


def _add(talk: Talk) -> Talk:
    """What was added is said back too; without a word nothing was added."""
    if not talk.turn.more.strip():
        return talk
    made = Try(heard=talk.turn.heard)
    added = (*talk.turn.added, talk.turn.more)
    talk = _in_turn(talk, tries=(*talk.turn.tries, made), added=added, more="", heard="", correction="")
    return replace(talk, step=Step.SAY_BACK)


def _after_part(talk: Talk) -> Talk:
    """The roles change once; after both turns comes the end."""
    if talk.at == 0:
        return replace(talk, at=1, step=Step.SPEAK)
    return _stop(talk)


def _before_speaking(talk: Talk) -> Talk:
    return talk if talk.at == 0 else replace(talk, at=0, step=Step.PART)


def _stop(talk: Talk) -> Talk:
    return replace(talk, left=talk.step, step=Step.OUTCOME)


def _back_to_turns(talk: Talk) -> Talk:
    return replace(talk, step=talk.left)


_MOVES: Mapping[tuple[Step, Event], Callable[[Talk], Talk]] = {
    (Step.SPEAK, Event.GO_ON): _to(Step.SAY_BACK),
    (Step.SPEAK, Event.BACK): _before_speaking,
    (Step.SAY_BACK, Event.GO_ON): _to(Step.CHECK),
    (Step.SAY_BACK, Event.BACK): _to(Step.SPEAK),
    (Step.CHECK, Event.GO_ON): _to(Step.MORE),
    (Step.CHECK, Event.YES): _to(Step.MORE),
    (Step.CHECK, Event.PARTLY): _try_again,
    (Step.CHECK, Event.BACK): _to(Step.SAY_BACK),
    (Step.MORE, Event.GO_ON): _to(Step.FEELING),
    (Step.MORE, Event.THAT_IS_ALL): _to(Step.FEELING),
    (Step.MORE, Event.ADD): _add,
    (Step.MORE, Event.BACK): _to(Step.CHECK),
    (Step.FEELING, Event.GO_ON): _to(Step.PART),
    (Step.FEELING, Event.BACK): _to(Step.MORE),
    (Step.PART, Event.GO_ON): _after_part,
    (Step.PART, Event.BACK): _to(Step.FEELING),
    (Step.OUTCOME, Event.GO_ON): _to(Step.KEEP),
    (Step.OUTCOME, Event.BACK): _back_to_turns,
    (Step.KEEP, Event.BACK): _to(Step.OUTCOME),
    **{(step, Event.STOP_HERE): _stop for step in Step if step not in END_STEPS},
}
"""What changes the step; every other event leaves the talk as it is."""
