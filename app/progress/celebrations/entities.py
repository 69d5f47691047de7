"""Celebrations as the shared database keeps them, and the bare time of the last pause."""

from datetime import date, datetime
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.progress.celebrations.values import (
    CELEBRATIONS,
    PAUSES_TAKEN,
    Celebration,
    CelebrationId,
    Idea,
    IdeaId,
    Marking,
    NewCelebration,
    NewIdea,
    Occasion,
)
from app.vault.records import Record, SharedRecord, Space
from app.vault.values import Kind, Person

Record.registry.update_type_annotation_map(
    dict.fromkeys((CelebrationId, IdeaId), sa.String(36)) | {Occasion: sa.String(120)}
)


class IdeaRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """How the two could mark something; gone whole once it is taken off the list."""

    __tablename__ = "celebration_idea"
    __table_args__ = (sa.Index("celebration_idea_for", "occasion"),)
    kind: ClassVar[Kind] = CELEBRATIONS
    searchable = ("text",)

    id: Mapped[IdeaId] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column()
    occasion: Mapped[Occasion] = mapped_column()
    about: Mapped[str] = mapped_column()
    agreed_at: Mapped[datetime | None] = mapped_column(default=None)

    def as_value(self) -> Idea:
        what = NewIdea(text=self.text, occasion=self.occasion, about=self.about)
        return Idea(id=self.id, author=self.author, at=self.at, what=what, agreed=self.agreed_at is not None)


class LeftRecord(Record, kw_only=True, eq=False, repr=False):
    """That a milestone is not marked now, or not at all: for both, and nothing is kept of who said so."""

    __tablename__ = "celebration_left"
    spaces = frozenset({Space.SHARED})
    kind: ClassVar[Kind] = CELEBRATIONS

    occasion: Mapped[Occasion] = mapped_column(primary_key=True)
    until: Mapped[date] = mapped_column()
    """The day it may be offered again; `date.max`: not this one."""

    def as_marking(self, today: date) -> Marking:
        if self.until == date.max:
            return Marking.PUT_AWAY
        return Marking.PUT_OFF if self.until > today else Marking.TO_MARK


class CelebrationRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """Something that was marked, or will be on its day; the lines of each stand beside."""

    __tablename__ = "celebration"
    __table_args__ = (
        sa.Index("celebration_of", "occasion", unique=True, sqlite_where=sa.text("occasion != ''")),
        sa.Index("celebration_newest", "day", "id"),
    )
    kind: ClassVar[Kind] = CELEBRATIONS
    searchable = ("title", "how")

    id: Mapped[CelebrationId] = mapped_column(primary_key=True)
    occasion: Mapped[Occasion] = mapped_column()
    title: Mapped[str] = mapped_column()
    day: Mapped[date] = mapped_column()
    how: Mapped[str] = mapped_column()
    together: Mapped[bool] = mapped_column()
    removed_at: Mapped[datetime | None] = mapped_column(default=None)

    def put(self, what: NewCelebration) -> None:
        self.title, self.day, self.how = what.title, what.day, what.how

    def as_value(self, lines: dict[Person, str] | None = None) -> Celebration:
        what = NewCelebration(title=self.title, day=self.day, how=self.how, occasion=self.occasion)
        return Celebration(
            id=self.id,
            author=self.author,
            together=self.together,
            at=self.at,
            what=what,
            removed=self.removed_at is not None,
            lines=lines or {},
        )


class CelebrationLineRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """The line of one of the two, who is its author."""

    __tablename__ = "celebration_line"
    __table_args__ = (sa.UniqueConstraint("celebration_id", "author"),)
    kind: ClassVar[Kind] = CELEBRATIONS
    searchable = ("text",)

    id: Mapped[str] = mapped_column(sa.String(36), primary_key=True)
    celebration_id: Mapped[CelebrationId] = mapped_column(sa.ForeignKey("celebration.id"))
    text: Mapped[str] = mapped_column()


class PauseTakenRecord(Record, kw_only=True, eq=False, repr=False):
    """When the last pause was: one row without a name, in one's own file or, with both here, in the shared one."""

    __tablename__ = "pause_taken"
    spaces = frozenset({Space.SHARED, Space.PRIVATE})
    kind: ClassVar[Kind] = PAUSES_TAKEN

    number: Mapped[int] = mapped_column(primary_key=True)
    """Always 1, for only the last one counts."""
    taken_at: Mapped[datetime] = mapped_column()
