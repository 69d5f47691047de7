"""What a signature is made from and what it looks like, as values."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.agreements.values import AgreementId, AgreementText, DecisionKind, VersionId, VersionRole
from app.vault.values import Kind, Person

FREEDOM_ANSWERS = Kind("freedom_answers")


class FreeToSayNo(StrEnum):
    """The answer to "I could have said no"; anything but YES signs nothing."""

    YES = "yes"
    NOT_SURE = "not_sure"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Ink:
    """A signature as it was given: drawn strokes, or a typed name."""

    strokes: tuple[tuple[tuple[float, float], ...], ...] = ()
    """Points of each stroke in a box 300 wide and 90 high, origin at the top left."""
    typed: str = ""

    @property
    def empty(self) -> bool:
        return not self.typed.strip() and not any(len(stroke) > 1 for stroke in self.strokes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """A partner as named in what is signed."""

    person: Person
    name: str
    certificate_fingerprint: str
    """SHA-256 of the signing certificate, 64 hex digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The signed version that another one amends, renews or adds to."""

    version: VersionId
    number: int
    title: str
    digest: str
    """SHA-256 of its canonical JSON, 64 hex digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignableText:
    """Everything a content digest covers; `content.py` turns it into canonical JSON."""

    vault: str
    agreement: AgreementId
    version: VersionId
    number: int
    role: VersionRole
    text: AgreementText
    signers: tuple[Signer, Signer]
    base: Base | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureGiven:
    """A signature that stands: who, when, and how it looks."""

    person: Person
    name: str
    at: datetime
    ink: Ink


@dataclass(frozen=True, slots=True, kw_only=True)
class WishToSign:
    """A wish to keep or to end, as each of the two signs it."""

    id: str
    version: VersionId
    decision: DecisionKind
    review: date | None
    """The new review day, where it is to be kept."""
