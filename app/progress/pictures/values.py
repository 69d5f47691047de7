"""Figures over time as pages and documents are given them; of one person each, never of two in one picture."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.i18n import _
from app.progress.values import Period
from app.refused import Refused
from app.vault.values import Kind, Person

SHOWN_PICTURES = Kind("shown_pictures")


class Subject(StrEnum):
    """What a picture is about."""

    PROMISES = "promises"
    CONVERSATIONS = "conversations"
    """Held by both; of no one person."""
    HARD_MOMENTS = "hard_moments"
    STRENGTH = "strength"
    """Of hard moments, before and after."""
    SAFE = "safe"
    CLOSE = "close"
    HEARD = "heard"


SHARED_SUBJECTS = (Subject.PROMISES, Subject.CONVERSATIONS)
OWN_SUBJECTS = (Subject.HARD_MOMENTS, Subject.STRENGTH, Subject.SAFE, Subject.CLOSE, Subject.HEARD)
"""From private entries: in their owner's sitting alone, until the owner shows that picture."""


class Outstanding(StrEnum):
    """What is marked on a picture by its day."""

    SETBACK = "setback"
    RENEWAL = "renewal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A day that stands out."""

    what: Outstanding
    day: date
    title: str = ""
    """Of the agreement that was renewed; a setback has none here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One dot: a week, or longer where the period is long."""

    begins: date
    ends: date
    """Its last day."""
    value: float | None
    """How much of what was due was kept, 0 to 1, where partly is half; how many in a week; or a mean of 0 to 10.

    None: nothing is known of it.
    """
    line: float | None = None
    """Where the line passes at its end."""
    low: float | None = None
    """The mean strength after, below that before."""
    count: int = 0
    """Kept ones, moments, conversations or answers."""
    of: int = 0
    """How many due ones were marked as kept, partly or not."""
    partly: int = 0
    excused: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The counts of a span of days, to be said in words."""

    count: int = 0
    of: int = 0
    partly: int = 0
    excused: int = 0
    unmarked: int = 0
    """Due ones that nothing was said of; they count for nothing."""
    mean: float | None = None
    """Of the strength at its peak, or of the answers."""
    after: float | None = None
    """The mean strength afterwards."""
    known: bool = True
    """Whether anything was counted by then; before the record began, none is not nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One picture in numbers; the chart, its words and its table are made of this alone."""

    subject: Subject
    person: Person | None
    period: Period
    begins: date
    ends: date
    stretches: tuple[Stretch, ...]
    marks: tuple[Mark, ...]
    now: Tally
    """Of the last 4 weeks."""
    before: Tally
    """Of the 4 weeks before."""
    steps: int = 0
    """Marks so far that the line of promises begins with; it needs five."""
    as_of: date | None = None
    """The day on which its owner showed it; None: it is read from the record now."""

    @property
    def is_empty(self) -> bool:
        return all(stretch.value is None for stretch in self.stretches)

    @property
    def is_private(self) -> bool:
        """Whether it is drawn from private entries, and nobody but their owner sees it."""
        return self.subject in OWN_SUBJECTS and self.as_of is None

    def same_picture(self, other: "Figures") -> bool:
        """Whether it is of the same person and subject, shown or not."""
        mine, its = ((each.subject, each.person, each.as_of is None) for each in (self, other))
        return mine == its


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture that the one who is here alone shows to the other."""

    subject: Subject
    period: Period
    as_of: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturesPage:
    """What the page of progress shows of pictures."""

    figures: tuple[Figures, ...]
    shown: tuple[Shown, ...]
    rests: bool
    """A quiet day or week: there are no figures."""
    has_begun: bool
    """Whether anything was ever marked, held, written down or shown."""


class NothingInPicture(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("There is nothing in this picture yet, so nothing was shown. You could choose a longer time.")
        )
