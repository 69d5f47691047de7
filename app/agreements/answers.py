"""Who has answered which boundary, and whose answers may be read by whom."""

from collections.abc import Sequence

import sqlalchemy as sa

from app.agreements.entities import AssessmentRecord, BoundaryRecord, VersionRecord
from app.agreements.values import Assessment, BoundaryAnswers, VersionId
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.values import Person


def answers_to(session: VaultSession, record: VersionRecord, reader: Person | None) -> tuple[BoundaryAnswers, ...]:
    """The answers to each boundary of a loaded version, for a reader alone or (None) for both together.

    A boundary opens once both have answered it; before that one reads their own answer only, and together none.
    """
    given = _newest(session, record)
    keys = [(boundary.boundary_id, boundary.digest) for boundary in record.boundaries]
    return tuple(_for_reader(given.get(key, {}), reader) for key in keys)


def unanswered_by(session: VaultSession, versions: Sequence[VersionId]) -> dict[VersionId, frozenset[Person]]:
    """Who has boundaries left to answer, for each version."""
    if not versions:
        return {}
    of_versions = BoundaryRecord.version_id.in_(versions)
    counted = sa.select(BoundaryRecord.version_id, sa.func.count()).where(of_versions)
    answered = (
        sa.select(BoundaryRecord.version_id, AssessmentRecord.author, sa.func.count(BoundaryRecord.position.distinct()))
        .join(VersionRecord, VersionRecord.id == BoundaryRecord.version_id)
        .join(AssessmentRecord, _answers_its_words())
        .where(of_versions)
        .group_by(BoundaryRecord.version_id, AssessmentRecord.author)
    )
    by_person = {(version, person): count for version, person, count in session.execute(answered)}
    return {
        version: frozenset(person for person in Person if by_person.get((version, person), 0) < count)
        for version, count in session.execute(counted.group_by(BoundaryRecord.version_id))
    }


def _answers_its_words() -> sa.ColumnElement[bool]:
    return sa.and_(
        AssessmentRecord.agreement_id == VersionRecord.agreement_id,
        AssessmentRecord.boundary_id == BoundaryRecord.boundary_id,
        AssessmentRecord.text_digest == BoundaryRecord.digest,
    )


_Key = tuple[str, bytes]


def _newest(session: VaultSession, version: VersionRecord) -> dict[_Key, dict[Person, Assessment]]:
    of_agreement = sa.select(AssessmentRecord).where(AssessmentRecord.agreement_id == version.agreement_id)
    given: dict[_Key, dict[Person, Assessment]] = {}
    for record in session.scalars(of_agreement.order_by(order_of_entry(AssessmentRecord))):
        key = (record.boundary_id, record.text_digest)
        given.setdefault(key, {})[record.author] = _assessment(record)
    return given


def _assessment(record: AssessmentRecord) -> Assessment:
    return Assessment(
        person=record.author, keeping=record.keeping, stance=record.stance, comment=record.comment, at=record.at
    )


def _for_reader(given: dict[Person, Assessment], reader: Person | None) -> BoundaryAnswers:
    opened = len(given) == len(Person)
    readable = given if opened else {person: answer for person, answer in given.items() if person is reader}
    return BoundaryAnswers(answered=frozenset(given), of=readable)
