"""What was found, kept for one reader until it was seen, and after."""

from collections.abc import Iterable

import sqlalchemy as sa

from app.tampering.entities import FoundRecord, found_record
from app.tampering.values import Finding, What
from app.vault.database import Database
from app.vault.sitting import Sitting

MOST_KEPT = 200
"""Findings kept at most: where more differs, the whole file is what is to be looked at."""


def keep_findings(own: Database, found: Iterable[Finding]) -> None:
    """Keep what is not known yet."""
    with own.transaction() as session:
        known = set(session.scalars(sa.select(FoundRecord.id)))
        new = [finding for finding in found if finding.key not in known]
        session.add_all(found_record(finding) for finding in new[: max(MOST_KEPT - len(known), 0)])


def unseen_findings(sitting: Sitting) -> tuple[Finding, ...]:
    """What someone who is here has not said to have seen, the weightiest first."""
    found: dict[str, Finding] = {}
    for person in () if sitting.quick else sitting.here:
        with sitting.letterbox(person) as own, own.reading() as session:
            unseen = session.scalars(sa.select(FoundRecord).where(FoundRecord.seen_at.is_(None)))
            found |= {record.id: record.as_value() for record in unseen}
    order = list(What)
    return tuple(sorted(found.values(), key=lambda finding: (order.index(finding.what), finding.row)))


def mark_seen(sitting: Sitting, findings: Iterable[Finding]) -> None:
    """Keep, for each who is here and for nobody else, that these were seen."""
    keys = [finding.key for finding in findings]
    for person in sitting.here:
        with sitting.letterbox(person) as own, own.transaction() as session:
            for record in session.scalars(sa.select(FoundRecord).where(FoundRecord.id.in_(keys))):
                record.seen_at = record.seen_at or session.now
