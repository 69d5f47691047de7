"""Memories and the lines added to them, as the shared database keeps them."""

from datetime import date, datetime
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.common_ground.memories.values import MEMORIES, Memory, MemoryId, MemoryLine, MemoryLineId, NewMemory
from app.vault.records import Record, SharedRecord
from app.vault.values import Kind

Record.registry.update_type_annotation_map(dict.fromkeys((MemoryId, MemoryLineId), sa.String(36)))


class MemoryRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    __tablename__ = "memory"
    __table_args__ = (sa.Index("memory_newest", "at", "id"), sa.Index("memory_by_date", "sorts_on", "id"))
    kind: ClassVar[Kind] = MEMORIES
    searchable = ("title", "text", "when")

    id: Mapped[MemoryId] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column()
    text: Mapped[str] = mapped_column()
    day: Mapped[date | None] = mapped_column()
    when: Mapped[str] = mapped_column()
    sorts_on: Mapped[date] = mapped_column()
    """Its day, or without one the day it was written down."""
    removed_at: Mapped[datetime | None] = mapped_column(default=None)

    def put(self, what: NewMemory, written_on: date) -> None:
        self.title, self.text, self.day, self.when = what.title, what.text, what.day, what.when
        self.sorts_on = what.day or written_on

    def as_value(self, lines: tuple[MemoryLine, ...] = ()) -> Memory:
        what = NewMemory(title=self.title, text=self.text, day=self.day, when=self.when)
        return Memory(id=self.id, author=self.author, at=self.at, what=what, removed_at=self.removed_at, lines=lines)


class MemoryLineRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """What either adds to a memory; both stay."""

    __tablename__ = "memory_line"
    __table_args__ = (sa.Index("memory_line_of", "memory_id", "at"),)
    kind: ClassVar[Kind] = MEMORIES
    searchable = ("text",)

    id: Mapped[MemoryLineId] = mapped_column(primary_key=True)
    memory_id: Mapped[MemoryId] = mapped_column(sa.ForeignKey("memory.id"))
    text: Mapped[str] = mapped_column()

    def as_value(self) -> MemoryLine:
        return MemoryLine(id=self.id, author=self.author, at=self.at, text=self.text)
