"""Steps towards a goal: added, done on a day by a press, and undone again."""

import sqlalchemy as sa

from app.common_ground.goals.entities import GoalRecord, GoalStepRecord
from app.common_ground.goals.values import (
    LONGEST_STEP,
    MOST_STEPS,
    GoalGone,
    GoalId,
    OthersStep,
    StepBy,
    StepId,
    StepsFull,
)
from app.exchange.lengths import check_lengths
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def add_step(sitting: Sitting, author: Person, goal: GoalId, text: str, by: StepBy) -> StepId:
    """Last among the steps. Raises FormRefused, GoalGone, StepsFull."""
    check_step(text)
    with sitting.shared.transaction(author) as session:
        return add_step_in(session, goal, text, by)


def check_step(text: str) -> None:
    """Raises FormRefused."""
    check_lengths({"step": text}, {"step": LONGEST_STEP}, needed="step")


def add_step_in(session: VaultSession, goal: GoalId, text: str, by: StepBy) -> StepId:
    if session.get(GoalRecord, goal) is None:
        raise GoalGone
    of_goal = GoalStepRecord.goal_id == goal
    count, last = session.execute(sa.select(sa.func.count(), sa.func.max(GoalStepRecord.place)).where(of_goal)).one()
    if count >= MOST_STEPS:
        raise StepsFull
    identity = StepId(session.fresh_id())
    session.add(GoalStepRecord(id=identity, goal_id=goal, place=(last or 0) + 1, text=text.strip(), by=by))
    return identity


def step_done(sitting: Sitting, step: StepId) -> None:
    """Today; one that is done already keeps its day. Raises OthersStep, GoalGone."""
    with sitting.shared.transaction(sitting.here[0]) as session:
        record = _mine(session, sitting, step)
        if record.done_on is None:
            record.done_on = sitting.clock.today()


def step_undone(sitting: Sitting, step: StepId) -> None:
    """It is to do again. Raises OthersStep, GoalGone."""
    with sitting.shared.transaction(sitting.here[0]) as session:
        _mine(session, sitting, step).done_on = None


def remove_step(sitting: Sitting, step: StepId) -> None:
    """By whoever wrote it. Raises OthersStep."""
    with sitting.shared.transaction(sitting.here[0]) as session:
        record = session.get(GoalStepRecord, step)
        if record is None:
            return
        if record.author not in sitting.here:
            raise OthersStep
        session.delete(record)


def may_do(sitting: Sitting, by: StepBy) -> bool:
    """Whether someone who is here takes that step; nobody answers for the other."""
    return by is StepBy.BOTH or Person(by.value) in sitting.here


def _mine(session: VaultSession, sitting: Sitting, step: StepId) -> GoalStepRecord:
    record = session.get(GoalStepRecord, step)
    if record is None:
        raise GoalGone
    if not may_do(sitting, record.by):
        raise OthersStep
    session.author = sitting.here[0] if record.by is StepBy.BOTH else Person(record.by.value)
    return record
