"""An agreement to print, with the keys of two people, for the tests of paper."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from app.agreements.content import canonical_json, content_digest, fingerprint_groups
from app.agreements.document import signable_document, signature_appearance
from app.agreements.signing_values import Ink, SignableText, SignatureGiven, Signer
from app.agreements.values import (
    AgreementId,
    AgreementText,
    Area,
    Boundary,
    BoundaryId,
    Cost,
    IfItKeepsHappening,
    Side,
    Terms,
    VersionId,
    VersionRole,
)
from app.paper.signing import sign_field
from app.vault.signing_key import SigningKey, fingerprint, new_signing_key
from app.vault.values import Person

NAMES = ("Alex Rivera", "Sam Lindqvist")
AT = datetime(2026, 11, 23, 18, 42, tzinfo=UTC)
ZONE = timezone(timedelta(hours=1))

BOUNDARIES = (
    Boundary(
        id=BoundaryId("b-1"),
        behaviour="We answer each other’s messages within two working hours.",
        kept_by=Side.BOTH,
        if_crossed="“We agreed on two hours.”",
        corrective_step="A longer message that evening.",
        asked_by=Side.FIRST,
        need="not having to guess",
        known_by="We look at it on Sundays.",
    ),
    Boundary(
        id=BoundaryId("b-2"),
        behaviour="No contact with M. If M. writes, Alex hears about it the same day.",
        kept_by=Side.SECOND,
        cost=Cost.HIGH,
        exceptions="Work goes through a colleague.",
        meanwhile="A walk, or a call to a friend.",
        if_it_keeps_happening=IfItKeepsHappening.THERAPIST,
        until=date(2027, 1, 31),
    ),
)


AGREEMENT = AgreementText(
    title="Phones and messages",
    area=Area.PHONES,
    purpose="So that neither of us has to guess.",
    boundaries=BOUNDARIES,
    terms=Terms(ends=date(2027, 2, 20), review=date(2026, 12, 23)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two people with their keys."""

    names: tuple[str, str]
    keys: tuple[SigningKey, SigningKey]

    @property
    def fingerprints(self) -> frozenset[str]:
        return frozenset(fingerprint(key.certificate) for key in self.keys)


def new_pair(names: tuple[str, str] = NAMES) -> Pair:
    return Pair(names=names, keys=(new_signing_key(names[0]), new_signing_key(names[1])))


def signable(text: AgreementText, pair: Pair, role: VersionRole = VersionRole.ORIGINAL) -> SignableText:
    first, second = (
        Signer(person=person, name=name, certificate_fingerprint=fingerprint(key.certificate))
        for person, name, key in zip(Person, pair.names, pair.keys, strict=True)
    )
    return SignableText(
        vault="v-1",
        agreement=AgreementId("a-1"),
        version=VersionId("n-1"),
        number=1,
        role=role,
        text=text,
        signers=(first, second),
    )


def unsigned(text: AgreementText, pair: Pair, locale: str = "en_GB") -> bytes:
    whole = signable(text, pair)
    content = canonical_json(whole)
    digest = content_digest(content)
    groups = fingerprint_groups(digest)
    return signable_document(whole, content=content, digest=digest, fingerprint=groups, locale=locale)


def signed_by(pdf: bytes, person: Person, name: str, key: SigningKey, ink: Ink | None = None) -> bytes:
    given = SignatureGiven(person=person, name=name, at=AT, ink=ink or Ink(typed=name))
    drawn = signature_appearance(given, zone=ZONE, locale="en_GB")
    return sign_field(pdf, person.value, key.private, key.certificate, drawn, AT)


def signed_by_first(text: AgreementText, pair: Pair) -> bytes:
    return signed_by(unsigned(text, pair), Person.FIRST, pair.names[0], pair.keys[0])


def signed_by_both(text: AgreementText, pair: Pair) -> bytes:
    return signed_by(signed_by_first(text, pair), Person.SECOND, pair.names[1], pair.keys[1])
