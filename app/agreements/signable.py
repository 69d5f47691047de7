"""What is signed, as it is read from the database: the whole text of a version, and what a decision is about."""

import json

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from app.agreements.content import content_digest
from app.agreements.entities import DocumentRecord, VersionRecord
from app.agreements.signing_values import Base, SignableText, Signer
from app.agreements.values import BothNeeded, VersionId
from app.people.reads import couple_in
from app.vault.database import VaultSession
from app.vault.records import order_of_entry


def loaded_version(session: VaultSession, version: VersionId) -> VersionRecord:
    return session.scalars(
        sa.select(VersionRecord).where(VersionRecord.id == version).options(selectinload(VersionRecord.boundaries))
    ).one()


def signable_text(session: VaultSession, vault_id: str, record: VersionRecord) -> SignableText:
    """Everything the content digest of a version covers; raises BothNeeded before both have joined."""
    couple = couple_in(session)
    for partner in couple.partners:
        if not partner.joined:
            raise BothNeeded(partner.name)
    first, second = (
        Signer(person=each.person, name=each.name, certificate_fingerprint=each.certificate_fingerprint)
        for each in couple.partners
    )
    return SignableText(
        vault=vault_id,
        agreement=record.agreement_id,
        version=record.id,
        number=record.number,
        role=record.role,
        text=record.text(),
        signers=(first, second),
        base=_signed_base(session, record),
    )


def signed_content(session: VaultSession, version: VersionId, *, complete: bool = False) -> bytes | None:
    """The canonical JSON under the newest signature of a version, or under both; None where there is none."""
    newest = sa.select(DocumentRecord.content).where(DocumentRecord.version_id == version)
    if complete:
        newest = newest.where(DocumentRecord.complete)
    return session.scalar(newest.order_by(order_of_entry(DocumentRecord).desc()).limit(1))


def about_version(session: VaultSession, vault_id: str, record: VersionRecord) -> dict[str, str]:
    """What a decision or a withdrawal is about, beyond doubt."""
    signed = signed_content(session, record.id)
    return {
        "format": "keel-decision-1",
        "vault": vault_id,
        "agreement": record.agreement_id,
        "version": record.id,
        "number": str(record.number),
        "signed": content_digest(signed) if signed else "",
    }


def plain_json(content: dict[str, str]) -> bytes:
    return json.dumps(content, sort_keys=True, ensure_ascii=False).encode()


def _signed_base(session: VaultSession, record: VersionRecord) -> Base | None:
    """The nearest version before it that both have signed; a counter-proposal has none of its own."""
    before = record
    while before.based_on is not None:
        before = session.get_one(VersionRecord, before.based_on)
        content = signed_content(session, before.id, complete=True)
        if content is not None:
            digest = content_digest(content)
            return Base(version=before.id, number=before.number, title=before.title, digest=digest)
    return None
