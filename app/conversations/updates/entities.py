"""Updates and what was answered to them, as the shared database keeps them."""

from datetime import date, datetime
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.conversations.updates.values import UPDATE_TEXTS, UPDATES, Answer, Answered, Decision, UpdateId
from app.exchange.entities import SentRecord
from app.vault.records import Record, SharedRecord
from app.vault.values import Kind

Record.registry.update_type_annotation_map({UpdateId: sa.String(36)})


class UpdateRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """What its author tells the other; decisions to come are rows of their own."""

    __tablename__ = "written_update"
    __table_args__ = (
        sa.Index("written_update_when", "at"),
        sa.Index("written_update_unopened", "at", sqlite_where=sa.text("opened_at IS NULL")),
    )
    kind: ClassVar[Kind] = UPDATES
    words = UPDATE_TEXTS
    searchable = UPDATE_TEXTS

    id: Mapped[UpdateId] = mapped_column(primary_key=True)
    changed: Mapped[str] = mapped_column()
    came_up: Mapped[str] = mapped_column()
    decided: Mapped[str] = mapped_column()


class DecisionRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """A decision to come, of one update; gone with the words of it."""

    __tablename__ = "update_decision"
    kind: ClassVar[Kind] = UPDATES
    searchable = ("what", "asked")

    update_id: Mapped[UpdateId] = mapped_column(sa.ForeignKey("written_update.id"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    """Counts from 1, in the order in which they were written."""
    what: Mapped[str] = mapped_column()
    asked: Mapped[str] = mapped_column()
    by_day: Mapped[date | None] = mapped_column()

    def as_value(self) -> Decision:
        return Decision(what=self.what, asked=self.asked, by_day=self.by_day)


class UpdateAnswerRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """What the reader, its author, says to an update; a change takes the place of what was there."""

    __tablename__ = "update_answer"
    __table_args__ = (sa.Index("update_answer_open", "answer", "talked_at", "changed_at"),)
    kind: ClassVar[Kind] = UPDATES

    update_id: Mapped[UpdateId] = mapped_column(sa.ForeignKey("written_update.id"), primary_key=True)
    answer: Mapped[Answer] = mapped_column()
    until: Mapped[date | None] = mapped_column()
    changed_at: Mapped[datetime] = mapped_column()
    talked_at: Mapped[datetime | None] = mapped_column(default=None)
    """When one of the two said that they have talked."""

    def as_value(self) -> Answered:
        return Answered(by=self.author, answer=self.answer, until=self.until, talked=self.talked_at is not None)
