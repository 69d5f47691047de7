"""Everything that was signed: the chain, each signature under its certificate, and the text that was signed."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from app.agreements.chain import BEGINNING, Link, is_unbroken, links_in
from app.agreements.content import NotSignableContent, signable_from_json
from app.agreements.entities import ChainRecord, DocumentRecord, SignatureRecord, VersionRecord
from app.agreements.states import Event
from app.agreements.values import VersionId
from app.people.entities import PartnerRecord
from app.tampering.rows import NOT_AS_TYPED
from app.tampering.values import Finding, What
from app.vault.database import VaultSession
from app.vault.history import row_name
from app.vault.signing_key import digest_signature_holds, fingerprint
from app.vault.values import Person

Certificates = Mapping[Person, bytes]


def look_at_chain(session: VaultSession) -> list[Finding]:
    """Whether the list of everything signed fits together."""
    try:
        return list(_of_chain(session, links_in(session)))
    except NOT_AS_TYPED:
        return [Finding(what=What.CHAIN_BROKEN, table="chain")]


def all_versions(session: VaultSession) -> list[VersionId]:
    """Whether anything of them was signed or not."""
    return list(session.scalars(sa.select(VersionRecord.id)))


def look_at_version(session: VaultSession, version: VersionId) -> list[Finding]:
    """What differs in what was signed of one version."""
    name = row_name("version", (version,))
    try:
        links = links_in(session, version)
    except NOT_AS_TYPED:
        return [Finding(what=What.CHAIN_BROKEN, table="chain")]
    wanted = sa.select(VersionRecord).where(VersionRecord.id == version).options(selectinload(VersionRecord.boundaries))
    try:
        record = session.scalars(wanted).one_or_none()
        if record is None:
            return [Finding(what=What.ENTRY_GONE, table="version", row=name)]
        return list(_of_version(session, record, certificates_in(session), links))
    except NOT_AS_TYPED:
        return [Finding(what=What.SIGNED_TEXT_CHANGED, table="version", row=name)]


def certificates_in(session: VaultSession) -> Certificates:
    """The certificates of those who have joined."""
    rows = session.execute(sa.select(PartnerRecord.person, PartnerRecord.certificate))
    return {person: certificate for person, certificate in rows if certificate is not None}


def _of_chain(session: VaultSession, links: Sequence[Link]) -> Iterator[Finding]:
    records = session.execute(sa.select(ChainRecord.number, ChainRecord.digest).order_by(ChainRecord.number)).all()
    head = records[-1].digest if records else BEGINNING
    kept = [record.digest for record in records] == [link.digest() for link in links]
    if not kept or not is_unbroken(links, head):
        yield Finding(what=What.CHAIN_BROKEN, table="chain", trace=head.hex())


def _of_version(
    session: VaultSession, record: VersionRecord, certificates: Certificates, links: Sequence[Link]
) -> Iterator[Finding]:
    name = row_name("version", (record.id,))
    signatures = session.scalars(sa.select(SignatureRecord).where(SignatureRecord.version_id == record.id)).all()
    given: dict[bytes, dict[Person, set[bytes]]] = defaultdict(lambda: defaultdict(set))
    for each in signatures:
        given[each.digest][each.author].add(each.signature)
        if not _holds(certificates, each.author, each.digest, each.signature):
            yield Finding(
                what=What.SIGNATURE_WRONG, table="version", row=name, person=each.author, trace=each.digest.hex()
            )
    for link in links:
        for person, signature in link.signatures.items():
            if not _holds(certificates, person, link.content, signature):
                yield Finding(what=What.CHAIN_BROKEN, table="version", row=name, trace=link.content.hex())
            if signature not in given[link.content][person]:
                yield Finding(
                    what=What.SIGNATURE_GONE, table="version", row=name, person=person, trace=link.content.hex()
                )
    yield from _of_text(session, record, certificates, signatures)


def _of_text(
    session: VaultSession, record: VersionRecord, certificates: Certificates, signatures: Sequence[SignatureRecord]
) -> Iterator[Finding]:
    """Each text that was signed is the text that stands there, and names the two certificates that are known."""
    name = row_name("version", (record.id,))
    texts = sa.select(DocumentRecord.content).where(DocumentRecord.version_id == record.id).distinct()
    contents = {hashlib.sha256(content).digest(): content for content in session.scalars(texts)}
    signed = {each.digest for each in signatures if each.event is Event.SIGNED}
    if not signed <= contents.keys():
        yield Finding(what=What.ENTRY_GONE, table="document", row=name)
    for digest in signed & contents.keys():
        if not _is_text_of(contents[digest], record, certificates):
            yield Finding(what=What.SIGNED_TEXT_CHANGED, table="version", row=name, trace=digest.hex())


def _is_text_of(content: bytes, record: VersionRecord, certificates: Certificates) -> bool:
    try:
        signable = signable_from_json(content)
    except NotSignableContent:
        return False
    named = {signer.person: signer.certificate_fingerprint for signer in signable.signers}
    known = {person: fingerprint(certificate) for person, certificate in certificates.items()}
    whose = (signable.agreement, signable.version, signable.number, signable.role)
    return (
        named == known
        and whose == (record.agreement_id, record.id, record.number, record.role)
        and signable.text == record.text()
    )


def _holds(certificates: Certificates, person: Person, digest: bytes, signature: bytes) -> bool:
    return person in certificates and digest_signature_holds(certificates[person], digest, signature)
