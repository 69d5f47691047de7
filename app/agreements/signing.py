"""Signing, in three steps: what is signed (a value), the signature (work for the worker), entering it (an action)."""

import json
from dataclasses import asdict
from datetime import datetime

import sqlalchemy as sa

from app.agreements.agreeing import agree_to_all
from app.agreements.chain import add_link
from app.agreements.checks import check_comment
from app.agreements.content import canonical_json, fingerprint_groups, signable_from_json
from app.agreements.entities import (
    DocumentRecord,
    EventRecord,
    FreedomAnswer,
    SignatureRecord,
    VersionRecord,
    WithdrawalReason,
)
from app.agreements.signable import about_version, loaded_version, plain_json, signable_text
from app.agreements.signing_values import FreeToSayNo, Ink, SignableText, SignatureGiven, WishToSign
from app.agreements.states import Event, Standing, is_possible
from app.agreements.timeline import standing_of
from app.agreements.to_sign import Signed, ToSign
from app.agreements.values import (
    NothingSigned,
    NotPossibleNow,
    PastLastDay,
    SignatureMissing,
    VersionId,
)
from app.agreements.wishes import event_of, is_settled, write_down, written_wish
from app.agreements.witness import remember_link
from app.people.reads import certificate_in, couple_in
from app.vault import keyslots as slots
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.signing_key import digest_signature_holds, sign_digest
from app.vault.sitting import Sitting
from app.vault.values import Damaged, Person
from app.vault.vault import Vault

_CHAINED = {Event.SIGNED: "agreed", Event.KEPT: "kept", Event.ENDED: "ended", Event.WITHDRAWN: "withdrawn"}


def answer_freely(sitting: Sitting, person: Person, version: VersionId, answer: FreeToSayNo) -> None:
    """Keep the answer to "I could have said no" for its owner alone; anything but yes raises NothingSigned."""
    with sitting.letterbox(person) as own, own.transaction() as session:
        session.add(FreedomAnswer(id=session.fresh_id(), version_id=version, answer=answer.value))
    if answer is not FreeToSayNo.YES:
        raise NothingSigned


def version_to_sign(sitting: Sitting, version: VersionId, person: Person) -> ToSign:
    """The text of a version, ready for one partner's signature; raises NotPossibleNow, PastLastDay, BothNeeded."""
    sitting.require_private()
    with sitting.shared.reading() as session:
        record = loaded_version(session, version)
        at = standing_of(session, record, sitting.clock)
        if not is_possible(at, Event.SIGNED, person):
            raise NotPossibleNow
        if record.ends is not None and record.ends < sitting.clock.today():
            raise PastLastDay
        if at.signed_by:
            half = _half_signed(session, version)
            content, document = half.content, half.pdf
        else:
            content, document = canonical_json(signable_text(session, sitting.vault_id, record)), None
        signable = signable_from_json(content)
        return _to_sign(session, record, person, Event.SIGNED, content, signable, document)


def decision_to_sign(sitting: Sitting, decision: WishToSign | str, person: Person) -> ToSign:
    """A new wish to keep or to end, or the id of one that was signed, ready for a signature; raises NotPossibleNow."""
    sitting.require_private()
    with sitting.shared.reading() as session:
        wish = written_wish(session, decision) if isinstance(decision, str) else decision
        record = loaded_version(session, wish.version)
        event = event_of(wish.decision)
        at = standing_of(session, record, sitting.clock)
        if not is_possible(at, event) or is_settled(session, wish) or person in _signers(session, wish.id):
            raise NotPossibleNow
        content = about_version(session, sitting.vault_id, record) | {"decision": wish.id, "what": wish.decision.value}
        content["review"] = wish.review.isoformat() if wish.review else ""
        return _to_sign(session, record, person, event, plain_json(content), wish=wish)


