"""What happened to the versions of agreements so far, as their history tells it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa

from app.agreements.entities import EventRecord, SignatureRecord, VersionRecord
from app.agreements.page_values import PastEvent
from app.agreements.states import Event
from app.agreements.values import AgreementId
from app.vault.database import VaultSession


def past_events(
    session: VaultSession, agreements: Sequence[AgreementId]
) -> Mapping[AgreementId, tuple[PastEvent, ...]]:
    """Signatures and everything else that was done to each of these agreements, the newest first."""
    if not agreements:
        return {}
    versions = sa.select(VersionRecord).where(VersionRecord.agreement_id.in_(agreements))
    found = {version.id: version for version in session.scalars(versions)}
    past: dict[AgreementId, list[PastEvent]] = {agreement: [] for agreement in agreements}
    signatures = sa.select(SignatureRecord).where(SignatureRecord.version_id.in_(found))
    for signature in session.scalars(signatures.where(SignatureRecord.event == Event.SIGNED)):
        version = found[signature.version_id]
        past[version.agreement_id].append(
            PastEvent(what=Event.SIGNED.value, number=version.number, person=signature.author, at=signature.at)
        )
    for each in session.scalars(sa.select(EventRecord).where(EventRecord.version_id.in_(found))):
        version = found[each.version_id]
        past[version.agreement_id].append(
            PastEvent(what=each.event.value, number=version.number, person=each.author, at=each.at, reason=each.reason)
        )
    return {agreement: tuple(sorted(of_one, key=_moment, reverse=True)) for agreement, of_one in past.items()}


def _moment(event: PastEvent) -> datetime:
    return event.at
