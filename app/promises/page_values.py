"""What the promises page shows: the list by person, one promise with all that was said of it, and its history."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.promises.values import Dot, DuePromise, Kept, PauseId, Promise, WeekLine
from app.vault.values import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLines:
    """What one partner promised."""

    person: Person
    lines: tuple[WeekLine, ...]
    more: bool
    """There are further ones than were asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisesPage:
    """One week, and what is due today."""

    monday: date
    today: date
    closed: bool
    due: tuple[DuePromise, ...]
    """Today, of those who are here."""
    people: tuple[PersonLines, PersonLines]
    """What falls into the week first; in the present week followed by everything else that goes on."""
    is_empty: bool
    """Nothing was ever promised."""


class PauseState(StrEnum):
    OPEN = "open"
    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Days on which a promise is to be frozen."""

    id: PauseId
    first: date
    last: date
    words: str
    suggested_by: Person
    state: PauseState


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What one partner said of a promise last."""

    person: Person
    still_hard: bool
    easier: str
    """What would make it easier."""
    at: datetime


class Happened(StrEnum):
    MADE = "made"
    MARKED = "marked"
    CORRECTED = "corrected"
    MARKED_LATER = "marked_later"
    """Once the week was closed."""
    SEEN = "seen"
    """The other said how it looked from there."""
    SEEN_LATER = "seen_later"
    SAID_HARD = "said_hard"
    SAID_LIGHTER = "said_lighter"
    PAUSE_SUGGESTED = "pause_suggested"
    PAUSE_AGREED = "pause_agreed"
    PAUSE_NOT_AGREED = "pause_not_agreed"
    PAUSE_TAKEN_BACK = "pause_taken_back"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One thing that happened to a promise, with its author and time."""

    at: datetime
    author: Person
    happened: Happened
    day: date | None = None
    """The day that was spoken of; of a pause, its first."""
    last: date | None = None
    """Of a pause."""
    kept: Kept | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisePage:
    """One promise as both may read it."""

    promise: Promise
    end_words: str
    days: tuple[Dot, ...]
    """The last days that were due, up to today, the newest last."""
    more_days: bool
    next_due: date | None
    words: tuple[Word, ...]
    """The newest of each."""
    pauses: tuple[Pause, ...]
    """The newest first."""
    history: tuple[HistoryLine, ...]
    """The newest first."""
    more_history: bool
