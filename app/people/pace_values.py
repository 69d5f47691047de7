"""What sets the pace, as pages are given it: stage, pacing, a quiet week, and the rhythm of check-ins."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind, Person

PACE = Kind("pace")

DAYS_OF_A_QUIET_WEEK = 7
SHORTEST_TALK, LONGEST_TALK = 5, 240
LONGEST_CHECK_IN = 180
"""Minutes."""


class Stage(StrEnum):
    """Chosen, never automatic; decides what Today offers and which pages stand in front, and locks nothing."""

    STEADY = "steady"
    UNDERSTAND = "understand"
    BUILD = "build"


class TalkForm(StrEnum):
    """In which form something is talked about this week."""

    WRITTEN = "written"
    SHORT_TALK = "short_talk"
    LONG_TALK = "long_talk"


class CheckInKind(StrEnum):
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pacing:
    """Set by the partner who was hurt, or by either where both are in both roles; empty where nothing was set."""

    form: TalkForm | None = None
    longest_talk: int | None = None
    """Minutes."""
    not_before: date | None = None
    """No talk is proposed before this day."""
    quiet_days: frozenset[int] = frozenset()
    """Days of the week without proposals or reminders; Monday is 0."""
    set_by: Person | None = None
    set_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietWeek:
    """Called by either: only the pause and due promises remain; no figures, no reviews, no celebrations."""

    called_by: Person
    called_at: datetime
    until: date
    """Its last day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """When one kind of check-in is wished for; a missed one is passed over without a word."""

    on: bool = True
    days: frozenset[int] = frozenset(range(7))
    """Days of the week, Monday 0; a monthly one falls on the first of these in a month."""
    at: time = time(19, 0)
    minutes: int = 1


USUAL_RHYTHMS: Mapping[CheckInKind, Rhythm] = {
    CheckInKind.DAILY: Rhythm(at=time(19, 0), minutes=1),
    CheckInKind.WEEKLY: Rhythm(days=frozenset({6}), at=time(19, 0), minutes=30),
    CheckInKind.MONTHLY: Rhythm(days=frozenset({5}), at=time(10, 0), minutes=45),
}
"""Until the couple chooses their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Everything that decides what may be proposed when."""

    stage: Stage = Stage.STEADY
    pacing: Pacing = field(default_factory=Pacing)
    quiet_week: QuietWeek | None = None
    """None also once its last day has passed."""
    rhythms: Mapping[CheckInKind, Rhythm] = field(default_factory=lambda: USUAL_RHYTHMS)
    bedtime: time = time(22, 30)
    """A daily summary is not offered in the last hour before it."""
    may_pace: frozenset[Person] = frozenset(Person)
    """Who may set the pacing and move the stage."""

    def is_quiet(self, day: date) -> bool:
        """Whether nothing is proposed or announced on this day besides the pause and due promises."""
        return day.weekday() in self.pacing.quiet_days or self.in_quiet_week(day)

    def in_quiet_week(self, day: date) -> bool:
        return self.quiet_week is not None and day <= self.quiet_week.until

    def offers_talks(self, day: date) -> bool:
        """Whether a page may propose to talk on this day."""
        before = self.pacing.not_before
        in_writing = self.pacing.form is TalkForm.WRITTEN
        return not self.is_quiet(day) and not in_writing and (before is None or day >= before)


class NotYoursToPace(Refused):
    """The pacing or the stage was to be moved by the partner who does not set it."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("{name} sets the pace. Nothing has changed. You could tell {name} what would suit you.").format(name=name)
        )
