"""What stays of a talk in which each was heard, as pages and documents are given it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.exchange.values import Sent
from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind, Person

HeardId = NewType("HeardId", str)
HeardAccountId = NewType("HeardAccountId", str)

HEARD = Kind("heard_talks")

MINUTES = (10, 20, 30, 45)
"""How long a talk can be set to last."""

LONGEST_TOPIC = 200
LONGEST_KEPT = 5_000
"""Of a summary, or of one account."""
LONGEST_FOR_SESSION = 500
LONGEST_LATER_LINE = 500
"""Characters; longer text is refused with a sentence and stays where it was typed."""


class Outcome(StrEnum):
    """What comes next after a talk."""

    UNDERSTOOD = "understood"
    LATER = "later"
    DRAFT = "draft"
    """Becomes the first words of a draft agreement."""
    SESSION = "session"
    """For their therapist."""


class Kept(StrEnum):
    """What of a talk stays."""

    SUMMARY = "summary"
    ACCOUNTS = "accounts"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardAccount:
    """What one of the two keeps of a talk, in their own words."""

    id: HeardAccountId
    text: str
    """Empty once its author has removed it."""
    sent: Sent


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardLine:
    """A later line under what was kept."""

    person: Person
    text: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What stays of one talk."""

    id: HeardId
    topic: str
    at: datetime
    """When it ended."""
    began: Person
    """Who spoke first."""
    kept: Kept
    outcome: Outcome | None
    later_day: date | None
    waits: bool
    """Whether they go on with it later."""
    for_session: str
    summary: str = ""
    confirmed: tuple[Person, ...] = ()
    """Who confirmed the summary: both, by a press on their own name."""
    accounts: tuple[HeardAccount, ...] = ()
    added: tuple[HeardLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardRow:
    """One kept talk in a list."""

    id: HeardId
    topic: str
    at: datetime
    kept: Kept
    outcome: Outcome | None
    later_day: date | None
    waits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """What came of a talk that was ended a moment ago."""

    id: HeardId
    listed: bool
    """Whether something of it stays to be read."""
    draft: str = ""
    """The draft agreement that was begun with it, by its subject; empty: none."""


class TalkOver(Refused):
    """The talk was ended, or let go, before the act."""

    def __init__(self) -> None:
        super().__init__(_("This talk has ended already. What was kept of it is on its page."))


class TalkRuns(Refused):
    """One talk at a time."""

    def __init__(self) -> None:
        super().__init__(_("A talk is open already. You could go on with it, or let it go first."))


class NoTalksNow(Refused):
    """The pace that was set has no room for a talk on this day."""

    def __init__(self) -> None:
        super().__init__(_("No talk is planned for today. The topic is kept until you talk."))


def outcome_words(outcome: Outcome) -> str:
    return {
        Outcome.UNDERSTOOD: _("Understood"),
        Outcome.LATER: _("We go on later"),
        Outcome.DRAFT: _("It becomes a draft agreement"),
        Outcome.SESSION: _("For the therapist"),
    }[outcome]
