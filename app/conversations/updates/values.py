"""Updates as pages are given them: what one of the two changed and decided, and what the other answered."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.exchange.values import Sent, Sort, first_line
from app.i18n import _
from app.promises.values import Promise
from app.refused import Refused
from app.vault.values import Kind, Person

UpdateId = NewType("UpdateId", str)

UPDATES = Kind("updates")
UPDATE = Sort("update")

LONGEST_UPDATE_TEXT = 5_000
LONGEST_DECISION = 500
LONGEST_ASKED = 120
"""Characters; longer text is refused with a sentence and kept in the draft."""
MOST_DECISIONS = 5

UPDATE_TEXTS = ("changed", "came_up", "decided")
"""Fields of an update that hold words."""


class Answer(StrEnum):
    """What the reader says to an update; saying nothing means nothing."""

    READ = "read"
    TIME = "time"
    TALK = "talk"
    SESSION = "session"
    """For their therapist."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Something that is still to be decided."""

    what: str = ""
    asked: str = ""
    """Who is asked about it first."""
    by_day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUpdate:
    """What its author tells; one line of it is enough."""

    changed: str = ""
    came_up: str = ""
    decided: str = ""
    decisions: tuple[Decision, ...] = ()

    @property
    def title(self) -> str:
        """The first line of what it has."""
        texts = (self.changed, self.came_up, self.decided, *(each.what for each in self.decisions))
        return first_line(*texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What the reader said; it can be changed."""

    by: Person
    answer: Answer
    until: date | None
    """How long they need time, where they named a day."""
    talked: bool
    """Whether the talk that was wished for has been."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """One update, as whoever is here may read it."""

    id: UpdateId
    sent: Sent
    what: NewUpdate | None
    """None while whoever is here has not opened it, and once its words were removed."""
    answered: Answered | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateRow:
    """One of them in a list."""

    id: UpdateId
    author: Person
    at: datetime
    title: str
    """Empty while whoever is here has not opened it, and once its words were removed."""
    readable: bool
    removed: bool
    answered: Answered | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatesPage:
    """The updates of one month, the newest first."""

    month: date
    """Its first day."""
    rows: tuple[UpdateRow, ...]
    more: bool
    """Whether the month has more than were asked for."""
    earlier: date | None
    later: date | None
    """The first day of the nearest month that has any."""
    rhythms: tuple[Promise, ...]
    """Promises to write one regularly."""
    is_empty: bool
    """Whether there was never one."""


class NotYoursToAnswer(Refused):
    def __init__(self) -> None:
        super().__init__(_("An update is answered by the one who reads it. Nothing has changed."))
