"""Something that was agreed and did not hold, and what is done about it, as pages and documents are given it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.agreements.values import AgreementId, Boundary, State, VersionId
from app.exchange.values import CannotGo, Sent, Sort, first_line
from app.i18n import _
from app.promises.values import PromiseId
from app.refused import Refused
from app.vault.values import Kind, Person

SetbackId = NewType("SetbackId", str)
AccountId = NewType("AccountId", str)
LookId = NewType("LookId", str)

SETBACKS = Kind("setbacks")
LAST_STEPS = Kind("setback_last_steps")
"""Of the one who is here alone; nobody else hears of them."""

SETBACK = Sort("setback")
SETBACK_ACCOUNT = Sort("setback_account")
SETBACK_LOOK = Sort("setback_look")

LOOKS: Mapping[int, int] = {3: 4, 7: 7, 30: 14}
"""After how many days it is looked at again, and for how many days that is offered; then it is passed over."""
LAST_LOOK = max(LOOKS)
PUT_RIGHT_WITHIN = LAST_LOOK + LOOKS[LAST_LOOK]
"""Days after which the last look was passed over."""
DECIDE_NOTHING = (0, 3, 7, 14, 30)
"""For how many days nothing big is decided; 0: not said."""
KEEPS_HAPPENING = 3
"""From which crossing of one boundary on something else is offered."""

LONGEST_SETBACK_TEXT = 10_000
LONGEST_SUPPORT = 200
LONGEST_ACCOUNT = 10_000
LONGEST_LOOK = 2_000
"""Characters; longer text is refused with a sentence and kept in the draft."""
MOST_ACCOUNTS = 10
"""Of each of the two, for one setback."""


class Told(StrEnum):
    """How it came to be known, in words that blame nobody."""

    TOLD = "told"
    """By the one who did it."""
    FOUND = "found"
    """By the other."""
    BOTH_KNOW = "both_know"


def told_names() -> tuple[tuple[Told, str], ...]:
    """Neutral words for how it came to be known."""
    return (
        (Told.TOLD, _("It was told")),
        (Told.FOUND, _("It was found")),
        (Told.BOTH_KNOW, _("Both knew")),
    )


class LastStep(StrEnum):
    """What each says at the end, alone."""

    RENEW = "renew"
    CHANGE = "change"
    THERAPIST = "therapist"
    LATER = "later"
    STOP = "stop"


class Standing(StrEnum):
    """How far a setback has come for both."""

    SENT = "sent"
    """The other has not opened it."""
    BEING_PUT_RIGHT = "being_put_right"
    LOOKED_BACK = "looked_back"
    """The last look is done, or was passed over."""
    REMOVED = "removed"
    """Its author removed the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseAbout:
    """The boundary that was crossed, as it read in one version."""

    version: VersionId
    number: int
    """As printed, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseAbout:
    """The promise that was not kept."""

    promise: PromiseId


About = ClauseAbout | PromiseAbout


@dataclass(frozen=True, slots=True, kw_only=True)
class Setback:
    """What one of the two writes; one of the first two is enough, anything else may be empty."""

    happened: str = ""
    next_day: str = ""
    """The next 24 hours: who does what, where each is, when they talk."""
    happened_on: date | None = None
    told: Told | None = None
    about: About | None = None
    before: str = ""
    """What came before."""
    effect: str = ""
    ownership: str = ""
    changes: str = ""
    """What in the agreement would change."""
    support: bool | None = None
    """Whether somebody outside was told."""
    support_who: str = ""
    decide_nothing: int = 0
    """Days."""

    @property
    def title(self) -> str:
        """The first line of what it has."""
        texts = (self.happened, self.next_day)
        return first_line(*texts)


SETBACK_TEXTS = tuple(each.name for each in fields(Setback) if each.type is str)
"""Its fields that hold words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A boundary as it read when it was crossed, and how it stands now."""

    agreement: AgreementId
    version: VersionId
    number: int
    title: str
    """Of the agreement."""
    boundary: Boundary
    state: State
    """Of the version that it was read in."""
    holds_in: VersionId | None
    """The version in force that has this boundary now; None: it is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseSaid:
    """A promise that is spoken of."""

    promise: PromiseId
    by: Person
    text: str
    day: date | None = None
    """The day it is due, where that is once."""
    over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """How one of the two saw it; nobody else changes it."""

    id: AccountId
    sent: Sent
    words: str
    """Empty while whoever is here may not read it, and once it was removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one of the two says when they look again."""

    how_now: str = ""
    still_needed: str = ""
    done: bool = False
    """Whether that is enough looking, for the one who says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookLine:
    """The same as it was said after so many days."""

    id: LookId
    after: int
    sent: Sent
    look: Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """How often one boundary was crossed, up to this setback."""

    times: int

    @property
    def keeps_happening(self) -> bool:
        return self.times >= KEEPS_HAPPENING


@dataclass(frozen=True, slots=True, kw_only=True)
class SetbackPage:
    """One setback as whoever is here may read it."""

    id: SetbackId
    sent: Sent
    day: date
    """On which it was sent."""
    standing: Standing
    setback: Setback
    clause: Clause | None = None
    promise: PromiseSaid | None = None
    crossing: Crossing | None = None
    nothing_big_until: date | None = None
    """The last day on which nothing big is decided; None once it has passed."""
    accounts: tuple[Account, ...] = ()
    repairs: tuple[PromiseSaid, ...] = ()
    looks: tuple[LookLine, ...] = ()
    look_due: int | None = None
    """After how many days it is looked at again now; None: it is not."""
    may_look: frozenset[Person] = frozenset()
    """Who of those who are here can say how it is now."""
    for_session: Person | None = None
    """Who took it to the next session."""
    closed_here: datetime | None = None
    """When the one who is here alone took the last step."""

    @property
    def open_repairs(self) -> int:
        return sum(not repair.over for repair in self.repairs)


class LookStillToCome(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("This look is still to come. What you typed is kept. It can be written once its day is here.")
        )


class LookedAlready(CannotGo):
    """The same person has said how it is, for the same look."""

    def __init__(self) -> None:
        super().__init__(_("You have written your line for this look already. What you typed is kept, for you alone."))


class EnoughAccounts(CannotGo):
    def __init__(self) -> None:
        super().__init__(_("There is no room for another account here. What you typed is kept, for you alone."))


class NotInForce(Refused):
    """The boundary that was crossed does not hold any more."""

    def __init__(self) -> None:
        super().__init__(
            _("This boundary is not in force any more, so nothing was begun. You could begin a new agreement.")
        )


class NotOnTheList(Refused):
    def __init__(self) -> None:
        super().__init__(_("This is not on the list for the session any more. Nothing has changed."))
