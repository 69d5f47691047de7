"""Plans and the log: each one's own in their own file, and the copies they chose to show in the shared one."""

from dataclasses import fields
from datetime import date, datetime
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, MappedAsDataclass, mapped_column

from app.triggers.values import (
    MOMENT_TEXTS,
    MOMENTS,
    PLAN_TEXTS,
    PLANS,
    MomentId,
    Need,
    NewMoment,
    Part,
    Plan,
    PlanId,
    PlanKind,
    Proposal,
    ProposalId,
    ProposalKind,
    SharedPlan,
    Step,
)
from app.vault.records import PrivateRecord, Record, SharedRecord
from app.vault.values import Kind

Record.registry.update_type_annotation_map(dict.fromkeys((PlanId, MomentId, ProposalId), sa.String(36)))


class PlanColumns(MappedAsDataclass, kw_only=True, eq=False, repr=False):
    """What a plan holds, whoever reads it."""

    name: Mapped[str] = mapped_column()
    plan_kind: Mapped[PlanKind | None] = mapped_column()
    cue: Mapped[str] = mapped_column()
    i_say: Mapped[str] = mapped_column()
    what_helps: Mapped[str] = mapped_column()
    place: Mapped[str] = mapped_column()
    time_of_day: Mapped[str] = mapped_column()
    on_day: Mapped[date | None] = mapped_column()
    every_year: Mapped[bool] = mapped_column()
    person: Mapped[str] = mapped_column()
    media: Mapped[str] = mapped_column()
    in_body: Mapped[str] = mapped_column()
    in_thoughts: Mapped[str] = mapped_column()
    in_actions: Mapped[str] = mapped_column()
    alone_first: Mapped[str] = mapped_column()
    please_do: Mapped[str] = mapped_column()
    please_dont: Mapped[str] = mapped_column()
    needs: Mapped[list[str]] = mapped_column(sa.JSON)
    questions_now: Mapped[str] = mapped_column()
    questions_later: Mapped[str] = mapped_column()
    afterwards: Mapped[str] = mapped_column()
    if_worse: Mapped[str] = mapped_column()
    people_to_call: Mapped[str] = mapped_column()
    likely: Mapped[int | None] = mapped_column()
    in_the_way: Mapped[str] = mapped_column()
    kept_at: Mapped[str] = mapped_column()
    review: Mapped[date | None] = mapped_column()

    def as_value(self) -> Plan:
        plain = {name: getattr(self, name) for name in _KEPT_AS_IS}
        return Plan(kind=self.plan_kind, needs=frozenset(map(Need, self.needs)), **plain)

    def put(self, plan: Plan) -> None:
        """Hold this text from now on."""
        for name, value in plan_columns(plan).items():
            setattr(self, name, value)


_KEPT_AS_IS = tuple(field.name for field in fields(Plan) if field.name not in {"kind", "needs"})


def plan_columns(plan: Plan) -> dict[str, Any]:
    """A plan as column values."""
    plain = {name: getattr(plan, name) for name in _KEPT_AS_IS}
    return {"plan_kind": plan.kind, "needs": sorted(plan.needs)} | plain


class PlanRecord(PlanColumns, PrivateRecord, kw_only=True, eq=False, repr=False):
    """Somebody's own plan; a change takes the place of what was there."""

    __tablename__ = "plan"
    __table_args__ = (
        sa.Index("plan_changed", "changed_at"),
        sa.Index("plan_day", "on_day", sqlite_where=sa.text("on_day IS NOT NULL")),
        sa.Index("plan_review", "review", sqlite_where=sa.text("review IS NOT NULL")),
    )
    kind: ClassVar[Kind] = PLANS
    searchable = PLAN_TEXTS

    id: Mapped[PlanId] = mapped_column(primary_key=True)
    changed_at: Mapped[datetime] = mapped_column()


