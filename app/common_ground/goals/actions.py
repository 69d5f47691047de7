"""Setting goals, changing and moving them, and the one of them that is the joint project."""

import sqlalchemy as sa

from app.common_ground.goals.entities import GoalRecord
from app.common_ground.goals.values import (
    LONGEST_ABOUT_WHEN,
    LONGEST_GOAL,
    GoalChangedMeanwhile,
    GoalGone,
    GoalId,
    NewGoal,
)
from app.exchange.lengths import check_lengths
from app.exchange.passing import author_of
from app.exchange.values import Form, Slept
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def goal_of(form: Form) -> NewGoal:
    """What a form holds. Raises FormRefused."""
    words = {name: str(form.get(name) or "") for name in ("text", "about_when")}
    check_lengths(words, {"text": LONGEST_GOAL, "about_when": LONGEST_ABOUT_WHEN}, needed="text")
    return NewGoal(text=words["text"].strip(), about_when=words["about_when"].strip())


def set_goal(sitting: Sitting, author: Person, new: NewGoal) -> GoalId:
    """Last among the goals."""
    with sitting.shared.transaction(author) as session:
        return set_goal_in(session, author, GoalId(session.fresh_id()), new)


def set_goal_in(session: VaultSession, author: Person, identity: GoalId, new: NewGoal) -> GoalId:
    last = session.scalar(sa.select(sa.func.max(GoalRecord.place))) or 0
    session.add(
        GoalRecord(
            id=identity,
            text=new.text,
            about_when=new.about_when,
            place=last + 1,
            changed_by=author,
            changed_at=session.now,
        )
    )
    return identity


def change_goal(sitting: Sitting, author: Person, goal: GoalId, new: NewGoal, version: int) -> None:
    """`version` is the one the change began with. Raises GoalGone, GoalChangedMeanwhile."""
    with sitting.shared.transaction(author) as session:
        change_goal_in(session, author, goal, new, version)


def change_goal_in(session: VaultSession, author: Person, goal: GoalId, new: NewGoal, version: int) -> None:
    """Words that stand there already change nothing, so that a slept one cut off after it went goes once."""
    record = _there(session, goal)
    if (record.text, record.about_when) == (new.text, new.about_when):
        return
    if record.version != version:
        raise GoalChangedMeanwhile
    record.text, record.about_when = new.text, new.about_when
    record.version, record.changed_by, record.changed_at = version + 1, author, session.now


def send_goal(session: VaultSession, slept: Slept) -> None:
    """What was slept on: a new goal, or new words for one. Raises CannotGo."""
    goal, version = GoalId(str(slept.form.get("goal") or "")), slept.form.get("version")
    author = author_of(session)
    if goal:
        change_goal_in(session, author, goal, goal_of(slept.form), int(version or 0))
    elif session.get(GoalRecord, GoalId(slept.id)) is None:
        set_goal_in(session, author, GoalId(slept.id), goal_of(slept.form))


def end_goal(sitting: Sitting, author: Person, goal: GoalId) -> None:
    """Without a reason; it stays among those that ended."""
    with sitting.shared.transaction(author) as session:
        record = _there(session, goal)
        if record.ended_at is None:
            record.ended_at, record.joint = session.now, False


def take_up_goal(sitting: Sitting, author: Person, goal: GoalId) -> None:
    """One that had ended is a goal again."""
    with sitting.shared.transaction(author) as session:
        _there(session, goal).ended_at = None


def make_joint(sitting: Sitting, author: Person, goal: GoalId | None) -> None:
    """This is the joint project, in place of the one before; None: there is none."""
    with sitting.shared.transaction(author) as session:
        chosen = None if goal is None else _there(session, goal)
        for record in session.scalars(sa.select(GoalRecord).where(GoalRecord.joint.is_(True))):
            record.joint = False
        if chosen is not None:
            chosen.joint, chosen.ended_at = True, None


def move_goal(sitting: Sitting, author: Person, goal: GoalId, *, up: bool) -> None:
    """One place among the goals that have not ended; at the end nothing happens."""
    with sitting.shared.transaction(author) as session:
        record = _there(session, goal)
        beyond = GoalRecord.place < record.place if up else GoalRecord.place > record.place
        nearest = GoalRecord.place.desc() if up else GoalRecord.place
        wanted = sa.select(GoalRecord).where(GoalRecord.ended_at.is_(None), beyond)
        neighbour = session.scalar(wanted.order_by(nearest).limit(1))
        if neighbour is not None:
            record.place, neighbour.place = neighbour.place, record.place


def _there(session: VaultSession, goal: GoalId) -> GoalRecord:
    record = session.get(GoalRecord, goal)
    if record is None:
        raise GoalGone
    return record
