"""Promises as pages and other rooms are given them: what was promised, when it is due, and how it went."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import NewType

from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind, Person

PromiseId = NewType("PromiseId", str)
PauseId = NewType("PauseId", str)

PROMISES = Kind("promises")

LONGEST_PROMISE = 2_000
LONGEST_NOTE = 2_000
LONGEST_CARRIED = 20_000
"""Characters; longer text is refused with a sentence and kept in the draft. Carried: words from where it came from."""


class Origin(StrEnum):
    """Where a promise comes from."""

    CLAUSE = "clause"
    PUTTING_RIGHT = "putting_right"
    CONVERSATION = "conversation"
    APOLOGY = "apology"
    OWN = "own"


class Kept(StrEnum):
    """What the one who promised says of a day."""

    KEPT = "kept"
    PARTLY = "partly"
    NOT_KEPT = "not_kept"
    EXCUSED = "excused"
    """Agreed beforehand."""
    DID_NOT_ARISE = "did_not_arise"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPromise:
    """A promise to be entered; its author is the one who promises."""

    text: str
    rule: str = ""
    """RFC 5545 recurrence without COUNT or UNTIL, such as "FREQ=WEEKLY;BYDAY=MO,TH"; empty: once, on its first day."""
    starts: date | None = None
    """First day it can fall due; None: today."""
    until: date | None = None
    """Last day it can fall due."""
    to: Person | None = None
    """None: the other."""
    origin: Origin = Origin.OWN
    origin_id: str = ""
    """Of the clause, the setback or the conversation it comes from."""
    origin_words: str = ""
    """What was carried over from there, as it read then."""
    reminder: time | None = None
    """On the wall, wherever the computer is."""
    easier: str = ""
    """What would make it easier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One promise as it was entered."""

    id: PromiseId
    text: str
    by: Person
    to: Person
    rule: str
    """Empty: once, on its first day."""
    starts: date
    until: date | None
    reminder: time | None
    origin: Origin
    origin_id: str
    origin_words: str
    made_at: datetime
    ended: date | None
    """The day it was ended; from then on it is not due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePromise:
    """A promise on a day on which it is due."""

    promise: PromiseId
    text: str
    by: Person
    to: Person
    day: date
    mark: Kept | None
    note: str
    """Of the mark."""
    later: Kept | None = None
    """A mark that was added once the weekly review had closed the week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """How the other saw a day."""

    author: Person
    words: str
    at: datetime
    later: bool
    """Added once the weekly review had closed the week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One day of one promise: what was due, how it was marked, what the other added."""

    day: date
    due: bool
    """Not on a day of an agreed pause."""
    paused: bool = False
    mark: Kept | None = None
    note: str = ""
    later: Kept | None = None
    """A mark that was added once the weekly review had closed the week; it stands beside the first."""
    later_note: str = ""
    accounts: tuple[Account, ...] = ()

    @property
    def said(self) -> Kept | None:
        """What is known of the day: its mark, or where there is none, the later one."""
        return self.mark or self.later

    @property
    def is_empty(self) -> bool:
        return not (self.due or self.paused or self.said or self.accounts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a promise that was made for one day stands."""

    promise: PromiseId
    text: str
    day: date
    ended: date | None
    dot: Dot


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLine:
    """One promise in one week; seven dots from Monday on."""

    promise: Promise
    dots: tuple[Dot, ...]
    still_hard: tuple[Person, ...] = ()
    """Who says so."""

    @property
    def falls_in_week(self) -> bool:
        return not all(dot.is_empty for dot in self.dots)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many due days went how; a paused day is none of them."""

    due: int = 0
    of: dict[Kept, int] = field(default_factory=dict)

    @property
    def open(self) -> int:
        return self.due - sum(self.of.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Every promise that falls into one week, in the order in which they were made."""

    monday: date
    lines: tuple[WeekLine, ...]
    closed: bool
    """The weekly review has closed it: marks are no longer corrected, later ones stand beside."""

    def of(self, person: Person) -> tuple[WeekLine, ...]:
        """What that partner promised."""
        return tuple(line for line in self.lines if line.promise.by is person)

    def counted(self, person: Person) -> Counted:
        """The days of that partner's promises, to be said in words and of one person only."""
        return counted(dot for line in self.of(person) for dot in line.dots)


def counted(dots: Iterable[Dot]) -> Counted:
    due, of = 0, dict.fromkeys(Kept, 0)
    for dot in dots:
        said = dot.said
        due += dot.due or said is not None
        if said is not None:
            of[said] += 1
    return Counted(due=due, of={kept: number for kept, number in of.items() if number})


class NotYourPromise(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("This promise is marked by the one who made it. Nothing has changed. You could add how you saw it.")
        )


class NotYourAccount(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("How the other saw it is added by the other. Nothing has changed. You could write a note to your mark.")
        )


class DayToCome(Refused):
    def __init__(self) -> None:
        super().__init__(_("This day is still to come. Nothing has changed. It can be marked once it is here."))


class BeforeItBegan(Refused):
    def __init__(self) -> None:
        super().__init__(_("The promise began after this day. Nothing has changed. You could choose a later day."))


class NotDueThatDay(Refused):
    def __init__(self) -> None:
        super().__init__(_("The promise is not due on this day. Nothing has changed. You could choose another day."))


class PausedThatDay(Refused):
    def __init__(self) -> None:
        super().__init__(_("You both agreed to pause the promise on this day. Nothing has changed."))


class PromiseOver(Refused):
    def __init__(self) -> None:
        super().__init__(_("This promise has ended already. Nothing has changed. You could make a new one."))


class NotYourAnswer(Refused):
    def __init__(self) -> None:
        super().__init__(_("A pause is agreed to by the one who did not suggest it. Nothing has changed."))


class NotYourPause(Refused):
    def __init__(self) -> None:
        super().__init__(_("A pause is taken back by the one who suggested it. Nothing has changed."))


class AnsweredAlready(Refused):
    def __init__(self) -> None:
        super().__init__(_("This pause was answered already. Nothing has changed. You could suggest another one."))


class UnreadableRule(Refused):
    def __init__(self) -> None:
        super().__init__(_("This rhythm can't be read. Nothing has changed. You could choose one of those offered."))
