"""Small things to clear up, as pages are given them: three lines of one, what the other meant, and how it ended."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from app.exchange.values import CannotGo, Sent, Sort, first_line
from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind, Person

ClearingId = NewType("ClearingId", str)

CLEARINGS = Kind("clearings")
CLEARED = Sort("cleared")
"""The three lines."""
MEANT = Sort("cleared_answer")
"""What the other says they meant."""

LONGEST_CLEARING_LINE = 2_000
LONGEST_MEANT = 5_000
"""Characters; longer text is refused with a sentence and kept in the draft."""

CLEARING_TEXTS = ("saw", "effect", "asked")


class Word(StrEnum):
    """What each may add for themself once both sides stand there."""

    CLEAR = "clear"
    TALK = "talk"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewClearing:
    """What its author saw is enough."""

    saw: str = ""
    effect: str = ""
    """What it did to its author."""
    asked: str = ""
    """Such as "What did you mean?"."""

    @property
    def title(self) -> str:
        """The first line of what was seen."""
        return first_line(self.saw)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """The other side."""

    sent: Sent
    text: str | None
    """None while whoever is here has not opened it, and once its words were removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one of them added; it can be changed."""

    by: Person
    word: Word
    talked: bool
    """Whether the talk that was wished for has been."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearing:
    """Both sides of one, as whoever is here may read them."""

    id: ClearingId
    sent: Sent
    what: NewClearing | None
    """None while whoever is here has not opened it, and once its words were removed."""
    meant: Meant | None
    said: tuple[Said, ...]
    """At most one of each person."""

    def said_by(self, person: Person) -> Word | None:
        return next((each.word for each in self.said if each.by is person), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearingRow:
    """One of them in a list."""

    id: ClearingId
    author: Person
    at: datetime
    title: str
    """Empty while whoever is here has not opened it, and once its words were removed."""
    readable: bool
    removed: bool
    answered: bool
    clear_to: tuple[Person, ...]
    """Who says that it is clear."""


class NotYoursToMean(Refused):
    def __init__(self) -> None:
        super().__init__(_("What was meant is said by the other. Nothing has changed."))


class AnsweredAlready(CannotGo):
    def __init__(self) -> None:
        super().__init__(_("There is an answer already. Nothing has changed, and what you typed is kept."))


class NotAnsweredYet(Refused):
    def __init__(self) -> None:
        super().__init__(_("The other side is not there any more. Nothing has changed."))
