"""Who has answered which boundary, and whose answers may be read by whom."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from app.agreements.entities import AssessmentRecord, BoundaryRecord, VersionRecord
from app.agreements.plain import boundary_digest
from app.agreements.values import Assessment, BoundaryAnswers, VersionId
from app.vault.database import VaultSession
from app.vault.values import Person


def answers_to(session: VaultSession, record: VersionRecord, reader: Person | None) -> tuple[BoundaryAnswers, ...]:
    """The answers to each boundary of a loaded version, for a reader alone or (None) for both together.

    A boundary opens once both have answered it; before that one reads their own answer only, and together none.
    """
    given = _newest(session, [record])
    return tuple(_for_reader(given.get(_key(record, boundary), {}), reader) for boundary in record.boundaries)


def unanswered_by(session: VaultSession, versions: Sequence[VersionId]) -> dict[VersionId, frozenset[Person]]:
    """Who has boundaries left to answer, for each version."""
    records = session.scalars(
        sa.select(VersionRecord).where(VersionRecord.id.in_(versions)).options(selectinload(VersionRecord.boundaries))
    ).all()
    given = _newest(session, records)
    return {
        record.id: frozenset(
            person
            for person in Person
            if any(person not in given.get(_key(record, boundary), {}) for boundary in record.boundaries)
        )
        for record in records
    }


_Key = tuple[str, str, bytes]


def _key(record: VersionRecord, boundary: BoundaryRecord) -> _Key:
    return (record.agreement_id, boundary.boundary_id, boundary_digest(boundary.as_value()))


def _newest(session: VaultSession, versions: Sequence[VersionRecord]) -> dict[_Key, dict[Person, Assessment]]:
    agreements = {version.agreement_id for version in versions}
    records = session.scalars(
        sa.select(AssessmentRecord).where(AssessmentRecord.agreement_id.in_(agreements)).order_by(AssessmentRecord.id)
    )
    given: dict[_Key, dict[Person, Assessment]] = {}
    for record in records:
        key = (record.agreement_id, record.boundary_id, record.text_digest)
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
