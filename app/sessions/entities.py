"""Sessions of both, their agenda and what was heard, in the shared space; one's own in its owner's file."""

from datetime import date, time
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.exchange.values import Sort
from app.promises.values import PromiseId
from app.sessions.values import (
    OWN_SESSIONS,
    SESSIONS,
    AgendaPoint,
    HeardLine,
    JointSession,
    LineId,
    NewSession,
    OwnSession,
    OwnSessionId,
    PointId,
    SessionId,
)
from app.vault.records import PrivateRecord, Record, SharedRecord
from app.vault.values import Kind, Person

Record.registry.update_type_annotation_map(
    dict.fromkeys((SessionId, OwnSessionId, PointId, LineId, PromiseId, Sort), sa.String(36)),
)


class JointSessionRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """A session of both; either may enter it, move it and take it back."""

    __tablename__ = "joint_session"
    __table_args__ = (sa.Index("joint_session_day", "day", "minute"),)
    kind: ClassVar[Kind] = SESSIONS
    searchable = ("with_whom",)

    id: Mapped[SessionId] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column()
    minute: Mapped[int | None] = mapped_column()
    """After local midnight."""
    with_whom: Mapped[str] = mapped_column()

    def put(self, new: NewSession) -> None:
        """Be when this says from now on; it was checked."""
        assert new.day is not None, "checked"
        self.day, self.minute, self.with_whom = new.day, minute_of(new.at), new.with_whom

    def as_value(self) -> JointSession:
        return JointSession(id=self.id, day=self.day, at=time_of(self.minute), with_whom=self.with_whom)


class AgendaPointRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """A point for a session; its author put it there."""

    __tablename__ = "agenda_point"
    __table_args__ = (
        sa.Index("agenda_point_spoken", "spoken_in"),
        sa.Index("agenda_point_from", "from_sort", "from_id", unique=True, sqlite_where=sa.text("from_id != ''")),
    )
    kind: ClassVar[Kind] = SESSIONS
    searchable = ("text",)

    id: Mapped[PointId] = mapped_column(primary_key=True)
    words_of: Mapped[Person] = mapped_column()
    text: Mapped[str] = mapped_column()
    from_sort: Mapped[Sort] = mapped_column(default=Sort(""))
    from_id: Mapped[str] = mapped_column(default="")
    """Of what it was taken over from; empty: it was written here."""
    spoken_in: Mapped[SessionId | None] = mapped_column(sa.ForeignKey("joint_session.id"), default=None)

    def as_value(self, ranks: tuple[tuple[Person, int], ...]) -> AgendaPoint:
        return AgendaPoint(
            id=self.id,
            author=self.author,
            words_of=self.words_of,
            text=self.text,
            at=self.at,
            ranks=ranks,
            spoken_in=self.spoken_in,
        )


class AgendaRankRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """That its author ranks a point first, second or third."""

    __tablename__ = "agenda_rank"
    __table_args__ = (sa.UniqueConstraint("point_id", "author"),)
    kind: ClassVar[Kind] = SESSIONS

    id: Mapped[str] = mapped_column(primary_key=True)
    point_id: Mapped[PointId] = mapped_column(sa.ForeignKey("agenda_point.id"))
    rank: Mapped[int] = mapped_column()


class SessionHeardRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """What its author heard in a session."""

    __tablename__ = "session_heard"
    kind: ClassVar[Kind] = SESSIONS
    searchable = ("text",)

    id: Mapped[LineId] = mapped_column(primary_key=True)
    session_id: Mapped[SessionId] = mapped_column(sa.ForeignKey("joint_session.id"), index=True)
    text: Mapped[str] = mapped_column()

    def as_value(self) -> HeardLine:
        return HeardLine(id=self.id, author=self.author, text=self.text, at=self.at)


class HomeworkRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """One thing to do until the next session, as its author wrote it down."""

    __tablename__ = "session_homework"
    kind: ClassVar[Kind] = SESSIONS
    searchable = ("text",)

    id: Mapped[LineId] = mapped_column(primary_key=True)
    session_id: Mapped[SessionId] = mapped_column(sa.ForeignKey("joint_session.id"), index=True)
    text: Mapped[str] = mapped_column()


class HomeworkTakenRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """That its author made homework a promise."""

    __tablename__ = "homework_taken"
    __table_args__ = (sa.UniqueConstraint("line_id", "author"),)
    kind: ClassVar[Kind] = SESSIONS

    id: Mapped[str] = mapped_column(primary_key=True)
    line_id: Mapped[LineId] = mapped_column(sa.ForeignKey("session_homework.id"))
    promise_id: Mapped[PromiseId] = mapped_column(sa.ForeignKey("promise.id"), index=True)


class OwnSessionRecord(PrivateRecord, kw_only=True, eq=False, repr=False):
    """A session that its owner has alone, and what they keep of it."""

    __tablename__ = "own_session"
    __table_args__ = (sa.Index("own_session_day", "day", "minute"),)
    kind: ClassVar[Kind] = OWN_SESSIONS
    searchable = ("with_whom", "heard")

    id: Mapped[OwnSessionId] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column()
    minute: Mapped[int | None] = mapped_column()
    """After local midnight."""
    with_whom: Mapped[str] = mapped_column()
    heard: Mapped[str] = mapped_column(default="")

    def put(self, new: NewSession) -> None:
        """Be when this says from now on; it was checked."""
        assert new.day is not None, "checked"
        self.day, self.minute, self.with_whom = new.day, minute_of(new.at), new.with_whom

    def as_value(self) -> OwnSession:
        return OwnSession(id=self.id, day=self.day, at=time_of(self.minute), with_whom=self.with_whom, heard=self.heard)


def minute_of(at: time | None) -> int | None:
    """A time on the wall as minutes after midnight."""
    return None if at is None else at.hour * 60 + at.minute


def time_of(minute: int | None) -> time | None:
    """Minutes after midnight as a time on the wall."""
    return None if minute is None else time(*divmod(minute, 60))
