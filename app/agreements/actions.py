"""What the couple does with agreements up to the moment of signing, one function per act."""

from dataclasses import fields, replace

import sqlalchemy as sa

from app.agreements import drafting
from app.agreements.basing import check_base
from app.agreements.checks import check_comment, check_needs, check_proposable
from app.agreements.entities import (
    AssessmentRecord,
    BoundaryRecord,
    EventRecord,
    NeedRecord,
    VersionRecord,
)
from app.agreements.page_values import AgreementDraft
from app.agreements.plain import boundary_digest
from app.agreements.states import OPEN, Event, is_possible
from app.agreements.timeline import standing_of, standings
from app.agreements.values import (
    Boundary,
    BoundaryId,
    Keeping,
    NeedKind,
    NotPossibleNow,
    Stance,
    VersionId,
)
from app.vault import drafts
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def propose_version(sitting: Sitting, author: Person, draft: AgreementDraft) -> VersionId:
    """Put the draft before the other as the next version; the draft is gone afterwards.

    A version that is still open is set aside by it, and a signature under that one is void. Raises FormRefused,
    BeingThoughtOver, AgreementOver, MovedOn.
    """
    check_proposable(draft.text, sitting.clock.today())
    with sitting.shared.transaction(author) as session:
        if session.get(VersionRecord, draft.version) is None:
            check_base(session, sitting, draft)
            _set_open_ones_aside(session, sitting, draft)
            _write_version(session, draft)
    drafting.discard(sitting, draft.subject)
    return draft.version


def assess_boundary(
    sitting: Sitting,
    author: Person,
    version: VersionId,
    boundary: BoundaryId,
    *,
    keeping: Keeping,
    stance: Stance,
    comment: str = "",
) -> None:
    """Say whether one boundary can be kept and agreed to; the other sees it once both have answered.

    Raises FormRefused, NotPossibleNow.
    """
    check_comment("comment", comment)
    with sitting.shared.transaction(author) as session:
        record = session.get_one(VersionRecord, version)
        if standing_of(session, record, sitting.clock).state not in OPEN:
            raise NotPossibleNow
        clause = session.scalars(
            sa.select(BoundaryRecord).where(
                BoundaryRecord.version_id == version, BoundaryRecord.boundary_id == boundary
            )
        ).one()
        session.add(
            AssessmentRecord(
                id=session.fresh_id(),
                agreement_id=record.agreement_id,
                boundary_id=boundary,
                text_digest=clause.digest,
                keeping=keeping,
                stance=stance,
                comment=comment,
            )
        )


def take_back_signature(sitting: Sitting, author: Person, version: VersionId) -> None:
    """Until it holds, either signature can be taken back; then both are void and it is open again."""
    _happen(sitting, author, version, Event.TAKEN_BACK)


def show_needs(sitting: Sitting, need: NeedKind, texts: tuple[str, ...]) -> None:
    """Show the other what I need, or what I will not go without; replaces what I showed before. Raises FormRefused."""
    check_needs(texts)
    author = sitting.alone
    assert author is not None, "named by each alone"
    with sitting.shared.transaction(author) as session:
        for shown in session.scalars(sa.select(NeedRecord).where(NeedRecord.person == author, NeedRecord.need == need)):
            session.delete(shown)
        session.flush()
        session.add_all(
            NeedRecord(person=author, need=need, position=place, text=text)
            for place, text in enumerate(filter(None, map(str.strip, texts)))
        )
        session.changed.add(NeedRecord.kind)
    drafts.delete_draft(sitting.own, need.value, author)


def _happen(sitting: Sitting, author: Person, version: VersionId, event: Event) -> None:
    with sitting.shared.transaction(author) as session:
        record = session.get_one(VersionRecord, version)
        if not is_possible(standing_of(session, record, sitting.clock), event, author):
            raise NotPossibleNow
        session.add(EventRecord(id=session.fresh_id(), version_id=version, event=event))


def _set_open_ones_aside(session: VaultSession, sitting: Sitting, draft: AgreementDraft) -> None:
    for version, at in standings(session, [draft.agreement], sitting.clock).items():
        if is_possible(at, Event.COUNTERED):
            session.add(EventRecord(id=session.fresh_id(), version_id=version, event=Event.COUNTERED))


def _write_version(session: VaultSession, draft: AgreementDraft) -> None:
    text, terms = draft.text, draft.text.terms
    newest = session.scalar(
        sa.select(sa.func.max(VersionRecord.number)).where(VersionRecord.agreement_id == draft.agreement)
    )
    session.add(
        VersionRecord(
            id=draft.version,
            agreement_id=draft.agreement,
            number=(newest or 0) + 1,
            role=draft.role,
            based_on=draft.based_on,
            title=text.title.strip(),
            area=text.area,
            purpose=text.purpose.strip(),
            starts=terms.starts,
            ends=terms.ends,
            review=terms.review,
            cooling_off=terms.cooling_off,
        )
    )
    session.flush()
    session.add_all(_boundary_record(draft.version, place, each) for place, each in enumerate(text.boundaries))


def _boundary_record(version: VersionId, position: int, boundary: Boundary) -> BoundaryRecord:
    words = {name: getattr(boundary, name).strip() for name in BoundaryRecord.searchable}
    entered = replace(boundary, **words)
    plain = {name: getattr(entered, name) for name in _KEPT_AS_IS}
    return BoundaryRecord(
        version_id=version, position=position, boundary_id=entered.id, digest=boundary_digest(entered), **plain
    )


_KEPT_AS_IS = tuple(each.name for each in fields(Boundary) if each.name != "id")
