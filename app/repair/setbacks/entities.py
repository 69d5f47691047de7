"""Setbacks as the shared database keeps them, and the last step in its owner's own file."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.agreements.values import AgreementId, BoundaryId, VersionId
from app.exchange.entities import SentRecord
from app.promises.values import PromiseId
from app.repair.setbacks.page_values import OwnLastStep
from app.repair.setbacks.values import (
    LAST_STEPS,
    SETBACK_TEXTS,
    SETBACKS,
    About,
    Account,
    AccountId,
    ClauseAbout,
    LastStep,
    Look,
    LookId,
    LookLine,
    PromiseAbout,
    Setback,
    SetbackId,
    Told,
)
from app.vault.records import PrivateRecord, Record, SharedRecord
from app.vault.values import Kind

Record.registry.update_type_annotation_map(
    dict.fromkeys((SetbackId, AccountId, LookId, AgreementId, VersionId, BoundaryId, PromiseId), sa.String(36))
)

_PLAIN = (*SETBACK_TEXTS, "happened_on", "told", "support", "decide_nothing")


class SetbackRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """What one of the two wrote down; the other reads it and never changes it."""

    __tablename__ = "setback"
    __table_args__ = (
        sa.Index("setback_at", "at"),
        sa.Index("setback_unopened", "id", sqlite_where=sa.text("opened_at IS NULL")),
        sa.Index("setback_boundary", "agreement_id", "boundary_id", sqlite_where=sa.text("boundary_id IS NOT NULL")),
    )
    kind: ClassVar[Kind] = SETBACKS
    searchable = SETBACK_TEXTS
    words = (*SETBACK_TEXTS, "happened_on", "support")

    id: Mapped[SetbackId] = mapped_column(primary_key=True)
    happened: Mapped[str] = mapped_column()
    next_day: Mapped[str] = mapped_column()
    happened_on: Mapped[date | None] = mapped_column()
    told: Mapped[Told | None] = mapped_column()
    before: Mapped[str] = mapped_column()
    effect: Mapped[str] = mapped_column()
    ownership: Mapped[str] = mapped_column()
    changes: Mapped[str] = mapped_column()
    support: Mapped[bool | None] = mapped_column()
    support_who: Mapped[str] = mapped_column()
    decide_nothing: Mapped[int] = mapped_column()
    version_id: Mapped[VersionId | None] = mapped_column(default=None)
    clause_number: Mapped[int | None] = mapped_column(default=None)
    agreement_id: Mapped[AgreementId | None] = mapped_column(default=None)
    boundary_id: Mapped[BoundaryId | None] = mapped_column(default=None)
    """Stays with the boundary from version to version, so that its crossings are counted together."""
    promise_id: Mapped[PromiseId | None] = mapped_column(default=None)
    looked_back_at: Mapped[datetime | None] = mapped_column(default=None, init=False)
    """When both were through with looking at it again."""

    def as_value(self) -> Setback:
        return Setback(about=self._about, **{name: getattr(self, name) for name in _PLAIN})

    def remove_words(self, now: datetime) -> None:
        super().remove_words(now)
        self.told = None

    @property
    def _about(self) -> About | None:
        if self.version_id is not None and self.clause_number is not None:
            return ClauseAbout(version=self.version_id, number=self.clause_number)
        return None if self.promise_id is None else PromiseAbout(promise=self.promise_id)


def setback_columns(setback: Setback) -> Mapping[str, Any]:
    """What was written, as column values; what it is about is looked up beside."""
    return {name: getattr(setback, name) for name in _PLAIN}


class SetbackAccountRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """How its author saw it, beside what was written first."""

    __tablename__ = "setback_account"
    kind: ClassVar[Kind] = SETBACKS
    searchable = ("text",)
    words = ("text",)

    id: Mapped[AccountId] = mapped_column(primary_key=True)
    setback_id: Mapped[SetbackId] = mapped_column(sa.ForeignKey("setback.id"), index=True)
    text: Mapped[str] = mapped_column()

    def as_value(self, *, readable: bool) -> Account:
        return Account(id=self.id, sent=self.sent(), words=self.text if readable else "")


class SetbackLookRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """What its author says when it is looked at again."""

    __tablename__ = "setback_look"
    __table_args__ = (sa.UniqueConstraint("setback_id", "after", "author"),)
    kind: ClassVar[Kind] = SETBACKS
    searchable = ("how_now", "still_needed")
    words = ("how_now", "still_needed")

    id: Mapped[LookId] = mapped_column(primary_key=True)
    setback_id: Mapped[SetbackId] = mapped_column(sa.ForeignKey("setback.id"))
    after: Mapped[int] = mapped_column()
    """Days, one of `LOOKS`."""
    how_now: Mapped[str] = mapped_column()
    still_needed: Mapped[str] = mapped_column()
    done: Mapped[bool] = mapped_column()

    def as_value(self, *, readable: bool) -> LookLine:
        look = Look(how_now=self.how_now, still_needed=self.still_needed, done=self.done) if readable else Look()
        return LookLine(id=self.id, after=self.after, sent=self.sent(), look=look)


class SetbackPromiseRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """That a promise was made to put this right."""

    __tablename__ = "setback_promise"
    kind: ClassVar[Kind] = SETBACKS

    promise_id: Mapped[PromiseId] = mapped_column(sa.ForeignKey("promise.id"), primary_key=True)
    setback_id: Mapped[SetbackId] = mapped_column(sa.ForeignKey("setback.id"), index=True)


class SetbackPointRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """That its author takes it to the next session with their therapist."""

    __tablename__ = "setback_point"
    kind: ClassVar[Kind] = SETBACKS

    setback_id: Mapped[SetbackId] = mapped_column(sa.ForeignKey("setback.id"), primary_key=True)


class LastStepRecord(PrivateRecord, kw_only=True, eq=False, repr=False):
    """What its owner answered at the end; nothing of it is ever where the other could read."""

    __tablename__ = "setback_last_step"
    kind: ClassVar[Kind] = LAST_STEPS

    setback_id: Mapped[SetbackId] = mapped_column(primary_key=True)
    answer: Mapped[LastStep] = mapped_column()
    answered_at: Mapped[datetime] = mapped_column()

    def as_value(self) -> OwnLastStep:
        return OwnLastStep(setback=self.setback_id, answer=self.answer, at=self.answered_at)
