"""What the sample couple has in common: values, goals, rituals, memories, and lines about each other."""

from collections.abc import Mapping
from datetime import time
from uuid import NAMESPACE_OID, uuid5

import sqlalchemy as sa

from app.common_ground.appreciations.actions import send_in
from app.common_ground.appreciations.entities import OwnAppreciationRecord
from app.common_ground.appreciations.values import AppreciationId
from app.common_ground.goals.actions import set_goal_in
from app.common_ground.goals.entities import GoalRecord, GoalStepRecord
from app.common_ground.goals.steps import add_step_in
from app.common_ground.goals.values import GoalId, NewGoal
from app.common_ground.memories.actions import write_memory_in
from app.common_ground.memories.entities import MemoryLineRecord
from app.common_ground.memories.values import MemoryId, MemoryLineId
from app.common_ground.named_values.actions import put_values_in
from app.common_ground.rituals.actions import propose_in
from app.common_ground.rituals.entities import RitualDayRecord, RitualRecord
from app.common_ground.rituals.values import RitualId
from app.promises.recurrence import due_days
from app.sample.common_ground_texts import GOALS, LINES, MEMORIES, RITUALS, STEPS, VALUES
from app.sample.days import PAUSE, SETBACK, SampleDay
from app.vault.values import Person

_EVENING = time(20, 55)
_NAMED: Mapping[int, Person] = {33: Person.FIRST, 35: Person.SECOND}
_GOALS: Mapping[int, str] = {50: "sea", 56: "garden", 72: "debt"}
_STEPS: Mapping[int, tuple[int, ...]] = {57: (0, 1), 69: (2, 3)}
"""On which day of the story which steps of the garden were written."""
_PROPOSED: Mapping[int, str] = {6: "weekly", 18: "tea", 44: "walk", 86: "song"}
_AGREED: Mapping[int, str] = {7: "weekly", 19: "tea", 45: "walk"}
_MEMORIES: Mapping[int, int] = {36: 0, 49: 1, 70: 2, 80: 3}
_HARD = range(SETBACK, PAUSE + 3)
_LIKELY = 0.12
"""That one of them writes a line about the other on a day."""


def live_day(day: SampleDay) -> None:
    """In the first round all of it comes to be; later ones add memories, lines, and days of rituals."""
    if day.number == day.in_story:
        _begin(day)
    if day.in_story in _MEMORIES and (day.number == day.in_story or day.in_story in {36, 70}):
        _remember(day, _MEMORIES[day.in_story])
    if not day.missed and day.in_story not in _HARD:
        _do_rituals(day)
        for person in Person:
            _maybe_line(day, person)


def _begin(day: SampleDay) -> None:
    story = day.in_story
    if story in _NAMED:
        with day.writes(_NAMED[story], _EVENING) as (shared, _own):
            put_values_in(shared, _NAMED[story], VALUES[_NAMED[story]])
    if story in _GOALS:
        _set_goal(day, _GOALS[story])
    if story in _STEPS:
        _add_steps(day, _STEPS[story])
    if story in _PROPOSED:
        _propose(day, _PROPOSED[story])
    if story in _AGREED:
        person = RITUALS[_AGREED[story]][0].other
        with day.writes(person, _EVENING) as (shared, _own):
            shared.get_one(RitualRecord, _ritual_id(_AGREED[story])).agreed_at = shared.now


def _set_goal(day: SampleDay, key: str) -> None:
    person, text, about_when = GOALS[key]
    with day.writes(person, _EVENING) as (shared, _own):
        set_goal_in(shared, person, _goal_id(key), NewGoal(text=text, about_when=about_when))
        shared.flush()
        shared.get_one(GoalRecord, _goal_id(key)).joint = key == "garden"


def _add_steps(day: SampleDay, which: tuple[int, ...]) -> None:
    for number in which:
        text, by, done = STEPS[number]
        with day.writes(Person.FIRST if number % 2 else Person.SECOND, _EVENING) as (shared, _own):
            step = add_step_in(shared, _goal_id("garden"), text, by)
            shared.flush()
            shared.get_one(GoalStepRecord, step).done_on = day.day if done else None


def _propose(day: SampleDay, key: str) -> None:
    person, ritual = RITUALS[key]
    with day.writes(person, _EVENING) as (shared, _own):
        propose_in(shared, person, _ritual_id(key), ritual, day.day, None)


def _do_rituals(day: SampleDay) -> None:
    """Most of the days on which one falls; nothing is kept of the rest."""
    held = sa.select(RitualRecord).where(RitualRecord.agreed_at.is_not(None), RitualRecord.rule != "")
    for ritual in day.shared.scalars(held).all():
        if due_days(ritual.rule, ritual.starts, day.day, day.day) and day.dice.random() < 0.7:
            with day.writes(ritual.proposed_by, _EVENING) as (shared, _own):
                shared.add(RitualDayRecord(ritual_id=ritual.id, day=day.day))


def _remember(day: SampleDay, which: int) -> None:
    person, memory, added = MEMORIES[which]
    identity = MemoryId(str(uuid5(NAMESPACE_OID, f"memory {day.number}")))
    with day.writes(person, _EVENING) as (shared, _own):
        write_memory_in(shared, identity, memory, day.day)
    if added:
        with day.writes(person.other, time(21, 5)) as (shared, _own):
            line = MemoryLineId(str(uuid5(NAMESPACE_OID, f"memory line {day.number}")))
            shared.add(MemoryLineRecord(id=line, memory_id=identity, text=added))


def _maybe_line(day: SampleDay, person: Person) -> None:
    """Two of three are shown, and most of these were read."""
    if day.dice.random() >= _LIKELY:
        return
    text = day.dice.choice(LINES[person])
    identity = AppreciationId(str(uuid5(NAMESPACE_OID, f"line {person} {day.number}")))
    with day.writes(person, _EVENING) as (shared, own):
        if day.dice.random() < 0.35:
            own.add(OwnAppreciationRecord(id=identity, text=text))
        else:
            record = send_in(shared, identity, text)
            if day.number < day.last - 1:
                shared.author = person.other
                record.opened_at = shared.now


def _goal_id(key: str) -> GoalId:
    return GoalId(str(uuid5(NAMESPACE_OID, f"goal {key}")))


def _ritual_id(key: str) -> RitualId:
    return RitualId(str(uuid5(NAMESPACE_OID, f"ritual {key}")))
