"""Milestones as pages are given them: those that both chose, and those that were found in the record."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.exchange.values import Sort
from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind, Person

MilestoneId = NewType("MilestoneId", str)
"""Of one that both chose."""
ReachedId = NewType("ReachedId", str)
"""Of one that was found: its id in the content file, and the partner whose acts it was found in."""

MILESTONES = Kind("milestones")
OWN_MILESTONES = Kind("own_milestones")
"""Found in private entries, for their owner alone."""

MILESTONE = Sort("milestone")

LONGEST_MILESTONE = 200
LONGEST_ABOUT_WHEN = 120
"""Characters; longer text is refused with a sentence and kept in the draft."""

SayDay = Callable[[date], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One thing in the record that a milestone was found in."""

    day: date
    id: str
    """Of the promise, the conversation, the setback…"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Found in the record, once and for good."""

    id: ReachedId
    milestone: str
    """Its id in the content file."""
    title: str
    """As it read when it was found."""
    why: str
    of: Person | None
    """Whose acts it was found in; None: of both, or its owner's own."""
    first_day: date
    day: date
    """The stretch of days that it was found in."""
    proofs: tuple[Proof, ...]
    own: bool
    """Found in private entries; its owner alone reads it."""
    counted: int | None = None
    counted_before: int | None = None
    """How many there were, and in as many days before, where the two are compared."""
    changed_on: date | None = None
    """Since when something it was found in reads differently."""

    @property
    def days(self) -> tuple[date, ...]:
        """On which it was found, each once, in their order."""
        return tuple(sorted({proof.day for proof in self.proofs}))


class ChosenState(StrEnum):
    PROPOSED = "proposed"
    CHOSEN = "chosen"
    """Both said yes."""
    NEARLY = "nearly"
    """One of the two says that they are there."""
    REACHED = "reached"
    PUT_AWAY = "put_away"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewChosen:
    """What is to be chosen by both."""

    text: str = ""
    about_when: str = ""
    """In free words, such as "Christmas" or "in spring"."""
    milestone: str = ""
    """Of the content file; empty: own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Something that both look forward to."""

    id: MilestoneId
    what: NewChosen
    state: ChosenState
    proposed_by: Person
    proposed_at: datetime
    there_by: Person | None = None
    """Who says that they are there."""
    reached_on: date | None = None
    so_far: int | None = None
    """How often it was so far; None: it isn't counted."""


class MilestoneGone(Refused):
    def __init__(self) -> None:
        super().__init__(_("This milestone isn't there any more. What you typed is kept; you could choose it anew."))


class ChosenAlready(Refused):
    """The same of the content files is there already, from the one or the other."""

    def __init__(self) -> None:
        super().__init__(_("This one is among your milestones already. What you typed is kept. You could look there."))


class MilestoneStandsOtherwise(Refused):
    """What was pressed does not go with how it stands by now."""

    def __init__(self) -> None:
        super().__init__(_("This milestone stands differently by now. Nothing has changed. Here is how it stands."))


class OthersWord(Refused):
    """Somebody would agree with what they said themselves."""

    def __init__(self) -> None:
        super().__init__(_("You said this first. It holds once your partner says yes to it."))
