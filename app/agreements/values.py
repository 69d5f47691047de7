"""Agreements as pages and documents are given them: texts, terms, answers, signatures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind, Person

AgreementId = NewType("AgreementId", str)
VersionId = NewType("VersionId", str)
BoundaryId = NewType("BoundaryId", str)
"""Stays with a boundary from version to version, so that answers and comparisons can follow it."""

AGREEMENTS = Kind("agreements")
NEEDS = Kind("needs")

MOST_NEEDS = 3

SHORTEST_COOLING_OFF = 24
LONGEST_COOLING_OFF = 24 * 7
"""Hours between the second signature and the moment an agreement holds."""

LONGEST_TITLE = 120
LONGEST_TEXT = 20_000
LONGEST_COMMENT = 2_000
LONGEST_NEED = 500
"""Characters; longer text is refused with a sentence and kept in the draft."""


class Area(StrEnum):
    THIRD_PARTY = "third_party"
    PHONES = "phones"
    MONEY = "money"
    TIME = "time"
    INTIMACY = "intimacy"
    ALCOHOL = "alcohol"
    FAMILY = "family"
    TELLING = "telling"
    CHILDREN = "children"
    SPACE = "space"
    TALKING = "talking"
    PAUSING = "pausing"
    OTHER = "other"


MAY_HOLD_AT_ONCE = frozenset({Area.TALKING, Area.PAUSING})
"""Areas whose agreements need no cooling-off."""


class Side(StrEnum):
    """Who keeps a boundary, or who asked for it."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both"


class Cost(StrEnum):
    LOW = "low"
    HIGH = "high"


class IfItKeepsHappening(StrEnum):
    """What happens after the third crossing, by default one of three."""

    CHANGE_IT = "change_it"
    THERAPIST = "therapist"
    END_IT = "end_it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundary:
    """One numbered clause; everything but the first three is folded under "more" and may stay empty."""

    id: BoundaryId
    behaviour: str = ""
    """What is done, observable: who does what, when, how often."""
    kept_by: Side | None = None
    if_crossed: str = ""
    """The calm sentence that restates the boundary."""
    corrective_step: str = ""
    """Repair, not punishment."""
    asked_by: Side | None = None
    need: str = ""
    known_by: str = ""
    """How both will know that it is kept."""
    cost: Cost | None = None
    exceptions: str = ""
    """Exceptions foreseen, and how to say in time that it can't be kept."""
    meanwhile: str = ""
    """What the one who asked will do to look after themselves when it was crossed."""
    if_it_keeps_happening: IfItKeepsHappening = IfItKeepsHappening.CHANGE_IT
    until: date | None = None
    """Last day of this boundary alone; None: as long as the agreement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """From when, until when, and when it is looked at again."""

    starts: date | None = None
    """None: as soon as both have signed and the cooling-off is over."""
    ends: date | None = None
    """Last day; None: open, which the form warns about."""
    review: date | None = None
    """Required before it can be proposed."""
    cooling_off: int = SHORTEST_COOLING_OFF
    """Hours; 0 only in areas that may hold at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementText:
    """What is drafted, proposed and signed; as a draft, anything in it may still be missing."""

    title: str = ""
    area: Area = Area.OTHER
    purpose: str = ""
    boundaries: tuple[Boundary, ...] = ()
    terms: Terms = field(default_factory=Terms)


class State(StrEnum):
    """Where a proposed version stands; computed from its events and the time (states.py)."""

    PROPOSED = "proposed"
    SIGNED_BY_ONE = "signed_by_one"
    COOLING_OFF = "cooling_off"
    IN_FORCE = "in_force"
    DUE = "due"
    REPLACED = "replaced"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"
    SET_ASIDE = "set_aside"
    """Another version took its place before both had signed, or its agreement was over before it held."""


class VersionRole(StrEnum):
    """What a version is to the agreement it belongs to."""

    ORIGINAL = "original"
    AMENDMENT = "amendment"
    RENEWAL = "renewal"
    ADDENDUM = "addendum"


class Keeping(StrEnum):
    CAN = "can"
    WITH_HELP = "with_help"
    NOT_YET = "not_yet"


class Stance(StrEnum):
    AGREE = "agree"
    TALK = "talk"
    DECLINE = "decline"


class DecisionKind(StrEnum):
    """What both can decide about an agreement in force without a new text."""

    KEEP = "keep"
    END = "end"


class NeedKind(StrEnum):
    NEED = "need"
    NONNEGOTIABLE = "nonnegotiable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One partner's answer to one boundary."""

    person: Person
    keeping: Keeping
    stance: Stance
    comment: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryAnswers:
    """Who has answered one boundary, and what, as far as the one who looks may know."""

    answered: frozenset[Person]
    of: Mapping[Person, Assessment]
    """Both once both have answered; before that only the reader's own, and together none."""

    @property
    def opened(self) -> bool:
        return len(self.answered) == len(Person)


class OpenPointKind(StrEnum):
    UNANSWERED = "unanswered"
    TO_TALK_ABOUT = "to_talk_about"
    NOT_YET = "not_yet"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPoint:
    """A boundary that is not settled between the two."""

    number: int
    """As printed, from 1."""
    kind: OpenPointKind


class NotPossibleNow(Refused):
    """The version stands where this can't be done, such as signing one that was countered a moment ago."""

    def __init__(self, sentence: str = "") -> None:
        super().__init__(
            sentence or _("This agreement has moved on in the meantime. Please look at it as it stands now.")
        )


class MovedOn(NotPossibleNow):
    """A draft was written against a version that is not the newest any more."""

    def __init__(self, number: int) -> None:
        super().__init__(
            _(
                "This was written before version {n}. Carry your words over to how it stands now, "
                "look at them there, and put them forward then."
            ).format(n=number)
        )


class AgreementOver(NotPossibleNow):
    """A draft was written for an agreement that is over."""

    def __init__(self) -> None:
        super().__init__(
            _("The agreement this was written for is over. Carry your words over to begin a new agreement with them.")
        )


class BeingThoughtOver(NotPossibleNow):
    """Both have signed, and nothing else is put forward until it holds."""

    def __init__(self, number: int) -> None:
        super().__init__(
            _(
                "Both have signed version {n} and are thinking it over. Your words stay here; "
                "they can be put forward once it holds, or after a signature is taken back."
            ).format(n=number)
        )


class PastLastDay(Refused):
    """What would be signed has a last day that has passed."""

    def __init__(self) -> None:
        super().__init__(_("The last day of this text has passed. Please suggest a change with a later last day."))


class ReviewDayNeeded(Refused):
    def __init__(self) -> None:
        super().__init__(_("Please choose a day to look at it again, later than today."))


class LastDayFirst(Refused):
    """An agreement would be looked at again after its last day."""

    def __init__(self) -> None:
        super().__init__(
            _("The last day of this agreement comes before that day. Please choose an earlier one, or renew it.")
        )


class BothNeeded(Refused):
    """Signing takes two certificates; the other partner has no passphrase yet."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("{name} has no passphrase yet. Once {name} has joined, you can both sign. Nothing is lost.").format(
                name=name
            )
        )


class NothingSigned(Refused):
    """The answer to "I could have said no" was anything but yes."""

    def __init__(self) -> None:
        super().__init__(_("Nothing was signed. It can stay as it is for as long as you like."))


class SignatureMissing(Refused):
    def __init__(self) -> None:
        super().__init__(_("Please draw your signature, or type your name."))
