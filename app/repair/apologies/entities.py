"""Apologies and what was answered to them, as the shared database keeps them."""

from datetime import date, datetime
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.exchange.entities import SentRecord
from app.promises.values import PromiseId
from app.repair.apologies.values import APOLOGIES, APOLOGY_TEXTS, Answered, Apology, ApologyId, Reply
from app.vault.records import Record
from app.vault.values import Kind

Record.registry.update_type_annotation_map(dict.fromkeys((ApologyId, PromiseId), sa.String(36)))


class ApologyRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """What one partner apologised for; the promise that follows from it has a row of its own."""

    __tablename__ = "apology"
    __table_args__ = (
        sa.Index("apology_sent", "at"),
        sa.Index("apology_unopened", "at", sqlite_where=sa.text("opened_at IS NULL")),
    )
    kind: ClassVar[Kind] = APOLOGIES
    searchable = APOLOGY_TEXTS
    words = APOLOGY_TEXTS

    id: Mapped[ApologyId] = mapped_column(primary_key=True)
    did: Mapped[str] = mapped_column()
    effect: Mapped[str] = mapped_column()
    repair: Mapped[str] = mapped_column()
    known_by: Mapped[str] = mapped_column()
    by_day: Mapped[date] = mapped_column()
    first_day: Mapped[date | None] = mapped_column()
    """The day that was named, where it had passed when it went."""
    choice: Mapped[str] = mapped_column()
    regret: Mapped[str] = mapped_column()
    explanation: Mapped[str] = mapped_column()
    changed: Mapped[str] = mapped_column()
    asks_forgiveness: Mapped[bool] = mapped_column()
    promise_id: Mapped[PromiseId] = mapped_column()
    """The promise may go before it does, and it before the promise."""

    def as_value(self) -> Apology:
        texts = {name: getattr(self, name) for name in APOLOGY_TEXTS}
        return Apology(**texts, by_day=self.by_day, asks_forgiveness=self.asks_forgiveness)


class ApologyAnswerRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """What the other answered; a new answer takes the place of the one before."""

    __tablename__ = "apology_answer"
    __table_args__ = (sa.Index("apology_answer_unread", "answered_at", sqlite_where=sa.text("opened_at IS NULL")),)
    kind: ClassVar[Kind] = APOLOGIES
    searchable = ("missing",)
    words = ("missing",)

    apology_id: Mapped[ApologyId] = mapped_column(sa.ForeignKey("apology.id"), primary_key=True)
    reply: Mapped[Reply] = mapped_column()
    missing: Mapped[str] = mapped_column()
    answered_at: Mapped[datetime] = mapped_column()

    def put(self, reply: Reply, missing: str, now: datetime) -> None:
        """It is to be read anew."""
        self.reply, self.missing, self.answered_at = reply, missing, now
        self.opened_at = self.removed_at = None

    def as_value(self, *, readable: bool) -> Answered:
        return Answered(
            sent=self.sent(),
            reply=self.reply if readable else None,
            missing=self.missing if readable else "",
            at=self.answered_at,
        )
