"""The sample couple's plans for hard moments, and the log that each of them keeps."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from uuid import NAMESPACE_OID, uuid5

from app.sample.days import PAUSE, SETBACK, SampleDay
from app.sample.trigger_texts import HELPED, NOTES, PLANS, PROPOSALS, RESPONSES
from app.triggers.entities import (
    MomentRecord,
    PlanRecord,
    ProposalRecord,
    SharedMomentRecord,
    moment_columns,
    plan_columns,
)
from app.triggers.sharing import put_copy
from app.triggers.values import MomentId, NewMoment, Part, Plan, PlanId, ProposalId, Step
from app.vault.database import VaultSession
from app.vault.values import Person

_WRITTEN: Mapping[int, tuple[Person, str]] = {
    3: (Person.FIRST, "late-reply"),
    8: (Person.SECOND, "left-out"),
    14: (Person.FIRST, "the-day"),
    22: (Person.SECOND, "yes-but"),
    30: (Person.FIRST, "at-night"),
    52: (Person.SECOND, "shame"),
}
"""On which day of the story who wrote which plan; a later round has only the first of each."""
_SHOWN: Mapping[int, tuple[int, frozenset[Part]]] = {
    5: (3, frozenset({Part.SIGNS})),
    9: (8, frozenset()),
    31: (30, frozenset()),
}
"""On which day a plan is shown, by the day it was written on, and what goes along."""
_PROPOSED = {10: (3, 0), 46: (3, 1), 47: (8, 2)}
_OFTEN = {Person.FIRST: (0.62, 0.3), Person.SECOND: (0.3, 0.2)}
"""How likely a hard moment is on a day, at the beginning of the story and at its end."""
_IN_A_PAUSE = frozenset({Step.BREATHED, Step.NAMED_IT, Step.STEPPED_AWAY, Step.CAME_BACK})
_STRENGTH = {Person.FIRST: 8, Person.SECOND: 6}


def live_day(day: SampleDay) -> None:
    """A plan on some days, and an entry of the log on the days that were hard."""
    story, first_round = day.in_story, day.number == day.in_story
    if story in _WRITTEN and (first_round or story in {3, 8}):
        _write_plan(day, *_WRITTEN[story])
    if story in _SHOWN and (first_round or story in {5, 9}):
        _show_plan(day, *_SHOWN[story])
    if story in _PROPOSED and first_round:
        _propose(day, *_PROPOSED[story])
    if not day.missed:
        for person in Person:
            _maybe_moment(day, person)


def _write_plan(day: SampleDay, person: Person, key: str) -> None:
    with day.writes(person, time(20, 40)) as (_shared, own):
        own.add(PlanRecord(id=_plan_id(day.number), changed_at=own.now, **plan_columns(_plan(day, key, day.day))))


def _plan(day: SampleDay, key: str, written: date) -> Plan:
    """One plan has a day that comes tomorrow."""
    plan = replace(PLANS[key], review=written + timedelta(days=30 if key == "late-reply" else 85))
    if key == "the-day":
        return replace(plan, on_day=written + timedelta(days=day.last - day.number + 1), every_year=True)
    return plan


def _show_plan(day: SampleDay, written: int, parts: frozenset[Part]) -> None:
    person, key = _WRITTEN[written]
    number = day.number - day.in_story + written
    with day.writes(person, time(20, 50)) as (shared, _own):
        put_copy(shared, _plan_id(number), PLANS[key], parts)


def _propose(day: SampleDay, written: int, which: int) -> None:
    person = _WRITTEN[written][0].other
    kind, text = PROPOSALS[which]
    with day.writes(person, time(21, 0)) as (shared, _own):
        proposal = ProposalId(str(uuid5(NAMESPACE_OID, f"proposal {day.number}")))
        shared.add(ProposalRecord(id=proposal, plan_id=_plan_id(written), proposal_kind=kind, text=text))


def _maybe_moment(day: SampleDay, person: Person) -> None:
    at_first, at_last = _OFTEN[person]
    share = day.in_story / 88
    likely = at_first + (at_last - at_first) * share
    if SETBACK <= day.in_story <= PAUSE + 4:
        likely = 0.95
    if day.dice.random() < likely or day.in_story == PAUSE:
        with day.writes(person, time(21, 10 if person is Person.FIRST else 20)) as (shared, own):
            _write_moment(day, person, share, shared, own)


def _write_moment(day: SampleDay, person: Person, share: float, shared: VaultSession, own: VaultSession) -> None:
    moment = MomentId(str(uuid5(NAMESPACE_OID, f"moment {person} {day.number}")))
    what = _what(day, person, share)
    what = replace(what, at=own.now - timedelta(minutes=day.dice.randrange(15, 200)))
    own.add(MomentRecord(id=moment, **moment_columns(what)))
    if day.dice.random() < 0.12:
        columns = moment_columns(replace(what, note=""))
        title = "" if what.plan is None else PLANS["late-reply" if person is Person.FIRST else "left-out"].title
        shared.add(SharedMomentRecord(id=moment, plan_title=title, shown_at=shared.now, **columns))


def _what(day: SampleDay, person: Person, share: float) -> NewMoment:
    dice = day.dice
    harder = 2 if SETBACK <= day.in_story <= PAUSE + 4 else 0
    peak = min(10, max(2, round(_STRENGTH[person] - 2.5 * share + harder + dice.gauss(0, 1.1))))
    done = frozenset(step for step in Step if dice.random() < _used(step))
    steps = _IN_A_PAUSE if day.in_story == PAUSE else done
    known = dice.random() < 0.85
    first = 3 if person is Person.FIRST else 8
    written = day.number - day.in_story + first
    return NewMoment(
        at=day.ends,
        plan=_plan_id(written) if day.in_story > first and dice.random() < 0.5 else None,
        before=max(0, peak - dice.randrange(1, 4)) if known else None,
        peak=peak if known else None,
        after=max(0, peak - dice.randrange(0, 2 + len(steps))) if known else None,
        steps=steps,
        what_helped=dice.choice(HELPED[person]) if dice.random() < 0.5 else "",
        partner_response=dice.choice(RESPONSES[person]) if dice.random() < 0.35 else "",
        note=dice.choice(NOTES[person]) if dice.random() < 0.4 else "",
    )


def _used(step: Step) -> float:
    return {Step.BREATHED: 0.55, Step.STEPPED_AWAY: 0.4, Step.ASKED: 0.35, Step.CAME_BACK: 0.3}.get(step, 0.15)


def _plan_id(number: int) -> PlanId:
    """The same for the same day, so that a later one can show it."""
    return PlanId(str(uuid5(NAMESPACE_OID, f"plan {number}")))
