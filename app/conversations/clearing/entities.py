"""Small things to clear up, as the shared database keeps them."""

from datetime import datetime
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.conversations.clearing.values import CLEARING_TEXTS, CLEARINGS, ClearingId, NewClearing, Said, Word
from app.exchange.entities import SentRecord
from app.vault.records import Record, SharedRecord
from app.vault.values import Kind, Person

Record.registry.update_type_annotation_map({ClearingId: sa.String(36)})


class ClearingRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """The three lines of the one who saw something."""

    __tablename__ = "clearing"
    __table_args__ = (
        sa.Index("clearing_when", "at"),
        sa.Index("clearing_waits", "at", sqlite_where=sa.text("waits = 1")),
    )
    kind: ClassVar[Kind] = CLEARINGS
    words = CLEARING_TEXTS
    searchable = CLEARING_TEXTS

    id: Mapped[ClearingId] = mapped_column(primary_key=True)
    saw: Mapped[str] = mapped_column()
    effect: Mapped[str] = mapped_column()
    asked: Mapped[str] = mapped_column()
    waits: Mapped[bool] = mapped_column(default=True, init=False)
    """Its words stand, and there is no answer."""

    def as_value(self) -> NewClearing:
        return NewClearing(saw=self.saw, effect=self.effect, asked=self.asked)


class MeantRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """What the other says they meant."""

    __tablename__ = "clearing_meant"
    __table_args__ = (sa.Index("clearing_meant_unopened", "at", sqlite_where=sa.text("opened_at IS NULL")),)
    kind: ClassVar[Kind] = CLEARINGS
    words = ("text",)
    searchable = ("text",)

    id: Mapped[str] = mapped_column(sa.String(36), primary_key=True)
    clearing_id: Mapped[ClearingId] = mapped_column(sa.ForeignKey("clearing.id"), unique=True)
    text: Mapped[str] = mapped_column()


class ClearingWordRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """That it is clear to one of them, or that they would like to talk; a change takes the place of the one before."""

    __tablename__ = "clearing_word"
    __table_args__ = (sa.Index("clearing_word_open", "word", "talked_at", "changed_at"),)
    kind: ClassVar[Kind] = CLEARINGS

    clearing_id: Mapped[ClearingId] = mapped_column(sa.ForeignKey("clearing.id"), primary_key=True)
    by: Mapped[Person] = mapped_column(primary_key=True)
    word: Mapped[Word] = mapped_column()
    changed_at: Mapped[datetime] = mapped_column()
    talked_at: Mapped[datetime | None] = mapped_column(default=None)
    """When one of the two said that they have talked."""

    def as_value(self) -> Said:
        return Said(by=self.by, word=self.word, talked=self.talked_at is not None)
