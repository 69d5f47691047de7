"""What the pages about one version show, and what each has shown the other before."""

import json
from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.agreements.answers import answers_to
from app.agreements.checks import open_points
from app.agreements.content import canonical_json, content_digest, fingerprint_groups, signable_from_json
from app.agreements.entities import (
    DecisionRecord,
    DocumentRecord,
    NeedRecord,
    SignatureRecord,
    VersionRecord,
)
from app.agreements.page_values import (
    Act,
    ShownNeeds,
    VersionLine,
    VersionPage,
    Wish,
)
from app.agreements.past import past_events
from app.agreements.signable import loaded_version, signable_text, signed_content
from app.agreements.signing_values import Ink, SignableText, SignatureGiven
from app.agreements.states import HOLDING, OPEN, Event, Standing, is_possible
from app.agreements.timeline import standings
from app.agreements.values import AgreementId, AgreementText, BothNeeded, NeedKind, VersionId, VersionRole
from app.agreements.wishes import wish_is_open
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.sitting import Sitting
from app.vault.values import Person


def version_page(sitting: Sitting, version: VersionId) -> VersionPage:
    """One version with answers, signatures and history, as far as this sitting may know them."""
    with sitting.shared.reading() as session:
        record = loaded_version(session, version)
        stand = standings(session, [record.agreement_id], sitting.clock)
        at = stand[version]
        answers = answers_to(session, record, sitting.alone)
        wishes = _wishes(session, version) if at.state in HOLDING else ()
        return VersionPage(
            version=version,
            agreement=record.agreement_id,
            number=record.number,
            role=record.role,
            based_on=record.based_on,
            text=record.text(),
            proposed_by=record.author,
            at=record.at,
            state=at.state,
            signed_by=at.signed_by,
            holds_from=at.holds_from,
            review=at.review,
            since=at.since,
            answers=answers,
            open_points=open_points(answers),
            signatures=_signatures(session, version, at),
            wishes=wishes,
            acts=_acts(sitting, record.role, at),
            versions=_version_lines(session, record.agreement_id, stand),
            events=past_events(session, (record.agreement_id,))[record.agreement_id],
            fingerprint=_fingerprint(session, sitting, record, at),
            has_document=bool(at.signed_by) and _document(session, version) is not None,
        )


def text_of(sitting: Sitting, version: VersionId) -> AgreementText:
    """The whole text of one version."""
    with sitting.shared.reading() as session:
        return loaded_version(session, version).text()


def signable_of(sitting: Sitting, version: VersionId) -> SignableText:
    """What both sign of one version; raises BothNeeded before both have joined."""
    with sitting.shared.reading() as session:
        return signable_text(session, sitting.vault_id, loaded_version(session, version))


def document_of(sitting: Sitting, version: VersionId) -> bytes | None:
    """The newest signed copy as it was made at the signatures; None before the first."""
    with sitting.shared.reading() as session:
        return _document(session, version)


def shown_needs(sitting: Sitting) -> tuple[ShownNeeds, ShownNeeds]:
    """What each has shown the other, in the order of the couple."""
    with sitting.shared.reading() as session:
        records = session.scalars(sa.select(NeedRecord).order_by(NeedRecord.position)).all()
    first, second = (
        ShownNeeds(
            person=person,
            needs=_texts(records, person, NeedKind.NEED),
            nonnegotiables=_texts(records, person, NeedKind.NONNEGOTIABLE),
        )
        for person in Person
    )
    return first, second


def _texts(records: Sequence[NeedRecord], person: Person, need: NeedKind) -> tuple[str, ...]:
    return tuple(record.text for record in records if record.person is person and record.need is need)


def _acts(sitting: Sitting, role: VersionRole, at: Standing) -> frozenset[Act]:
    here = sitting.here
    possible = {
        Act.ANSWER: at.state in OPEN and sitting.alone is not None,
        Act.COUNTER: is_possible(at, Event.COUNTERED),
        Act.SIGN: any(is_possible(at, Event.SIGNED, person) for person in here),
        Act.TAKE_BACK: sitting.alone is not None and is_possible(at, Event.TAKEN_BACK, sitting.alone),
        Act.WITHDRAW: is_possible(at, Event.WITHDRAWN),
    }
    possible |= dict.fromkeys((Act.KEEP, Act.END), at.state in HOLDING)
    is_whole = role is not VersionRole.ADDENDUM
    possible |= dict.fromkeys((Act.RENEW, Act.AMEND, Act.ADD), at.state in HOLDING and is_whole)
    return frozenset(act for act, is_so in possible.items() if is_so)


def _signatures(session: VaultSession, version: VersionId, at: Standing) -> tuple[SignatureGiven, ...]:
    """Those that stand, under the names they were given with."""
    content = signed_content(session, version) if at.signed_by else None
    if content is None:
        return ()
    names = {signer.person: signer.name for signer in signable_from_json(content).signers}
    records = session.scalars(
        sa.select(SignatureRecord)
        .where(SignatureRecord.version_id == version, SignatureRecord.event == Event.SIGNED)
        .order_by(SignatureRecord.place)
    )
    newest = {record.author: record for record in records if record.author in at.signed_by}
    return tuple(
        SignatureGiven(person=person, name=names[person], at=record.at, ink=ink_from(record.ink))
        for person, record in newest.items()
    )


def ink_from(text: str) -> Ink:
    """The ink a signature was kept with."""
    plain = json.loads(text)
    strokes = tuple(tuple((x, y) for x, y in stroke) for stroke in plain["strokes"])
    return Ink(strokes=strokes, typed=plain["typed"])


def _wishes(session: VaultSession, version: VersionId) -> tuple[Wish, ...]:
    """The open wishes: those whose event has not come to pass since."""
    records = session.scalars(sa.select(DecisionRecord).where(DecisionRecord.version_id == version))
    wishes = []
    for record in records:
        signed = set(session.scalars(sa.select(SignatureRecord.author).where(SignatureRecord.decision_id == record.id)))
        if len(signed) < len(Person) and wish_is_open(session, record):
            wishes.append(_wish(record, frozenset(signed)))
    return tuple(wishes)


def _wish(record: DecisionRecord, signed: frozenset[Person]) -> Wish:
    return Wish(
        id=record.id,
        decision=record.decision,
        review=record.review,
        asked_by=record.author,
        signed_by=signed,
        at=record.at,
    )


def _version_lines(
    session: VaultSession, agreement: AgreementId, stand: Mapping[VersionId, Standing]
) -> tuple[VersionLine, ...]:
    records = session.scalars(
        sa.select(VersionRecord).where(VersionRecord.agreement_id == agreement).order_by(VersionRecord.number.desc())
    )
    return tuple(
        VersionLine(
            version=record.id,
            number=record.number,
            role=record.role,
            state=stand[record.id].state,
            proposed_by=record.author,
            at=record.at,
        )
        for record in records
    )


def _fingerprint(session: VaultSession, sitting: Sitting, record: VersionRecord, at: Standing) -> str:
    """Of what was signed, once there is a signature; before that, of what would be signed now."""
    content = signed_content(session, record.id) if at.signed_by else None
    if content is None:
        try:
            content = canonical_json(signable_text(session, sitting.vault_id, record))
        except BothNeeded:
            return ""
    return fingerprint_groups(content_digest(content))


def _document(session: VaultSession, version: VersionId) -> bytes | None:
    newest = sa.select(DocumentRecord.pdf).where(DocumentRecord.version_id == version)
    return session.scalar(newest.order_by(order_of_entry(DocumentRecord).desc()).limit(1))
