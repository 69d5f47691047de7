"""Rituals, and the days on which one was done, as the shared database keeps them."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.common_ground.rituals.values import (
    RITUALS,
    NewRitual,
    Ritual,
    RitualId,
    RitualStandsOtherwise,
    RitualState,
    RitualTalk,
)
from app.vault.records import Record, SharedRecord
from app.vault.values import Kind, Person

Record.registry.update_type_annotation_map({RitualId: sa.String(36)})


class RitualRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """Proposed by one, held once both said yes."""

    __tablename__ = "ritual"
    __table_args__ = (sa.Index("ritual_stands", "let_go_at", "paused_at", "agreed_at", "proposed_at"),)
    kind: ClassVar[Kind] = RITUALS
    searchable = ("title", "what")

    id: Mapped[RitualId] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column()
    what: Mapped[str] = mapped_column()
    rule: Mapped[str] = mapped_column()
    starts: Mapped[date] = mapped_column()
    at_time: Mapped[time | None] = mapped_column()
    minutes: Mapped[int | None] = mapped_column()
    talk: Mapped[RitualTalk | None] = mapped_column()
    proposed_by: Mapped[Person] = mapped_column()
    proposed_at: Mapped[datetime] = mapped_column()
    replaces: Mapped[RitualId | None] = mapped_column(default=None)
    agreed_at: Mapped[datetime | None] = mapped_column(default=None)
    paused_at: Mapped[datetime | None] = mapped_column(default=None)
    let_go_at: Mapped[datetime | None] = mapped_column(default=None)

    @property
    def state(self) -> RitualState:
        if self.let_go_at is not None:
            return RitualState.LET_GO
        if self.agreed_at is None:
            return RitualState.PROPOSED
        return RitualState.HELD if self.paused_at is None else RitualState.PAUSED

    def expect(self, *states: RitualState) -> None:
        """Raises RitualStandsOtherwise."""
        if self.state not in states:
            raise RitualStandsOtherwise

    def propose_again(self, person: Person, now: datetime) -> None:
        self.proposed_by, self.proposed_at = person, now
        self.agreed_at = self.paused_at = self.let_go_at = None

    def as_value(self, *, done_today: bool, done_on: Sequence[date] = ()) -> Ritual:
        what = NewRitual(
            title=self.title,
            what=self.what,
            rule=self.rule,
            starts=self.starts,
            at=self.at_time,
            minutes=self.minutes,
            talk=self.talk,
        )
        return Ritual(
            id=self.id,
            what=what,
            proposed_by=self.proposed_by,
            proposed_at=self.proposed_at,
            state=self.state,
            done_today=done_today,
            done_on=tuple(done_on),
            replaces=self.replaces,
        )


class RitualDayRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """That they did it on a day; that they did not is kept nowhere."""

    __tablename__ = "ritual_day"
    kind: ClassVar[Kind] = RITUALS

    ritual_id: Mapped[RitualId] = mapped_column(sa.ForeignKey("ritual.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
