"""Where a version stands: one table of states and events, and what time alone does to them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from app.agreements.values import State, Terms
from app.clock import Clock
from app.vault.values import Person


class Event(StrEnum):
    """What partners do with a version; everything else is the passing of time."""

    SIGNED = "signed"
    TAKEN_BACK = "taken_back"
    COUNTERED = "countered"
    WITHDRAWN = "withdrawn"
    KEPT = "kept"
    ENDED = "ended"
    REPLACED = "replaced"


TABLE: dict[tuple[State, Event], State] = {
    (State.PROPOSED, Event.SIGNED): State.SIGNED_BY_ONE,
    (State.PROPOSED, Event.COUNTERED): State.SET_ASIDE,
    (State.PROPOSED, Event.WITHDRAWN): State.WITHDRAWN,
    (State.SIGNED_BY_ONE, Event.SIGNED): State.COOLING_OFF,
    (State.SIGNED_BY_ONE, Event.TAKEN_BACK): State.PROPOSED,
    (State.SIGNED_BY_ONE, Event.COUNTERED): State.SET_ASIDE,
    (State.SIGNED_BY_ONE, Event.WITHDRAWN): State.WITHDRAWN,
    (State.COOLING_OFF, Event.TAKEN_BACK): State.PROPOSED,
    (State.COOLING_OFF, Event.WITHDRAWN): State.WITHDRAWN,
    (State.IN_FORCE, Event.KEPT): State.IN_FORCE,
    (State.IN_FORCE, Event.ENDED): State.ENDED,
    (State.IN_FORCE, Event.REPLACED): State.REPLACED,
    (State.IN_FORCE, Event.WITHDRAWN): State.WITHDRAWN,
    (State.DUE, Event.KEPT): State.IN_FORCE,
    (State.DUE, Event.ENDED): State.ENDED,
    (State.DUE, Event.REPLACED): State.REPLACED,
    (State.DUE, Event.WITHDRAWN): State.WITHDRAWN,
}
"""Every event that is possible in a state, and where it leads; what is not here is refused."""

HOLDING = frozenset({State.IN_FORCE, State.DUE})
OPEN = frozenset({State.PROPOSED, State.SIGNED_BY_ONE, State.COOLING_OFF})
PAST = frozenset({State.REPLACED, State.ENDED, State.WITHDRAWN, State.SET_ASIDE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One event of a version."""

    event: Event
    at: datetime
    person: Person | None = None
    review: date | None = None
    """The new review day, where it was kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a version stands at one moment."""

    state: State
    signed_by: frozenset[Person] = frozenset()
    """Whose signatures stand."""
    holds_from: datetime | None = None
    """When it holds or held; None before both have signed."""
    held: bool = False
    """Whether it holds or has ever held."""
    review: date | None = None
    since: datetime | None = None
    """When it came to stand there."""


def standing(terms: Terms, happenings: Iterable[Happening], now: datetime, clock: Clock) -> Standing:
    """Where a version stands now, from its events in their order and the time.

    An event that the table does not know in its state is passed over: it was refused when it was tried. A clock that
    was set back undoes nothing and shortens nothing: no event is taken to be before the one entered before it.
    """
    at = Standing(state=State.PROPOSED, review=terms.review)
    latest = datetime.min.replace(tzinfo=UTC)
    for happening in happenings:
        latest = max(latest, happening.at)
        told = replace(happening, at=latest)
        at = after(_in_time(at, terms, latest, clock), told, terms, clock) or at
    latest = max(latest, now)
    return _in_time(at, terms, latest, clock)


def after(at: Standing, happening: Happening, terms: Terms, clock: Clock) -> Standing | None:
    """The standing after one event; None where it is not possible."""
    to = TABLE.get((at.state, happening.event))
    if to is None or not _fits(at, happening.event, happening.person):
        return None
    return _APPLY.get(happening.event, _plain)(replace(at, state=to, since=happening.at), happening, terms, clock)


def is_possible(at: Standing, event: Event, person: Person | None = None) -> bool:
    """Whether this event could come next."""
    return (at.state, event) in TABLE and _fits(at, event, person)


def _fits(at: Standing, event: Event, person: Person | None) -> bool:
    if event is Event.SIGNED:
        return person not in at.signed_by
    if event is Event.TAKEN_BACK:
        return person in at.signed_by
    return True


def _signed(at: Standing, happening: Happening, terms: Terms, clock: Clock) -> Standing:
    assert happening.person is not None
    signed_by = at.signed_by | {happening.person}
    if at.state is not State.COOLING_OFF:
        return replace(at, signed_by=signed_by)
    holds_from = happening.at + timedelta(hours=terms.cooling_off)
    if terms.starts is not None:
        holds_from = max(holds_from, clock.begins(terms.starts))
    return replace(at, signed_by=signed_by, holds_from=holds_from)


def _released(at: Standing, _happening: Happening, _terms: Terms, _clock: Clock) -> Standing:
    return replace(at, signed_by=frozenset(), holds_from=None)


def _kept(at: Standing, happening: Happening, _terms: Terms, _clock: Clock) -> Standing:
    return replace(at, review=happening.review)


def _plain(at: Standing, _happening: Happening, _terms: Terms, _clock: Clock) -> Standing:
    return at


_APPLY = {Event.SIGNED: _signed, Event.TAKEN_BACK: _released, Event.KEPT: _kept}


def _in_time(at: Standing, terms: Terms, now: datetime, clock: Clock) -> Standing:
    if at.state is State.COOLING_OFF and at.holds_from is not None and now >= at.holds_from:
        at = replace(at, state=State.IN_FORCE, held=True, since=at.holds_from)
    if at.state is State.IN_FORCE and at.review is not None and now >= clock.begins(at.review):
        at = replace(at, state=State.DUE, since=clock.begins(at.review))
    if at.state in HOLDING and terms.ends is not None:
        over = clock.begins(terms.ends + timedelta(days=1))
        at = replace(at, state=State.ENDED, since=over) if now >= over else at
    return at
