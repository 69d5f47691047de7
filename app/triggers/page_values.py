"""What the pages about one's own log are given."""

from dataclasses import dataclass
from datetime import date

from app.triggers.values import Moment, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage:
    """Entries, the newest first."""

    moments: tuple[Moment, ...]
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCount:
    """How often something was done in a period, and what is known of the strength afterwards."""

    step: Step
    times: int
    known: int
    """Of these, how often there is a strength both at its peak and after."""
    weaker: int
    """Of the known ones, how often it was weaker afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekOfMoments:
    """The hard moments of one week."""

    monday: date
    times: int
    peak: float | None
    """The mean of the strongest of each; None where none was given."""
    after: float | None
    line: float | None
    """The mean of all the strongest in this week and the three before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookBack:
    """What one's own log says about a period."""

    first: date
    last: date
    times: int
    times_before: int | None
    """In the same number of days before; None where the log had not begun by then."""
    usual_peak: float | None
    usual_peak_before: float | None
    """The median of the strongest; None where none was given."""
    weeks: tuple[WeekOfMoments, ...]
    steps: tuple[StepCount, ...]
    """The most frequent first."""
    helped: tuple[str, ...] = ()
    """The newest words about what helped, each once."""
