"""Letters in their writer's own file; copies, and how they were told back, in the shared one."""

from datetime import datetime
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.conversations.letters.values import (
    LETTERS,
    CopyId,
    Fit,
    HeardId,
    LetterAnswerId,
    LetterId,
    OwnLetter,
)
from app.exchange.entities import SentRecord
from app.vault.records import PrivateRecord, Record
from app.vault.values import Kind

Record.registry.update_type_annotation_map(
    dict.fromkeys((LetterId, CopyId, HeardId, LetterAnswerId), sa.String(36)),
)


class LetterRecord(PrivateRecord, kw_only=True, eq=False, repr=False):
    """Somebody's own letter; a change takes the place of what was there."""

    __tablename__ = "letter"
    __table_args__ = (sa.Index("letter_changed", "changed_at", "id"),)
    kind: ClassVar[Kind] = LETTERS
    searchable = ("text",)

    id: Mapped[LetterId] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column()
    """Its beginning, so that a list reads no more than that."""
    text: Mapped[str] = mapped_column()
    changed_at: Mapped[datetime] = mapped_column()

    def as_value(self) -> OwnLetter:
        return OwnLetter(id=self.id, text=self.text, changed_at=self.changed_at)


class LetterCopyRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """The words of a letter as its writer showed them once; never changed afterwards."""

    __tablename__ = "letter_copy"
    __table_args__ = (
        sa.Index("letter_copy_of", "letter_id"),
        sa.Index("letter_copy_newest", "newest", "at"),
        sa.Index("letter_copy_unopened", "at", sqlite_where=sa.text("opened_at IS NULL AND removed_at IS NULL")),
    )
    kind: ClassVar[Kind] = LETTERS
    words = ("title", "text")
    searchable = ("text",)

    id: Mapped[CopyId] = mapped_column(primary_key=True)
    letter_id: Mapped[LetterId] = mapped_column()
    title: Mapped[str] = mapped_column()
    text: Mapped[str] = mapped_column()
    newest: Mapped[bool] = mapped_column(default=True)
    """Of the copies of one letter."""


class HeardRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """A copy told back by the one it is for."""

    __tablename__ = "letter_heard"
    __table_args__ = (
        sa.Index("letter_heard_of", "copy_id"),
        sa.Index("letter_heard_unopened", "at", sqlite_where=sa.text("opened_at IS NULL AND removed_at IS NULL")),
    )
    kind: ClassVar[Kind] = LETTERS
    words = ("text",)
    searchable = ("text",)

    id: Mapped[HeardId] = mapped_column(primary_key=True)
    copy_id: Mapped[CopyId] = mapped_column(sa.ForeignKey("letter_copy.id"))
    text: Mapped[str] = mapped_column()


class HeardAnswerRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """Whether that was it, in the writer's words; one for each telling."""

    __tablename__ = "letter_heard_answer"
    __table_args__ = (
        sa.Index(
            "letter_heard_answer_unopened",
            "at",
            sqlite_where=sa.text("opened_at IS NULL AND removed_at IS NULL"),
        ),
    )
    kind: ClassVar[Kind] = LETTERS
    words = ("fit", "missed")
    searchable = ("missed",)

    id: Mapped[LetterAnswerId] = mapped_column(primary_key=True)
    heard_id: Mapped[HeardId] = mapped_column(sa.ForeignKey("letter_heard.id"), unique=True)
    fit: Mapped[Fit | None] = mapped_column()
    missed: Mapped[str] = mapped_column()
