"""Everything that lies open between the two, and everything for their therapist, over what each room declares."""

from collections.abc import Callable, Iterable

from app.checkins import session_points as checkins
from app.common_ground.rituals import reads as rituals
from app.conversations.account import reads as account
from app.conversations.accountability import reads as accountability
from app.conversations.clearing import reads as clearing
from app.conversations.letters import reads as letters
from app.conversations.questions import reads as questions
from app.conversations.updates import open_reads as updates
from app.exchange.values import OpenThing, SessionPoint, own_turn_first
from app.people.pace import pace_in
from app.people.pace_values import Pace
from app.private import reads as private
from app.progress.milestones import reads as milestones
from app.repair.apologies import reads as apologies
from app.repair.setbacks import reads as setbacks
from app.vault.database import VaultSession
from app.vault.sitting import Sitting

OPEN: tuple[Callable[[VaultSession, Sitting, Pace, int], Iterable[OpenThing]], ...] = (
    private.open_things_in,
    questions.open_things_in,
    updates.open_things_in,
    clearing.open_things_in,
    letters.open_things_in,
    account.open_things_in,
    accountability.open_things_in,
    apologies.open_things_in,
    setbacks.open_things_in,
    rituals.open_things_in,
    milestones.open_things_in,
)
"""Of each room: what is open, no more than are asked for; words only of what was opened.

What waits for whoever is here comes first, then the oldest, so that none of it is cut off.

The pace is read once for all of them; a room decides with it what may stand on Today.
"""

POINTS: tuple[Callable[[VaultSession, int], Iterable[SessionPoint]], ...] = (
    questions.session_points_in,
    updates.session_points_in,
    accountability.session_points_in,
    setbacks.session_points_in,
    checkins.session_points_in,
)
"""Of each room: what both can read and was put aside for the session, the newest first."""


def open_things(sitting: Sitting, most: int, pace: Pace | None = None) -> tuple[OpenThing, ...]:
    """First those that wait for whoever is here, then the others; each the oldest first.

    Of each room no more than `most`; `pace` is what was read a moment ago, where it was.
    """
    with sitting.shared.reading() as session:
        pace = pace or pace_in(session, sitting.clock)
        found = [thing for of_room in OPEN for thing in of_room(session, sitting, pace, most)]
    return tuple(own_turn_first(found, sitting.alone, most))


def waiting_here(sitting: Sitting, most: int, pace: Pace | None = None) -> tuple[OpenThing, ...]:
    """Those of them that whoever is here can do something about now."""
    return tuple(thing for thing in open_things(sitting, most, pace) if thing.waits_here(sitting.alone))


def session_points(sitting: Sitting, most: int) -> tuple[SessionPoint, ...]:
    """The newest first."""
    with sitting.shared.reading() as session:
        found = [point for of_room in POINTS for point in of_room(session, most)]
    return tuple(sorted(found, key=lambda point: point.at, reverse=True)[:most])