class SharedPlanRecord(PlanColumns, SharedRecord, kw_only=True, eq=False, repr=False):
    """The copy of a plan that its owner, the author, shows; it changes when they show it again."""

    __tablename__ = "shared_plan"
    __table_args__ = (sa.Index("shared_plan_of", "author", "shown_at"),)
    kind: ClassVar[Kind] = PLANS
    searchable = PLAN_TEXTS

    id: Mapped[PlanId] = mapped_column(primary_key=True)
    """The same as that of the plan it was taken from."""
    version: Mapped[int] = mapped_column()
    shown_at: Mapped[datetime] = mapped_column()
    parts: Mapped[list[str]] = mapped_column(sa.JSON)

    def as_shared(self, proposals: tuple[Proposal, ...] = ()) -> SharedPlan:
        return SharedPlan(
            id=self.id,
            owner=self.author,
            plan=self.as_value(),
            version=self.version,
            shown_at=self.shown_at,
            parts=frozenset(map(Part, self.parts)),
            proposals=proposals,
        )


class TakenBackPlanRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """That a plan was shown and is not any more; its author is the owner."""

    __tablename__ = "taken_back_plan"
    kind: ClassVar[Kind] = PLANS

    id: Mapped[PlanId] = mapped_column(primary_key=True)


class ProposalRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """What the partner suggests for a plan that is shown; gone with it."""

    __tablename__ = "plan_proposal"
    kind: ClassVar[Kind] = PLANS
    searchable = ("text",)

    id: Mapped[ProposalId] = mapped_column(primary_key=True)
    plan_id: Mapped[PlanId] = mapped_column(sa.ForeignKey("shared_plan.id"), index=True)
    proposal_kind: Mapped[ProposalKind] = mapped_column()
    text: Mapped[str] = mapped_column()
    taken: Mapped[bool] = mapped_column(default=False)

    def as_value(self) -> Proposal:
        return Proposal(
            id=self.id, author=self.author, kind=self.proposal_kind, text=self.text, at=self.at, taken=self.taken
        )


class MomentColumns(MappedAsDataclass, kw_only=True, eq=False, repr=False):
    """What is written down about a hard moment."""

    happened_at: Mapped[datetime] = mapped_column()
    plan_id: Mapped[PlanId | None] = mapped_column()
    before: Mapped[int | None] = mapped_column()
    peak: Mapped[int | None] = mapped_column()
    after: Mapped[int | None] = mapped_column()
    steps: Mapped[list[str]] = mapped_column(sa.JSON)
    what_helped: Mapped[str] = mapped_column()
    partner_response: Mapped[str] = mapped_column()
    note: Mapped[str] = mapped_column()

    def what(self) -> NewMoment:
        return NewMoment(
            at=self.happened_at,
            plan=self.plan_id,
            before=self.before,
            peak=self.peak,
            after=self.after,
            steps=frozenset(map(Step, self.steps)),
            **{name: getattr(self, name) for name in MOMENT_TEXTS},
        )

    def put(self, what: NewMoment) -> None:
        """Hold this from now on."""
        for name, value in moment_columns(what).items():
            setattr(self, name, value)


def moment_columns(what: NewMoment) -> dict[str, Any]:
    """An entry as column values."""
    texts = {name: getattr(what, name).strip() for name in MOMENT_TEXTS}
    strengths = {"before": what.before, "peak": what.peak, "after": what.after}
    return {"happened_at": what.at, "plan_id": what.plan, "steps": sorted(what.steps)} | strengths | texts


class MomentRecord(MomentColumns, PrivateRecord, kw_only=True, eq=False, repr=False):
    """An entry of somebody's own log."""

    __tablename__ = "moment"
    kind: ClassVar[Kind] = MOMENTS
    searchable = MOMENT_TEXTS
    __table_args__ = (sa.Index("moment_when", "happened_at"),)

    id: Mapped[MomentId] = mapped_column(primary_key=True)


class SharedMomentRecord(MomentColumns, SharedRecord, kw_only=True, eq=False, repr=False):
    """The copy of an entry that its owner, the author, shows."""

    __tablename__ = "shared_moment"
    kind: ClassVar[Kind] = MOMENTS
    searchable = ("plan_title", *MOMENT_TEXTS)
    __table_args__ = (sa.Index("shared_moment_when", "happened_at"),)

    id: Mapped[MomentId] = mapped_column(primary_key=True)
    """The same as that of the entry it was taken from."""
    plan_title: Mapped[str] = mapped_column()
    shown_at: Mapped[datetime] = mapped_column()
