"""Check-ins as the vault keeps them: what is for both in the shared database, the rest in each one's own."""

from datetime import date, datetime
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.checkins.values import (
    CHECK_INS,
    OWN_ANSWERS,
    QUESTIONS,
    CheckIn,
    How,
    Part,
    QuestionId,
    SummaryId,
    TalkId,
)
from app.library.values import QuestionForm, QuestionSpace
from app.vault.records import PrivateRecord, Record, SharedRecord, append_only
from app.vault.values import Kind, Person

Record.registry.update_type_annotation_map({SummaryId: sa.String(36), TalkId: sa.String(36), QuestionId: sa.String(80)})


class SummaryRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """What one person's daily summary holds for the other; the program holds it back until both are in."""

    __tablename__ = "summary"
    __table_args__ = (
        sa.UniqueConstraint("author", "day"),
        sa.Index("summary_day", "day"),
        sa.Index("summary_on_agenda", "on_agenda"),
    )
    kind: ClassVar[Kind] = CHECK_INS
    searchable = ("line", "words")

    id: Mapped[SummaryId] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column()
    how: Mapped[How] = mapped_column()
    line: Mapped[str] = mapped_column()
    answers: Mapped[str] = mapped_column()
    """JSON of those for the other, in one value: an answer kept back looks exactly like one left blank."""
    words: Mapped[str] = mapped_column()
    """The texts of the answers that are shown, to be found; what waits for an agenda is not among them."""
    on_agenda: Mapped[bool] = mapped_column()
    """Whether one of them waits for the next weekly conversation."""


class OpenedRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """That one person has read what the other wrote; from then on it stays as it was read."""

    __tablename__ = "summary_opened"
    __table_args__ = (sa.UniqueConstraint("summary_id", "reader", "part"),)
    kind: ClassVar[Kind] = CHECK_INS

    id: Mapped[str] = mapped_column(primary_key=True)
    summary_id: Mapped[SummaryId] = mapped_column(sa.ForeignKey("summary.id"))
    reader: Mapped[Person] = mapped_column()
    part: Mapped[Part] = mapped_column()
    talk_id: Mapped[TalkId | None] = mapped_column(sa.ForeignKey("talk.id"), index=True, default=None)
    """The conversation on whose agenda it was read."""


class TalkRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """A weekly or monthly conversation that was begun; one for each week or month."""

    __tablename__ = "talk"
    __table_args__ = (sa.UniqueConstraint("check_in", "period"), sa.Index("talk_finished", "finished_at"))
    kind: ClassVar[Kind] = CHECK_INS

    id: Mapped[TalkId] = mapped_column(primary_key=True)
    check_in: Mapped[CheckIn] = mapped_column()
    period: Mapped[date] = mapped_column()
    """The Monday of its week, or the first day of its month."""
    finished_at: Mapped[datetime | None] = mapped_column(default=None)


class TalkLineRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """One person's words on one point of a finished conversation."""

    __tablename__ = "talk_line"
    kind: ClassVar[Kind] = CHECK_INS
    searchable = ("text",)

    id: Mapped[str] = mapped_column(primary_key=True)
    talk_id: Mapped[TalkId] = mapped_column(sa.ForeignKey("talk.id"), index=True)
    question: Mapped[QuestionId] = mapped_column()
    text: Mapped[str] = mapped_column()


class AddedLineRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """A later line under what can't be changed any more."""

    __tablename__ = "added_line"
    kind: ClassVar[Kind] = CHECK_INS
    searchable = ("text",)

    id: Mapped[str] = mapped_column(primary_key=True)
    summary_id: Mapped[SummaryId | None] = mapped_column(sa.ForeignKey("summary.id"), index=True, default=None)
    talk_id: Mapped[TalkId | None] = mapped_column(sa.ForeignKey("talk.id"), index=True, default=None)
    text: Mapped[str] = mapped_column()


class QuestionRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """A question in the couple's own words."""

    __tablename__ = "question"
    kind: ClassVar[Kind] = QUESTIONS
    searchable = ("text",)

    id: Mapped[QuestionId] = mapped_column(primary_key=True)
    check_in: Mapped[CheckIn] = mapped_column()
    form: Mapped[QuestionForm] = mapped_column()
    space: Mapped[QuestionSpace] = mapped_column()
    text: Mapped[str] = mapped_column()
    removed: Mapped[bool] = mapped_column(default=False)
    """No longer asked; answers given before keep their question."""


class QuestionChoiceRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """That the couple switched a question on or off."""

    __tablename__ = "question_choice"
    kind: ClassVar[Kind] = QUESTIONS

    question: Mapped[QuestionId] = mapped_column(primary_key=True)
    on: Mapped[bool] = mapped_column()


class OwnAnswerRecord(PrivateRecord, kw_only=True, eq=False, repr=False):
    """An answer that only its writer reads."""

    __tablename__ = "own_answer"
    __table_args__ = (sa.UniqueConstraint("occasion", "question"), sa.Index("own_answer_over_time", "question", "day"))
    kind: ClassVar[Kind] = OWN_ANSWERS
    searchable = ("text",)

    id: Mapped[str] = mapped_column(primary_key=True)
    occasion: Mapped[str] = mapped_column()
    """What it was asked about, such as "day 2026-11-23"."""
    day: Mapped[date] = mapped_column()
    question: Mapped[QuestionId] = mapped_column()
    number: Mapped[int | None] = mapped_column()
    text: Mapped[str] = mapped_column()


class LeftRecord(PrivateRecord, kw_only=True, eq=False, repr=False):
    """Questions that were waiting for its owner, who left them."""

    __tablename__ = "question_left"
    kind: ClassVar[Kind] = OWN_ANSWERS

    occasion: Mapped[str] = mapped_column(primary_key=True)


for _said in (TalkLineRecord, AddedLineRecord, OpenedRecord):
    append_only(_said.__table__)
