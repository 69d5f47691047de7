"""Texts of agreements for tests, and short ways to bring them to where a test begins."""

from dataclasses import replace
from datetime import date

from app.agreements import drafting
from app.agreements.actions import assess_boundary, propose_version
from app.agreements.reads import version_page
from app.agreements.signing import enter_signature, sign, version_to_sign
from app.agreements.signing_values import Ink
from app.agreements.values import (
    AgreementText,
    Area,
    Boundary,
    BoundaryId,
    Keeping,
    Side,
    Stance,
    Terms,
    VersionId,
    VersionRole,
)
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import PASSPHRASES, TestedCouple

ANSWER = Boundary(
    id=BoundaryId("answer"),
    behaviour="We answer each other's messages within two working hours.",
    kept_by=Side.BOTH,
    if_crossed="We agreed on two hours.",
    corrective_step="A longer message that evening.",
    asked_by=Side.FIRST,
    need="not having to guess",
    known_by="looked at on Sundays",
)
LOCKED = Boundary(
    id=BoundaryId("locked"),
    behaviour="Each of us keeps our own phone locked; either may ask to look together.",
    kept_by=Side.BOTH,
    if_crossed="I'd like my screen to myself.",
)
PHONES = AgreementText(
    title="Phones and messages",
    area=Area.PHONES,
    purpose="So that neither of us has to guess.",
    boundaries=(ANSWER, LOCKED),
    terms=Terms(ends=date(2027, 2, 20), review=date(2026, 12, 23)),
)
ADDED = AgreementText(
    title="Phones and messages, added",
    area=Area.PHONES,
    boundaries=(replace(ANSWER, id=BoundaryId("sundays"), behaviour="On Sundays our phones stay in the drawer."),),
    terms=PHONES.terms,
)
PAUSE = AgreementText(
    title="How we pause",
    area=Area.PAUSING,
    boundaries=(replace(ANSWER, id=BoundaryId("pause"), behaviour="A hand on the table means pause."),),
    terms=Terms(review=date(2026, 12, 23), cooling_off=0),
)
INK = Ink(strokes=(((20.0, 40.0), (80.0, 60.0), (150.0, 30.0)),))


def proposed(sitting: Sitting, text: AgreementText) -> VersionId:
    """`text` as the first version of a new agreement, by whoever is here first."""
    return propose_version(sitting, sitting.here[0], drafting.new_draft(sitting, text))


def followed(sitting: Sitting, base: VersionId, role: VersionRole, text: AgreementText) -> VersionId:
    """`text` as the next version of the agreement `base` belongs to, by whoever is here first."""
    agreement = version_page(sitting, base).agreement
    return propose_version(sitting, sitting.here[0], drafting.draft_from(sitting, agreement, base, role, text))


def answered(sitting: Sitting, person: Person, version: VersionId, stance: Stance = Stance.AGREE) -> None:
    """One partner's answer to every boundary."""
    for boundary in version_page(sitting, version).text.boundaries:
        assess_boundary(sitting, person, version, boundary.id, keeping=Keeping.CAN, stance=stance)


def signed(couple: TestedCouple, sitting: Sitting, person: Person, version: VersionId, ink: Ink = INK) -> None:
    """One partner's signature under a version."""
    to_sign = version_to_sign(sitting, version, person)
    made = sign(couple.vault, to_sign, PASSPHRASES[person], ink, couple.clock.now(), "en_GB")
    enter_signature(sitting, made)


def signed_by_both(couple: TestedCouple, sitting: Sitting, text: AgreementText) -> VersionId:
    """`text` proposed and signed by both, a minute apart."""
    version = proposed(sitting, text)
    for person in Person:
        couple.clock.forward(minutes=1)
        signed(couple, sitting, person, version)
    return version
