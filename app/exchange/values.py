"""What goes from one of the two to the other, and what lies open between them, as pages are given it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NewType

from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind, Person

SleptId = NewType("SleptId", str)
Sort = NewType("Sort", str)
"""What a thing is, such as "question"; each room declares its own."""

SLEPT_ON = Kind("slept_on")

Form = dict[str, Any]
"""The fields of a form as a draft keeps them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """How far a thing has come that one sent to the other."""

    author: Person
    at: datetime
    """When it was sent."""
    opened: bool
    """Whether the other has opened it; from then on it stays, and only its words can be removed."""
    removed_at: datetime | None
    """When its author removed its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slept:
    """Something that its author sleeps on before it goes."""

    id: SleptId
    sort: Sort
    place: str
    subject: str
    """The draft that its words come from, and are again when it is taken back."""
    form: Form
    text: str
    """The words of the form."""
    goes_at: datetime
    """Not before this moment, and only when its author is here."""
    kept_back: str
    """Why it could not go, in a sentence; empty: it goes at its time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenThing:
    """Something between the two that waits for one of them, or for both."""

    sort: Sort
    id: str
    author: Person
    waits_for: Person | None
    """None: for both, together."""
    since: datetime
    opened: bool
    """Whether the one it waits for has read it; before that its words stand nowhere but on its own page."""
    title: str = ""
    """Its words in brief; empty while whoever is here has not opened it."""
    by_day: date | None = None
    """When an answer was asked for, or named."""
    on_today: bool = True
    """Whether it may stand on Today now, for the one it waits for."""

    def waits_here(self, alone: Person | None) -> bool:
        """Whether whoever is here can do something about it now; `alone`: None where both are."""
        return alone is None if self.waits_for is None else self.waits_for is alone


def own_turn_first(things: Iterable[OpenThing], alone: Person | None, most: int) -> list[OpenThing]:
    """The oldest first; however many wait for the other, what whoever is here can do is not behind them."""
    return sorted(things, key=lambda thing: (not thing.waits_here(alone), thing.since))[:most]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPoint:
    """Something for the next session with their therapist, in the words of the one who put it there."""

    sort: Sort
    id: str
    author: Person
    text: str
    at: datetime


def first_line(*texts: str) -> str:
    """The first line of the first of them that has words; empty where none has."""
    return next((text.strip().splitlines()[0] for text in texts if text.strip()), "")


class CannotGo(Refused):
    """What was slept on has nowhere to go any more; one subclass per situation, in the rooms."""


class NoLongerThere(CannotGo):
    """It was taken back, or its words were removed, before the act."""

    def __init__(self) -> None:
        super().__init__(_("This was taken back in the meantime. What you typed is kept, for you alone."))


class NotYours(Refused):
    def __init__(self) -> None:
        super().__init__(_("Only the one who wrote this can take it back. Nothing has changed."))


class GoneAlready(Refused):
    """What was slept on has gone to the other."""

    def __init__(self) -> None:
        super().__init__(_("This has gone already. It can still be taken back until it is opened."))
