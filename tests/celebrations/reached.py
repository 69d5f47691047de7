"""Milestones that are there already, however they were found, and a setback on the way."""

from datetime import date
from typing import Any

from app.progress.celebrations.values import NewCelebration, Occasion
from app.progress.milestones.entities import ChosenRecord, OwnReachedRecord, ReachedRecord
from app.progress.milestones.values import MilestoneId, ReachedId
from app.vault.sitting import Sitting
from app.vault.values import Person

ALEX, SAM = Person.FIRST, Person.SECOND
TODAY = date(2026, 11, 23)
WEEK = "Seven days, each update on the day it was due"


def reach(sitting: Sitting, title: str = WEEK, day: date = TODAY, milestone: str = "") -> Occasion:
    """Found in what both can read; it is known by its title here."""
    name = milestone or title[:60]
    with sitting.shared.transaction(sitting.here[0]) as session:
        session.add(ReachedRecord(id=ReachedId(name), **_columns(name, title, day)))
    return Occasion(name)


def reach_alone(sitting: Sitting, title: str, day: date = TODAY) -> None:
    assert sitting.private is not None
    with sitting.private.transaction() as session:
        session.add(OwnReachedRecord(id=ReachedId(title), **_columns(title, title, day)))


def choose(sitting: Sitting, text: str, reached_on: date | None = None, milestone: str = "") -> Occasion:
    """Something that both look forward to, or have reached."""
    with sitting.shared.transaction(sitting.here[0]) as session:
        identity = MilestoneId(session.fresh_id())
        session.add(
            ChosenRecord(
                id=identity,
                text=text,
                about_when="",
                milestone=milestone,
                agreed_at=session.now,
                reached_on=reached_on,
            )
        )
    return Occasion(identity)


def marks(occasion: Occasion, title: str = WEEK, day: date = TODAY, how: str = "Pancakes") -> NewCelebration:
    return NewCelebration(title=title, day=day, how=how, occasion=occasion)


def _columns(name: str, title: str, day: date) -> dict[str, Any]:
    return {
        "milestone": name,
        "title": title,
        "why": "because on these days {days}",
        "rule": "none",
        "numbers": {},
        "first_day": day,
        "day": day,
        "proofs": [[day.isoformat(), "a"]],
    }
