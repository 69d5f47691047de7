"""Promises as the shared database keeps them: what is said about one is added, and never changed."""

from datetime import date, time
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.promises.values import PROMISES, Account, Kept, Origin, PauseId, Promise, PromiseId
from app.vault.records import Record, SharedRecord, append_only
from app.vault.values import Kind, Person

Record.registry.update_type_annotation_map(dict.fromkeys((PromiseId, PauseId), sa.String(36)))


class PromiseRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """What one partner promised; the author is the one who promises."""

    __tablename__ = "promise"
    __table_args__ = (sa.Index("promise_last", "last", "starts"),)
    kind: ClassVar[Kind] = PROMISES
    searchable = ("text", "origin_words")

    id: Mapped[PromiseId] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column()
    to: Mapped[Person] = mapped_column()
    rule: Mapped[str] = mapped_column()
    starts: Mapped[date] = mapped_column()
    until: Mapped[date | None] = mapped_column()
    reminder: Mapped[int | None] = mapped_column()
    """Minutes after local midnight."""
    origin: Mapped[Origin] = mapped_column()
    origin_id: Mapped[str] = mapped_column()
    origin_words: Mapped[str] = mapped_column()
    last: Mapped[date] = mapped_column()
    """The last day it may fall due, for looking up what concerns a period; `date.max` while there is no such day."""

    def as_value(self, ended: date | None) -> Promise:
        return Promise(
            id=self.id,
            text=self.text,
            by=self.author,
            to=self.to,
            rule=self.rule,
            starts=self.starts,
            until=self.until,
            reminder=None if self.reminder is None else time(*divmod(self.reminder, 60)),
            origin=self.origin,
            origin_id=self.origin_id,
            origin_words=self.origin_words,
            made_at=self.at,
            ended=ended,
        )


class MarkRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """How a due day went; the newest counts, until the weekly review has closed the week."""

    __tablename__ = "promise_mark"
    __table_args__ = (
        sa.Index("promise_mark_of", "promise_id", "day"),
        sa.Index("promise_mark_on", "day"),
        sa.Index("promise_mark_stands", "author", "day", "promise_id", "later", "kept"),
    )
    kind: ClassVar[Kind] = PROMISES
    searchable = ("note",)

    id: Mapped[str] = mapped_column(primary_key=True)
    promise_id: Mapped[PromiseId] = mapped_column(sa.ForeignKey("promise.id"))
    day: Mapped[date] = mapped_column()
    kept: Mapped[Kept] = mapped_column()
    note: Mapped[str] = mapped_column()
    later: Mapped[bool] = mapped_column()
    """Entered once the week was closed: it corrects nothing, and stands beside."""


class AccountRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """How the other saw a day; the newest counts, until the weekly review has closed the week."""

    __tablename__ = "promise_account"
    __table_args__ = (
        sa.Index("promise_account_of", "promise_id", "day"),
        sa.Index("promise_account_on", "day"),
    )
    kind: ClassVar[Kind] = PROMISES
    searchable = ("words",)

    id: Mapped[str] = mapped_column(primary_key=True)
    promise_id: Mapped[PromiseId] = mapped_column(sa.ForeignKey("promise.id"))
    day: Mapped[date] = mapped_column()
    words: Mapped[str] = mapped_column()
    later: Mapped[bool] = mapped_column()

    def as_value(self) -> Account:
        return Account(author=self.author, words=self.words, at=self.at, later=self.later)


class WordRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """Whether its author finds a promise still hard, and what would make it easier; the newest of each counts."""

    __tablename__ = "promise_word"
    kind: ClassVar[Kind] = PROMISES
    searchable = ("easier",)

    id: Mapped[str] = mapped_column(primary_key=True)
    promise_id: Mapped[PromiseId] = mapped_column(sa.ForeignKey("promise.id"), index=True)
    still_hard: Mapped[bool] = mapped_column()
    easier: Mapped[str] = mapped_column()


class PauseRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """Days on which a promise is to be frozen; the author suggests them."""

    __tablename__ = "promise_pause"
    kind: ClassVar[Kind] = PROMISES
    searchable = ("words",)

    id: Mapped[PauseId] = mapped_column(primary_key=True)
    promise_id: Mapped[PromiseId] = mapped_column(sa.ForeignKey("promise.id"), index=True)
    first: Mapped[date] = mapped_column()
    last: Mapped[date] = mapped_column(index=True)
    words: Mapped[str] = mapped_column()


class PauseAnswerRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """The other agreed to a pause or not, or the one who suggested it took it back."""

    __tablename__ = "promise_pause_answer"
    kind: ClassVar[Kind] = PROMISES

    pause_id: Mapped[PauseId] = mapped_column(sa.ForeignKey("promise_pause.id"), primary_key=True)
    agreed: Mapped[bool] = mapped_column()


class EndRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """A promise was ended by the one who made it."""

    __tablename__ = "promise_end"
    kind: ClassVar[Kind] = PROMISES
    searchable = ("words",)

    promise_id: Mapped[PromiseId] = mapped_column(sa.ForeignKey("promise.id"), primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    """From this day on it is not due."""
    words: Mapped[str] = mapped_column()


class ClosedWeekRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """The weekly review has closed a week."""

    __tablename__ = "closed_week"
    kind: ClassVar[Kind] = PROMISES

    monday: Mapped[date] = mapped_column(primary_key=True)


for _added in (MarkRecord, AccountRecord, WordRecord, PauseRecord, PauseAnswerRecord, EndRecord, ClosedWeekRecord):
    append_only(_added.__table__)