def withdrawal_to_sign(sitting: Sitting, version: VersionId, person: Person) -> ToSign:
    """A withdrawal takes one signature and no reason; raises NotPossibleNow."""
    sitting.require_private()
    with sitting.shared.reading() as session:
        record = loaded_version(session, version)
        if not is_possible(standing_of(session, record, sitting.clock), Event.WITHDRAWN):
            raise NotPossibleNow
        content = about_version(session, sitting.vault_id, record) | {"what": Event.WITHDRAWN.value, "by": person.value}
        return _to_sign(session, record, person, Event.WITHDRAWN, plain_json(content))


def sign(vault: Vault, to_sign: ToSign, passphrase: str, ink: Ink, at: datetime, locale: str) -> Signed:
    """Make the signature from a fresh passphrase; takes about two seconds.

    `locale` (such as "en_GB") decides the paper and how dates are written. The signing key lives for this call only.
    Raises SignatureMissing, WrongPassphrase, and WaitBeforeTrying from the fourth wrong try on.
    """
    if to_sign.signable is not None and ink.empty:
        raise SignatureMissing
    private = _signing_key(vault, to_sign.person, passphrase)
    document = _sign_document(vault, to_sign, private, ink, at, locale) if to_sign.signable else None
    signature = sign_digest(private, to_sign.digest)
    return Signed(to_sign=to_sign, signature=signature, ink=ink, at=at, document=document)


def enter_signature(
    sitting: Sitting, signed: Signed, left_open: str = "", reason: str = "", *, agreeing: bool = False
) -> None:
    """Enter a signature; with the last one that is needed, what was signed comes to pass and is chained.

    `agreeing` answers all boundaries with it, for an agreement that may hold at once.
    Raises NotPossibleNow when the version has moved on since the text was read, and Damaged when the signature does
    not hold under the partner's certificate or the chain before it is broken.
    """
    sitting.require_private()
    to_sign = signed.to_sign
    check_comment("reason", reason)
    with sitting.shared.transaction(to_sign.person) as session:
        record = loaded_version(session, to_sign.version)
        at = standing_of(session, record, sitting.clock)
        if not is_possible(at, to_sign.event, to_sign.person) or _is_overtaken(session, to_sign.wish):
            raise NotPossibleNow
        if not digest_signature_holds(certificate_in(session, to_sign.person), to_sign.digest, signed.signature):
            raise Damaged("shared.db")
        if to_sign.wish is not None:
            write_down(session, to_sign.wish)
        if agreeing:
            agree_to_all(session, record, to_sign.person)
        earlier = _standing_signatures(session, to_sign, at)
        session.add(_signature(session, signed, left_open))
        signatures = earlier | {to_sign.person: signed.signature}
        if signed.document is not None:
            session.add(_document(session, signed, complete=bool(earlier)))
        needed = 1 if to_sign.event is Event.WITHDRAWN else len(Person)
        link = None
        if len(signatures) == needed:
            session.flush()
            link = add_link(session, _CHAINED[to_sign.event], to_sign.version, to_sign.digest, signatures)
            _come_to_pass(session, to_sign, reason)
        couple = couple_in(session)
    if link is not None:
        remember_link(sitting, link, couple)


def keep_withdrawal_reason(sitting: Sitting, person: Person, version: VersionId, reason: str) -> None:
    """Keep the reason of a withdrawal for its owner alone; raises FormRefused."""
    check_comment("reason", reason)
    with sitting.letterbox(person) as own, own.transaction() as session:
        session.add(WithdrawalReason(id=session.fresh_id(), version_id=version, reason=reason))


def _to_sign(
    session: VaultSession,
    record: VersionRecord,
    person: Person,
    event: Event,
    content: bytes,
    signable: SignableText | None = None,
    document: bytes | None = None,
    wish: WishToSign | None = None,
) -> ToSign:
    return ToSign(
        version=record.id,
        wish=wish,
        event=event,
        person=person,
        name=_signed_name(signable, person) or couple_in(session).full_name(person),
        certificate=certificate_in(session, person),
        content=content,
        signable=signable,
        document=document,
    )


