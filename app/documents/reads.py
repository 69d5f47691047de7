"""What there is to print: signed copies, and the texts of drafts."""

from datetime import datetime

import sqlalchemy as sa

from app.agreements.entities import DocumentRecord, VersionRecord
from app.agreements.list_reads import agreements_page
from app.agreements.page_values import AgreementRow
from app.agreements.reads import version_page
from app.agreements.states import Standing
from app.agreements.timeline import standings
from app.agreements.values import VersionId
from app.documents.values import DraftToPrint, PrintedCopies, PrintedCopy
from app.people.reads import couple, couple_in
from app.vault.records import order_of_entry
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_DRAFTS = 30


def printed_copies(sitting: Sitting, most: int = 20) -> PrintedCopies:
    """The newest copy of each version whose signatures stand."""
    with sitting.shared.reading() as session:
        copies = session.execute(_newest_copies(most + 1)).all()
        stand = standings(session, list({version.agreement_id for _at, version in copies}), sitting.clock)
    rows = (_copy(at, version, stand[version.id]) for at, version in copies[:most])
    return PrintedCopies(rows=tuple(row for row in rows if row.signed_by), more=len(copies) > most)


def drafts_to_print(sitting: Sitting) -> tuple[AgreementRow, ...]:
    """Proposed versions that both have not signed yet, the newest first."""
    page = agreements_page(sitting, most_current=MOST_DRAFTS, most_past=0)
    return tuple(row for row in page.open if len(row.signed_by) < len(Person))


def draft_to_print(sitting: Sitting, version: VersionId) -> DraftToPrint:
    page, names = version_page(sitting, version), couple(sitting)
    return DraftToPrint(
        text=page.text,
        names=(names.first.name, names.second.name),
        role=page.role,
        number=page.number,
        printed_at=sitting.clock.now().astimezone(sitting.clock.zone()),
    )


def known_certificates(sitting: Sitting) -> frozenset[str]:
    """The fingerprints of the couple's own certificates, as far as they have joined."""
    with sitting.shared.reading() as session:
        partners = couple_in(session).partners
    return frozenset(each.certificate_fingerprint for each in partners if each.joined)


def _newest_copies(most: int) -> sa.Select[datetime, VersionRecord]:
    """Without their bytes."""
    newest = sa.select(sa.func.max(DocumentRecord.id)).group_by(DocumentRecord.version_id)
    return (
        sa.select(DocumentRecord.at, VersionRecord)
        .join(VersionRecord, VersionRecord.id == DocumentRecord.version_id)
        .where(DocumentRecord.id.in_(newest))
        .order_by(order_of_entry(DocumentRecord).desc())
        .limit(most)
    )


def _copy(at: datetime, version: VersionRecord, standing: Standing) -> PrintedCopy:
    return PrintedCopy(
        version=version.id, title=version.title, number=version.number, signed_by=standing.signed_by, at=at
    )
