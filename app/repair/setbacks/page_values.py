"""What the first view and the form of something to put right are given."""

from dataclasses import dataclass
from datetime import date, datetime

from app.repair.setbacks.values import Clause, LastStep, PromiseSaid, SetbackId, Standing
from app.vault.values import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class SetbackRow:
    """One setback in the list."""

    id: SetbackId
    author: Person
    day: date
    standing: Standing
    title: str
    """Empty while whoever is here has not opened it, and once the words were removed."""
    closed_here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunSetback:
    """A form that was begun and not sent."""

    subject: str
    title: str
    """Empty while it has no words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetbacksPage:
    """What is being put right, and what was."""

    begun: tuple[BegunSetback, ...] = ()
    now: tuple[SetbackRow, ...] = ()
    past: tuple[SetbackRow, ...] = ()
    more_now: bool = False
    """Whether there are more than were asked for; so with the next."""
    more_past: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.begun or self.now or self.past)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLastStep:
    """What the one who is here alone answered at the end."""

    setback: SetbackId
    answer: LastStep
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a setback can be about: boundaries in force and promises that go on."""

    clauses: tuple[Clause, ...] = ()
    promises: tuple[PromiseSaid, ...] = ()
