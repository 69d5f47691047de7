"""Goals as both may read them, in their order, and the joint project."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from app.common_ground.goals.entities import GoalRecord, GoalStepRecord
from app.common_ground.goals.values import Goal, GoalId, GoalsPage, GoalStep
from app.vault.database import VaultSession
from app.vault.sitting import Sitting

MOST_GOALS = 10


def goals(sitting: Sitting, most: int = MOST_GOALS) -> GoalsPage:
    """Those that have not ended, in their order."""
    open_ones = sa.select(GoalRecord).where(GoalRecord.ended_at.is_(None)).order_by(GoalRecord.place)
    return _page(sitting, open_ones, most)


def ended_goals(sitting: Sitting, most: int = MOST_GOALS) -> GoalsPage:
    """The last that ended first."""
    ended = sa.select(GoalRecord).where(GoalRecord.ended_at.is_not(None)).order_by(GoalRecord.ended_at.desc())
    return _page(sitting, ended, most)


def goal(sitting: Sitting, which: GoalId) -> Goal | None:
    """With all its steps."""
    with sitting.shared.reading() as session:
        record = session.get(GoalRecord, which)
        return None if record is None else record.as_value(_steps(session, which))


def joint_project(sitting: Sitting) -> Goal | None:
    """The goal that is marked as such, with its steps."""
    with sitting.shared.reading() as session:
        record = session.scalar(sa.select(GoalRecord).where(GoalRecord.joint.is_(True)).limit(1))
        return None if record is None else record.as_value(_steps(session, record.id))


def _page(sitting: Sitting, wanted: sa.Select[GoalRecord], most: int) -> GoalsPage:
    with sitting.shared.reading() as session:
        records = session.scalars(wanted.limit(most + 1)).all()
        steps = _next_steps(session, [record.id for record in records])
        rows = tuple(record.as_row(steps.get(record.id)) for record in records)
    return GoalsPage(goals=rows[:most], more=len(rows) > most)


def _steps(session: VaultSession, which: GoalId) -> tuple[GoalStep, ...]:
    of_goal = sa.select(GoalStepRecord).where(GoalStepRecord.goal_id == which).order_by(GoalStepRecord.place)
    return tuple(record.as_value() for record in session.scalars(of_goal))


def _next_steps(session: VaultSession, which: Sequence[GoalId]) -> Mapping[GoalId, GoalStep]:
    """Of each goal the first step that is still to do."""
    undone = sa.select(GoalStepRecord).where(GoalStepRecord.goal_id.in_(which), GoalStepRecord.done_on.is_(None))
    found: dict[GoalId, GoalStep] = {}
    for record in session.scalars(undone.order_by(GoalStepRecord.place)):
        found.setdefault(record.goal_id, record.as_value())
    return found
