"""What goes into handouts: ticks in their owner's own file; what was released, and that it was made, in the shared."""

from datetime import datetime
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.handout.kept_chart import chart_of_json, json_of_chart
from app.handout.values import HANDOUT, OWN_TICKS, Made, Part, Piece, PieceId, Released, SharedFigure, Tick, Yes
from app.sessions.values import SessionId
from app.vault.records import PrivateRecord, Record, SharedRecord
from app.vault.values import Kind, Person

Record.registry.update_type_annotation_map({PieceId: sa.String(36)})


def _session_column() -> Any:
    return sa.ForeignKey("joint_session.id", ondelete="CASCADE")


class OwnTickRecord(PrivateRecord, kw_only=True, eq=False, repr=False):
    """That its owner ticked something for one handout, which nobody else knows."""

    __tablename__ = "handout_tick"
    kind: ClassVar[Kind] = OWN_TICKS

    place: Mapped[str] = mapped_column(primary_key=True)
    """The session, or that it is for individual therapy."""
    part: Mapped[Part] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(primary_key=True)

    def as_value(self) -> Tick:
        return Tick(part=self.part, source=self.source)


class ReleasedRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """A copy of what its author released; without its words once they were removed.

    It is found by no search: what it was taken from is.
    """

    __tablename__ = "handout_released"
    __table_args__ = (sa.Index("handout_released_for", "session_id", "author", "position"),)
    kind: ClassVar[Kind] = HANDOUT

    id: Mapped[PieceId] = mapped_column(primary_key=True)
    session_id: Mapped[SessionId] = mapped_column(_session_column())
    position: Mapped[int] = mapped_column()
    part: Mapped[Part] = mapped_column()
    words: Mapped[str | None] = mapped_column()
    """None once they were removed."""
    chart: Mapped[str | None] = mapped_column()
    """JSON."""

    def as_value(self) -> Released:
        piece = None
        if self.words is not None:
            chart = None if self.chart is None else chart_of_json(self.chart)
            piece = Piece(part=self.part, words=self.words, chart=chart)
        return Released(author=self.author, part=self.part, at=self.at, piece=piece)


def released_record(identity: PieceId, session: SessionId, position: int, piece: Piece) -> ReleasedRecord:
    """The copy of one piece."""
    chart = None if piece.chart is None else json_of_chart(piece.chart)
    return ReleasedRecord(
        id=identity, session_id=session, position=position, part=piece.part, words=piece.words, chart=chart
    )


class FigureYesRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """That its author says a figure both can read goes in."""

    __tablename__ = "handout_yes"
    __table_args__ = (sa.UniqueConstraint("session_id", "figure", "author"),)
    kind: ClassVar[Kind] = HANDOUT

    id: Mapped[str] = mapped_column(sa.String(36), primary_key=True)
    session_id: Mapped[SessionId] = mapped_column(_session_column())
    figure: Mapped[SharedFigure] = mapped_column()

    def as_value(self) -> Yes:
        return Yes(figure=self.figure, person=self.author, at=self.at)


class MadeRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """That the handout of a session was made; by its author, at its time."""

    __tablename__ = "handout_made"
    kind: ClassVar[Kind] = HANDOUT

    session_id: Mapped[SessionId] = mapped_column(_session_column(), primary_key=True)
    cleared_at: Mapped[datetime | None] = mapped_column(default=None)

    def as_value(self) -> Made:
        return Made(by=self.author, at=self.at, cleared=self.cleared_at is not None)


def of_session(session: SessionId) -> sa.Select[ReleasedRecord]:
    """What was released for it, each one's in the order of the page."""
    found = sa.select(ReleasedRecord).where(ReleasedRecord.session_id == session)
    return found.order_by(ReleasedRecord.author, ReleasedRecord.position)


def yes_of(session: SessionId, person: Person, figure: SharedFigure) -> sa.Select[FigureYesRecord]:
    return sa.select(FigureYesRecord).where(
        FigureYesRecord.session_id == session, FigureYesRecord.author == person, FigureYesRecord.figure == figure
    )