def _signed_name(signable: SignableText | None, person: Person) -> str:
    """The name as it stands in what is signed, where it was changed since the first signature."""
    return next((signer.name for signer in signable.signers if signer.person is person), "") if signable else ""


def _signing_key(vault: Vault, person: Person, passphrase: str) -> bytes:
    with vault.counted(person):
        return slots.signing_private_key(vault.keyslots(), person, passphrase, policy=vault.policy)


def _sign_document(vault: Vault, to_sign: ToSign, private: bytes, ink: Ink, at: datetime, locale: str) -> bytes:
    from app.agreements.document import signature_appearance
    from app.paper.signing import sign_field

    given = SignatureGiven(person=to_sign.person, name=to_sign.name, at=at, ink=ink)
    appearance = signature_appearance(given, zone=vault.clock.zone(), locale=locale)
    document = to_sign.document or _unsigned_document(to_sign, locale)
    return sign_field(document, to_sign.person.value, private, to_sign.certificate, appearance, at)


def _unsigned_document(to_sign: ToSign, locale: str) -> bytes:
    from app.agreements.document import signable_document

    assert to_sign.signable is not None
    digest = to_sign.digest.hex()
    return signable_document(
        to_sign.signable,
        content=to_sign.content,
        digest=digest,
        fingerprint=fingerprint_groups(digest),
        locale=locale,
    )


def _half_signed(session: VaultSession, version: VersionId) -> DocumentRecord:
    newest = sa.select(DocumentRecord).where(DocumentRecord.version_id == version, ~DocumentRecord.complete)
    return session.scalars(newest.order_by(order_of_entry(DocumentRecord).desc()).limit(1)).one()


def _is_overtaken(session: VaultSession, wish: WishToSign | None) -> bool:
    return wish is not None and is_settled(session, wish)


def _signers(session: VaultSession, decision: str) -> set[Person]:
    return set(session.scalars(sa.select(SignatureRecord.author).where(SignatureRecord.decision_id == decision)))


def _standing_signatures(session: VaultSession, to_sign: ToSign, at: Standing) -> dict[Person, bytes]:
    """The signatures under the same digest that stand already."""
    same = sa.select(SignatureRecord).where(
        SignatureRecord.version_id == to_sign.version,
        SignatureRecord.event == to_sign.event,
        SignatureRecord.decision_id == to_sign.decision,
        SignatureRecord.digest == to_sign.digest,
    )
    given = {each.author: each.signature for each in session.scalars(same.order_by(SignatureRecord.place))}
    if to_sign.event is Event.SIGNED:
        given = {person: signature for person, signature in given.items() if person in at.signed_by}
    return given


def _signature(session: VaultSession, signed: Signed, left_open: str) -> SignatureRecord:
    return SignatureRecord(
        id=session.fresh_id(),
        version_id=signed.to_sign.version,
        event=signed.to_sign.event,
        decision_id=signed.to_sign.decision,
        digest=signed.to_sign.digest,
        signature=signed.signature,
        ink=json.dumps(asdict(signed.ink)),
        left_open=left_open,
    )


def _document(session: VaultSession, signed: Signed, *, complete: bool) -> DocumentRecord:
    assert signed.document is not None
    return DocumentRecord(
        id=session.fresh_id(),
        version_id=signed.to_sign.version,
        complete=complete,
        content=signed.to_sign.content,
        pdf=signed.document,
    )


def _come_to_pass(session: VaultSession, to_sign: ToSign, reason: str) -> None:
    if to_sign.event is Event.SIGNED:
        return
    review = to_sign.wish.review if to_sign.wish else None
    session.add(
        EventRecord(
            id=session.fresh_id(), version_id=to_sign.version, event=to_sign.event, review=review, reason=reason
        )
    )
