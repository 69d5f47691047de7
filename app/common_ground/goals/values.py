"""Goals of both with their steps, and the one joint project, as pages are given them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.exchange.values import CannotGo, Sort
from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind, Person

GoalId = NewType("GoalId", str)
StepId = NewType("StepId", str)

GOALS = Kind("goals")
GOAL = Sort("goal")

LONGEST_GOAL = 500
LONGEST_ABOUT_WHEN = 120
LONGEST_STEP = 300
MOST_STEPS = 50
"""Characters, and steps of one goal."""


class StepBy(StrEnum):
    """Who takes a step."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewGoal:
    text: str = ""
    about_when: str = ""
    """A day or a season in free words; it may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalStep:
    id: StepId
    author: Person
    text: str
    by: StepBy
    done_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalRow:
    """A goal in a list."""

    id: GoalId
    text: str
    about_when: str
    next_step: GoalStep | None
    joint: bool
    """Whether it is the joint project."""
    ended_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    id: GoalId
    author: Person
    at: datetime
    text: str
    about_when: str
    version: int
    """Counts how often its words were changed, from 1; a change names the one it began with."""
    changed_by: Person
    changed_at: datetime
    joint: bool
    ended_at: datetime | None
    steps: tuple[GoalStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalsPage:
    goals: tuple[GoalRow, ...]
    more: bool


class GoalGone(CannotGo):
    def __init__(self) -> None:
        super().__init__(_("This goal isn't there any more. Your words are kept; you could begin a new one with them."))


class GoalChangedMeanwhile(CannotGo):
    """The words it would take the place of are not those it began with."""

    def __init__(self) -> None:
        super().__init__(
            _("These words were changed in the meantime. Yours are kept. Look at both, then keep what suits you.")
        )


class StepsFull(Refused):
    def __init__(self) -> None:
        super().__init__(_("This goal holds no more steps. What you typed is kept. A second goal could take it."))


class OthersStep(Refused):
    """Somebody would do, or remove, what is the other's."""

    def __init__(self) -> None:
        super().__init__(_("This step is your partner's. Nothing has changed. You could ask about it."))
