"""Milestones as the vault keeps them: of both in the shared database, found in private entries in their owner's."""

from datetime import date, datetime
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, MappedAsDataclass, mapped_column

from app.progress.milestones.values import (
    MILESTONES,
    OWN_MILESTONES,
    Chosen,
    ChosenState,
    MilestoneId,
    MilestoneStandsOtherwise,
    NewChosen,
    Proof,
    Reached,
    ReachedId,
)
from app.vault.records import PrivateRecord, Record, SharedRecord
from app.vault.values import Kind, Person

Record.registry.update_type_annotation_map({MilestoneId: sa.String(36), ReachedId: sa.String(120)})


class ReachedColumns(MappedAsDataclass, kw_only=True, eq=False, repr=False):
    """What is kept of one that was found, with what its rule needs to look again."""

    milestone: Mapped[str] = mapped_column()
    title: Mapped[str] = mapped_column()
    why: Mapped[str] = mapped_column()
    rule: Mapped[str] = mapped_column()
    numbers: Mapped[dict[str, int]] = mapped_column(sa.JSON)
    first_day: Mapped[date] = mapped_column()
    """Of the stretch of days that it was found in; `day` is its last."""
    day: Mapped[date] = mapped_column()
    proofs: Mapped[list[list[str]]] = mapped_column(sa.JSON)
    """Days and ids."""
    counted: Mapped[int | None] = mapped_column(default=None)
    counted_before: Mapped[int | None] = mapped_column(default=None)
    """How many there were, and in as many days before, where the two are compared."""
    changed_on: Mapped[date | None] = mapped_column(default=None)

    def proven(self) -> tuple[Proof, ...]:
        return tuple(Proof(day=date.fromisoformat(day), id=identity) for day, identity in self.proofs)

    def plain(self) -> dict[str, Any]:
        """What a value is made of, whoever's it is."""
        names = ("milestone", "title", "why", "first_day", "day", "counted", "counted_before", "changed_on")
        return {name: getattr(self, name) for name in names} | {"proofs": self.proven()}


class ReachedRecord(ReachedColumns, SharedRecord, kw_only=True, eq=False, repr=False):
    """Found in what both can read."""

    __tablename__ = "milestone_reached"
    __table_args__ = (sa.Index("milestone_reached_when", "day", "id"),)
    kind: ClassVar[Kind] = MILESTONES
    searchable = ("title",)

    id: Mapped[ReachedId] = mapped_column(primary_key=True)
    of: Mapped[Person | None] = mapped_column(default=None)

    def as_value(self) -> Reached:
        return Reached(id=self.id, of=self.of, own=False, **self.plain())


class OwnReachedRecord(ReachedColumns, PrivateRecord, kw_only=True, eq=False, repr=False):
    """Found in private entries, in their owner's own sitting."""

    __tablename__ = "own_milestone_reached"
    __table_args__ = (sa.Index("own_milestone_reached_when", "day", "id"),)
    kind: ClassVar[Kind] = OWN_MILESTONES
    searchable = ("title",)

    id: Mapped[ReachedId] = mapped_column(primary_key=True)

    def as_value(self) -> Reached:
        return Reached(id=self.id, of=None, own=True, **self.plain())


class ChosenRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """Proposed by one, chosen once both said yes."""

    __tablename__ = "milestone_chosen"
    __table_args__ = (
        sa.Index("milestone_chosen_open", "agreed_at", sqlite_where=sa.text("put_away_at IS NULL")),
        sa.Index("milestone_chosen_of", "milestone"),
    )
    kind: ClassVar[Kind] = MILESTONES
    searchable = ("text", "about_when")

    id: Mapped[MilestoneId] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column()
    about_when: Mapped[str] = mapped_column()
    milestone: Mapped[str] = mapped_column()
    """Of the content file; empty: own words."""
    agreed_at: Mapped[datetime | None] = mapped_column(default=None)
    there_by: Mapped[Person | None] = mapped_column(default=None)
    reached_on: Mapped[date | None] = mapped_column(default=None)
    put_away_at: Mapped[datetime | None] = mapped_column(default=None)

    @property
    def state(self) -> ChosenState:
        if self.put_away_at is not None:
            return ChosenState.PUT_AWAY
        if self.reached_on is not None:
            return ChosenState.REACHED
        if self.agreed_at is None:
            return ChosenState.PROPOSED
        return ChosenState.CHOSEN if self.there_by is None else ChosenState.NEARLY

    def expect(self, *states: ChosenState) -> None:
        """Raises MilestoneStandsOtherwise."""
        if self.state not in states:
            raise MilestoneStandsOtherwise

    def as_value(self, so_far: int | None = None) -> Chosen:
        return Chosen(
            id=self.id,
            what=NewChosen(text=self.text, about_when=self.about_when, milestone=self.milestone),
            state=self.state,
            proposed_by=self.author,
            proposed_at=self.at,
            there_by=self.there_by,
            reached_on=self.reached_on,
            so_far=so_far,
        )
