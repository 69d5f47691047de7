"""Open questions and their answers, as the shared database keeps them."""

from datetime import date, datetime
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.conversations.questions.values import (
    OPEN_QUESTIONS,
    ForNow,
    Meanwhile,
    NewQuestion,
    OpenAnswerId,
    OpenQuestionId,
    QuestionKind,
    QuestionState,
)
from app.exchange.entities import SentRecord
from app.vault.records import Record, SharedRecord
from app.vault.values import Kind

Record.registry.update_type_annotation_map(dict.fromkeys((OpenQuestionId, OpenAnswerId), sa.String(36)))


class OpenQuestionRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """One question; its author asked it, and the other is the one asked."""

    __tablename__ = "open_question"
    __table_args__ = (
        sa.Index("open_question_open", "at", sqlite_where=sa.text("settled_at IS NULL")),
        sa.Index("open_question_done", "settled_at", sqlite_where=sa.text("settled_at IS NOT NULL")),
        sa.Index("open_question_thread", "thread"),
    )
    kind: ClassVar[Kind] = OPEN_QUESTIONS
    words = ("text",)
    searchable = ("text",)

    id: Mapped[OpenQuestionId] = mapped_column(primary_key=True)
    thread: Mapped[OpenQuestionId] = mapped_column()
    """The first question of those that were asked on from each other; its own id in the first."""
    text: Mapped[str] = mapped_column()
    question_kind: Mapped[QuestionKind | None] = mapped_column()
    answer_by: Mapped[date | None] = mapped_column()
    answered_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the newest answer was sent that was not taken back."""
    closed_at: Mapped[datetime | None] = mapped_column(default=None)
    settled_at: Mapped[datetime | None] = mapped_column(default=None)
    """Since when nobody waits: its answer was read, it was closed, or its words are gone."""

    def what(self) -> NewQuestion:
        return NewQuestion(text=self.text, kind=self.question_kind, answer_by=self.answer_by)

    def state(self, word: ForNow | None) -> QuestionState:
        """`word` is what the one asked said in place of an answer."""
        if self.removed_at is not None:
            return QuestionState.REMOVED
        if self.closed_at is not None:
            return QuestionState.CLOSED
        if self.answered_at is not None:
            return QuestionState.ANSWERED if self.settled_at is None else QuestionState.READ
        if self.opened_at is None:
            return QuestionState.SENT
        return QuestionState.OPEN if word is None else QuestionState(word.value)


class MeanwhileRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """What the one asked says in place of an answer; one for each question, so that nothing can be counted."""

    __tablename__ = "open_question_meanwhile"
    __table_args__ = (sa.Index("open_question_for_session", "at", sqlite_where=sa.text("word = 'for_session'")),)
    kind: ClassVar[Kind] = OPEN_QUESTIONS
    searchable = ("line",)

    question_id: Mapped[OpenQuestionId] = mapped_column(sa.ForeignKey("open_question.id"), primary_key=True)
    word: Mapped[ForNow] = mapped_column()
    by_day: Mapped[date | None] = mapped_column()
    line: Mapped[str] = mapped_column()

    def as_value(self) -> Meanwhile:
        return Meanwhile(word=self.word, by_day=self.by_day, line=self.line, at=self.at)


class OpenAnswerRecord(SentRecord, kw_only=True, eq=False, repr=False):
    """What the one asked answered."""

    __tablename__ = "open_answer"
    kind: ClassVar[Kind] = OPEN_QUESTIONS
    words = ("text",)
    searchable = ("text",)

    id: Mapped[OpenAnswerId] = mapped_column(primary_key=True)
    question_id: Mapped[OpenQuestionId] = mapped_column(sa.ForeignKey("open_question.id"), index=True)
    text: Mapped[str] = mapped_column()
