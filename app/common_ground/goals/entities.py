"""Goals with their steps, and the one joint project, as the shared database keeps them."""

from datetime import date, datetime
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.common_ground.goals.values import GOALS, Goal, GoalId, GoalRow, GoalStep, StepBy, StepId
from app.vault.records import Record, SharedRecord
from app.vault.values import Kind, Person

Record.registry.update_type_annotation_map(dict.fromkeys((GoalId, StepId), sa.String(36)))


class GoalRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """Of both, whoever wrote it; either may change its words."""

    __tablename__ = "goal"
    __table_args__ = (sa.Index("goal_place", "ended_at", "place"), sa.Index("goal_joint", "joint"))
    kind: ClassVar[Kind] = GOALS
    searchable = ("text", "about_when")

    id: Mapped[GoalId] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column()
    about_when: Mapped[str] = mapped_column()
    place: Mapped[int] = mapped_column()
    """Among the goals, the smallest first."""
    version: Mapped[int] = mapped_column(default=1)
    changed_by: Mapped[Person] = mapped_column()
    changed_at: Mapped[datetime] = mapped_column()
    joint: Mapped[bool] = mapped_column(default=False)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)

    def as_row(self, next_step: GoalStep | None) -> GoalRow:
        return GoalRow(
            id=self.id,
            text=self.text,
            about_when=self.about_when,
            next_step=next_step,
            joint=self.joint,
            ended_at=self.ended_at,
        )

    def as_value(self, steps: tuple[GoalStep, ...]) -> Goal:
        return Goal(
            id=self.id,
            author=self.author,
            at=self.at,
            text=self.text,
            about_when=self.about_when,
            version=self.version,
            changed_by=self.changed_by,
            changed_at=self.changed_at,
            joint=self.joint,
            ended_at=self.ended_at,
            steps=steps,
        )


class GoalStepRecord(SharedRecord, kw_only=True, eq=False, repr=False):
    """One step towards a goal."""

    __tablename__ = "goal_step"
    __table_args__ = (sa.Index("goal_step_place", "goal_id", "place"),)
    kind: ClassVar[Kind] = GOALS
    searchable = ("text",)

    id: Mapped[StepId] = mapped_column(primary_key=True)
    goal_id: Mapped[GoalId] = mapped_column(sa.ForeignKey("goal.id"))
    place: Mapped[int] = mapped_column()
    text: Mapped[str] = mapped_column()
    by: Mapped[StepBy] = mapped_column()
    done_on: Mapped[date | None] = mapped_column(default=None)

    def as_value(self) -> GoalStep:
        return GoalStep(id=self.id, author=self.author, text=self.text, by=self.by, done_on=self.done_on)
