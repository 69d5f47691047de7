"""A version of an agreement is looked at when it is opened."""

from app.agreements.values import VersionId
from app.tampering.found import keep_findings
from app.tampering.signed import look_at_version
from app.tampering.values import Finding
from app.vault.sitting import Sitting


def look_at_opened(sitting: Sitting, version: VersionId) -> tuple[Finding, ...]:
    """What differs in what was signed of it, kept for those who are here; some thousandths of a second."""
    with sitting.shared.reading() as session:
        found = tuple(look_at_version(session, version))
    for person in () if sitting.quick or not found else sitting.here:
        with sitting.letterbox(person) as own:
            keep_findings(own, found)
    return found
