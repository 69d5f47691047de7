"""What the pages about agreements are given: rows of the list, and everything about one version."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.agreements.signing_values import SignatureGiven
from app.agreements.values import (
    AgreementId,
    AgreementText,
    Area,
    BoundaryAnswers,
    DecisionKind,
    OpenPoint,
    State,
    VersionId,
    VersionRole,
)
from app.vault.values import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementDraft:
    """Unproposed text, seen in the sitting it was written in only."""

    subject: str
    """What the draft is kept under."""
    agreement: AgreementId
    based_on: VersionId | None
    """The version it counters, amends, renews or adds to."""
    seen: int
    """The number of the newest version of the agreement when it was begun; 0 where there was none."""
    role: VersionRole
    version: VersionId
    """The id it will have once proposed, fixed now so that proposing twice is harmless."""
    text: AgreementText
    saved_at: datetime
    can_undo: bool
    can_redo: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PastEvent:
    """Something dated in the history of an agreement."""

    what: str
    """A value of `states.Event`."""
    number: int
    """Of the version."""
    person: Person
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow:
    """One line of the list of agreements."""

    agreement: AgreementId
    version: VersionId
    number: int
    role: VersionRole
    title: str
    area: Area
    state: State
    signed_by: frozenset[Person]
    boundaries: int
    unanswered_by: frozenset[Person]
    """Who has boundaries left to answer; empty unless it is still open."""
    proposed_by: Person
    review: date | None
    ends: date | None
    holds_from: datetime | None
    since: datetime | None
    """When it came to stand where it stands."""
    events: tuple[PastEvent, ...]
    """What happened to its agreement so far, the newest first; empty unless it is still open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementsPage:
    """The list of agreements, by where they stand."""

    drafts: tuple[AgreementDraft, ...]
    open: tuple[AgreementRow, ...]
    holding: tuple[AgreementRow, ...]
    past: tuple[AgreementRow, ...]
    more_open: bool
    """Whether there are more than were asked for; so with the next two."""
    more_holding: bool
    more_past: bool


class Act(StrEnum):
    """What the one who looks can do with a version now."""

    ANSWER = "answer"
    COUNTER = "counter"
    SIGN = "sign"
    TAKE_BACK = "take_back"
    KEEP = "keep"
    RENEW = "renew"
    AMEND = "amend"
    ADD = "add"
    END = "end"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A wish to keep or to end, waiting for the other's signature."""

    id: str
    decision: DecisionKind
    review: date | None
    asked_by: Person
    signed_by: frozenset[Person]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """One version in the history of its agreement."""

    version: VersionId
    number: int
    role: VersionRole
    state: State
    proposed_by: Person
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionPage:
    """Everything about one proposed version that the one who looks may know."""

    version: VersionId
    agreement: AgreementId
    number: int
    role: VersionRole
    based_on: VersionId | None
    text: AgreementText
    proposed_by: Person
    at: datetime
    state: State
    signed_by: frozenset[Person]
    holds_from: datetime | None
    review: date | None
    since: datetime | None
    answers: tuple[BoundaryAnswers, ...]
    """In the order of the boundaries."""
    open_points: tuple[OpenPoint, ...]
    signatures: tuple[SignatureGiven, ...]
    """Those that stand."""
    wishes: tuple[Wish, ...]
    acts: frozenset[Act]
    versions: tuple[VersionLine, ...]
    """Every version of the agreement, the newest first."""
    events: tuple[PastEvent, ...]
    """Of the whole agreement, the newest first."""
    fingerprint: str
    """Six groups of four; empty before both have joined."""
    has_document: bool
    """Whether a printed copy with at least one signature exists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownNeeds:
    """What one partner has shown the other."""

    person: Person
    needs: tuple[str, ...]
    nonnegotiables: tuple[str, ...]
