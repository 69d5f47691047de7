"""Agreements as the shared database keeps them; nothing here is ever changed, only added to."""

from datetime import date
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.agreements.signing_values import FREEDOM_ANSWERS
from app.agreements.states import Event
from app.agreements.values import (
    AGREEMENTS,
    NEEDS,
    AgreementId,
    AgreementText,
    Area,
    Boundary,
    BoundaryId,
    Cost,
    DecisionKind,
    IfItKeepsHappening,
    Keeping,
    NeedKind,
    Side,
    Stance,
    Terms,
    VersionId,
    VersionRole,
)
from app.vault.records import PrivateRecord, Record, SharedRecord, append_only
from app.vault.values import Kind, Person

Record.registry.update_type_annotation_map(dict.fromkeys((AgreementId, VersionId, BoundaryId), sa.String(36)))


class VersionRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """One proposed text of an agreement."""

    __tablename__ = "version"
    __table_args__ = (sa.UniqueConstraint("agreement_id", "number"),)
    kind: ClassVar[Kind] = AGREEMENTS
    searchable = ("title", "purpose")

    id: Mapped[VersionId] = mapped_column(primary_key=True)
    agreement_id: Mapped[AgreementId] = mapped_column(index=True)
    number: Mapped[int] = mapped_column()
    """Counts from 1 within the agreement."""
    role: Mapped[VersionRole] = mapped_column()
    based_on: Mapped[VersionId | None] = mapped_column(sa.ForeignKey("version.id"), default=None, index=True)
    """The version this one counters, amends, renews or adds to."""
    title: Mapped[str] = mapped_column()
    area: Mapped[Area] = mapped_column()
    purpose: Mapped[str] = mapped_column()
    starts: Mapped[date | None] = mapped_column()
    ends: Mapped[date | None] = mapped_column()
    review: Mapped[date | None] = mapped_column()
    cooling_off: Mapped[int] = mapped_column()
    """Hours."""
    boundaries: Mapped[list["BoundaryRecord"]] = relationship(
        lazy="raise", order_by="BoundaryRecord.position", init=False, back_populates="version"
    )

    @property
    def terms(self) -> Terms:
        return Terms(starts=self.starts, ends=self.ends, review=self.review, cooling_off=self.cooling_off)

    def text(self) -> AgreementText:
        """The whole text; the boundaries have to be loaded."""
        return AgreementText(
            title=self.title,
            area=self.area,
            purpose=self.purpose,
            terms=self.terms,
            boundaries=tuple(boundary.as_value() for boundary in self.boundaries),
        )


class BoundaryRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """One numbered clause of one version."""

    __tablename__ = "boundary"
    kind: ClassVar[Kind] = AGREEMENTS
    searchable = ("behaviour", "if_crossed", "corrective_step", "need", "known_by", "exceptions", "meanwhile")

    version_id: Mapped[VersionId] = mapped_column(sa.ForeignKey("version.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    boundary_id: Mapped[BoundaryId] = mapped_column()
    behaviour: Mapped[str] = mapped_column()
    kept_by: Mapped[Side] = mapped_column()
    if_crossed: Mapped[str] = mapped_column()
    corrective_step: Mapped[str] = mapped_column()
    asked_by: Mapped[Side | None] = mapped_column()
    need: Mapped[str] = mapped_column()
    known_by: Mapped[str] = mapped_column()
    cost: Mapped[Cost | None] = mapped_column()
    exceptions: Mapped[str] = mapped_column()
    meanwhile: Mapped[str] = mapped_column()
    if_it_keeps_happening: Mapped[IfItKeepsHappening] = mapped_column()
    until: Mapped[date | None] = mapped_column()
    digest: Mapped[bytes] = mapped_column()
    """Of its words; an answer to the same words in another version counts here too."""
    version: Mapped[VersionRecord] = relationship(lazy="raise", init=False, back_populates="boundaries")

    def as_value(self) -> Boundary:
        return Boundary(
            id=self.boundary_id,
            behaviour=self.behaviour,
            kept_by=self.kept_by,
            if_crossed=self.if_crossed,
            corrective_step=self.corrective_step,
            asked_by=self.asked_by,
            need=self.need,
            known_by=self.known_by,
            cost=self.cost,
            exceptions=self.exceptions,
            meanwhile=self.meanwhile,
            if_it_keeps_happening=self.if_it_keeps_happening,
            until=self.until,
        )


class AssessmentRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """One partner's answer to one boundary; the newest counts, and it follows the same words into later versions."""

    __tablename__ = "assessment"
    __table_args__ = (sa.Index("assessment_of", "agreement_id", "boundary_id"),)
    kind: ClassVar[Kind] = AGREEMENTS
    searchable = ("comment",)

    id: Mapped[str] = mapped_column(primary_key=True)
    agreement_id: Mapped[AgreementId] = mapped_column()
    boundary_id: Mapped[BoundaryId] = mapped_column()
    text_digest: Mapped[bytes] = mapped_column()
    """Of the boundary as it read when it was answered."""
    keeping: Mapped[Keeping] = mapped_column()
    stance: Mapped[Stance] = mapped_column()
    comment: Mapped[str] = mapped_column()


_NEXT_PLACE = sa.literal_column(
    "(SELECT coalesce(max(place), 0) + 1 FROM (SELECT place FROM decision "
    "UNION ALL SELECT place FROM signature UNION ALL SELECT place FROM version_event))",
    sa.Integer(),
)
"""A computer's clock may be set back; the place says what came after what, over all that is signed and done."""


class DecisionRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """A wish to keep an agreement until a new review day, or to end it; it takes both signatures."""

    __tablename__ = "decision"
    kind: ClassVar[Kind] = AGREEMENTS

    id: Mapped[str] = mapped_column(primary_key=True)
    version_id: Mapped[VersionId] = mapped_column(sa.ForeignKey("version.id"), index=True)
    decision: Mapped[DecisionKind] = mapped_column()
    review: Mapped[date | None] = mapped_column()
    place: Mapped[int] = mapped_column(init=False, insert_default=_NEXT_PLACE)


class SignatureRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """One partner's signature under the digest of a version, a decision or a withdrawal; the author is the signer."""

    __tablename__ = "signature"
    kind: ClassVar[Kind] = AGREEMENTS

    id: Mapped[str] = mapped_column(primary_key=True)
    version_id: Mapped[VersionId] = mapped_column(sa.ForeignKey("version.id"), index=True)
    event: Mapped[Event] = mapped_column()
    """What is to happen by it; SIGNED where the version itself was signed."""
    decision_id: Mapped[str | None] = mapped_column(sa.ForeignKey("decision.id"))
    digest: Mapped[bytes] = mapped_column()
    signature: Mapped[bytes] = mapped_column()
    """ECDSA P-256 (DER) over the digest."""
    ink: Mapped[str] = mapped_column()
    """Strokes or typed name, as JSON."""
    left_open: Mapped[str] = mapped_column(default="")
    """The open points the signer had before them, as they read them."""
    place: Mapped[int] = mapped_column(init=False, insert_default=_NEXT_PLACE)


class EventRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """Something that happened to a version besides a signature."""

    __tablename__ = "version_event"
    kind: ClassVar[Kind] = AGREEMENTS
    searchable = ("reason",)

    id: Mapped[str] = mapped_column(primary_key=True)
    version_id: Mapped[VersionId] = mapped_column(sa.ForeignKey("version.id"), index=True)
    event: Mapped[Event] = mapped_column()
    review: Mapped[date | None] = mapped_column(default=None)
    reason: Mapped[str] = mapped_column(default="")
    """Of a withdrawal, where it was shared."""
    place: Mapped[int] = mapped_column(init=False, insert_default=_NEXT_PLACE)


class ChainRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """One link of the chain of everything signed."""

    __tablename__ = "chain"
    kind: ClassVar[Kind] = AGREEMENTS

    number: Mapped[int] = mapped_column(primary_key=True)
    previous: Mapped[bytes] = mapped_column()
    """Digest of the link before; 32 zero bytes for the first."""
    what: Mapped[str] = mapped_column()
    version_id: Mapped[VersionId] = mapped_column(sa.ForeignKey("version.id"))
    content: Mapped[bytes] = mapped_column()
    """The content digest that was signed."""
    signatures: Mapped[str] = mapped_column()
    """JSON: person to signature (hex)."""
    digest: Mapped[bytes] = mapped_column()


class DocumentRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """The printed agreement as bytes: made at the first signature, completed by the second, never rendered again."""

    __tablename__ = "document"
    kind: ClassVar[Kind] = AGREEMENTS

    id: Mapped[str] = mapped_column(primary_key=True)
    version_id: Mapped[VersionId] = mapped_column(sa.ForeignKey("version.id"), index=True)
    complete: Mapped[bool] = mapped_column()
    content: Mapped[bytes] = mapped_column()
    """Canonical JSON of what was signed, with the names as they were at the first signature."""
    pdf: Mapped[bytes] = mapped_column()


class NeedRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """One thing a partner needs, or will not go without, shown to the other by its author."""

    __tablename__ = "need"
    kind: ClassVar[Kind] = NEEDS
    searchable = ("text",)

    person: Mapped[Person] = mapped_column(primary_key=True)
    need: Mapped[NeedKind] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column()


class FreedomAnswer(PrivateRecord, kw_only=True, eq=False, repr=False):
    """What its owner answered to "I could have said no"."""

    __tablename__ = "freedom_answer"
    kind: ClassVar[Kind] = FREEDOM_ANSWERS

    id: Mapped[str] = mapped_column(primary_key=True)
    version_id: Mapped[VersionId] = mapped_column()
    answer: Mapped[str] = mapped_column()


class WithdrawalReason(PrivateRecord, kw_only=True, eq=False, repr=False):
    """Why its owner withdrew, kept to themselves."""

    __tablename__ = "withdrawal_reason"
    kind: ClassVar[Kind] = Kind("withdrawal_reasons")

    id: Mapped[str] = mapped_column(primary_key=True)
    version_id: Mapped[VersionId] = mapped_column()
    reason: Mapped[str] = mapped_column()


class Witness(PrivateRecord, kw_only=True, eq=False, repr=False):
    """What its owner's own file remembers of the chain: its head, and who signs with which certificate."""

    __tablename__ = "witness"
    kind: ClassVar[Kind] = Kind("witness")

    number: Mapped[int] = mapped_column(primary_key=True)
    """Of the newest link at that time."""
    digest: Mapped[bytes] = mapped_column()
    first_certificate: Mapped[str] = mapped_column()
    second_certificate: Mapped[str] = mapped_column()


for _signed in (
    VersionRecord,
    BoundaryRecord,
    DecisionRecord,
    SignatureRecord,
    EventRecord,
    ChainRecord,
    DocumentRecord,
):
    append_only(_signed.__table__)
