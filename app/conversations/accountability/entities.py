"""What stays of a talk in which each was heard, as the shared database keeps it; its turns have no table."""

from datetime import date
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.conversations.accountability.values import (
    HEARD,
    HeardAccount,
    HeardAccountId,
    HeardId,
    HeardRow,
    Kept,
    Outcome,
)
from app.exchange.entities import SentRecord
from app.vault.records import Record, SharedRecord, append_only
from app.vault.values import Kind

Record.registry.update_type_annotation_map(dict.fromkeys((HeardId, HeardAccountId), sa.String(36)))


WAITS, FOR_SESSION = sa.text("waits = 1"), sa.text("for_session <> ''")
"""Asked in the words of their indexes, for SQLite knows them again by nothing else."""


class HeardTalkRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """A talk that was ended; its author is who spoke first, its time the end."""

    __tablename__ = "heard_talk"
    __table_args__ = (
        sa.Index("heard_talk_listed", "listed", "at"),
        sa.Index("heard_talk_waits", "at", sqlite_where=WAITS),
        sa.Index("heard_talk_session", "at", sqlite_where=FOR_SESSION),
        sa.Index("heard_talk_when", "at"),
    )
    kind: ClassVar[Kind] = HEARD
    searchable = ("topic", "summary", "for_session")

    id: Mapped[HeardId] = mapped_column(primary_key=True)
    listed: Mapped[bool] = mapped_column()
    """Whether there is something to read; without it, that there was a talk is all that is known."""
    topic: Mapped[str] = mapped_column()
    kept: Mapped[Kept] = mapped_column()
    summary: Mapped[str] = mapped_column()
    outcome: Mapped[Outcome | None] = mapped_column()
    later_day: Mapped[date | None] = mapped_column()
    waits: Mapped[bool] = mapped_column()
    for_session: Mapped[str] = mapped_column()

    def as_row(self) -> HeardRow:
        return HeardRow(
            id=self.id,
            topic=self.topic,
            at=self.at,
            kept=self.kept,
            outcome=self.outcome,
            later_day=self.later_day,
            waits=self.waits,
        )


class HeardConfirmedRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """That its author confirmed the summary as it is kept."""

    __tablename__ = "heard_confirmed"
    __table_args__ = (sa.UniqueConstraint("heard_id", "author"),)
    kind: ClassVar[Kind] = HEARD

    id: Mapped[str] = mapped_column(sa.String(36), primary_key=True)
    heard_id: Mapped[HeardId] = mapped_column(sa.ForeignKey("heard_talk.id"))


class HeardAccountRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """What its author keeps of a talk; the other has read it in the talk."""

    __tablename__ = "heard_account"
    kind: ClassVar[Kind] = HEARD
    searchable = ("text",)
    words = ("text",)

    id: Mapped[HeardAccountId] = mapped_column(primary_key=True)
    heard_id: Mapped[HeardId] = mapped_column(sa.ForeignKey("heard_talk.id"), index=True)
    text: Mapped[str] = mapped_column()

    def as_value(self) -> HeardAccount:
        return HeardAccount(id=self.id, text=self.text, sent=self.sent())


class HeardLineRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """A later line under what was kept."""

    __tablename__ = "heard_line"
    kind: ClassVar[Kind] = HEARD
    searchable = ("text",)

    id: Mapped[str] = mapped_column(sa.String(36), primary_key=True)
    heard_id: Mapped[HeardId] = mapped_column(sa.ForeignKey("heard_talk.id"), index=True)
    text: Mapped[str] = mapped_column()


for _said in (HeardConfirmedRecord, HeardLineRecord):
    append_only(_said.__table__)
