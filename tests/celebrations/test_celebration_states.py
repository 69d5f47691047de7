"""Every event in every state of something to mark: what becomes of it, and what is refused."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.people.pace_values import Pace
from app.progress.celebrations.actions import (
    change_celebration,
    mark,
    not_now,
    not_this_one,
    put_line,
    remove_celebration,
    remove_line,
)
from app.progress.celebrations.reads import celebration, celebration_of, markings_in, offered
from app.progress.celebrations.values import (
    CelebrationGone,
    CelebrationId,
    MarkedAlready,
    Marking,
    NewCelebration,
    OthersCelebration,
)
from app.vault.sitting import Sitting
from tests.celebrations.reached import ALEX, SAM, TODAY, marks, reach
from tests.common_ground.looking_in import sitting_of
from tests.couple import TestedCouple

LATER = TODAY + timedelta(days=5)


class Told:
    """One milestone; Alex marks it, Sam is the one who acts unless the event says otherwise."""

    def __init__(self, couple: TestedCouple) -> None:
        self.couple = couple
        with sitting_of(couple, ALEX) as sitting:
            self.occasion = reach(sitting)
        self.id = CelebrationId("nothing")

    def as_alex(self, act: Callable[[Sitting], object]) -> object:
        with sitting_of(self.couple, ALEX) as sitting:
            return act(sitting)

    def as_sam(self, act: Callable[[Sitting], object]) -> object:
        with sitting_of(self.couple, SAM) as sitting:
            return act(sitting)

    def stands(self) -> str:
        """How far it has come, who has a line, and whether it is offered."""
        with sitting_of(self.couple, SAM) as sitting:
            with sitting.shared.transaction() as session:
                marking = markings_in(session, [self.occasion])[self.occasion]
            found = celebration_of(sitting, self.occasion)
            said = celebration(sitting, found) if found is not None else None
            names = "".join(sorted("A" if person is ALEX else "S" for person in said.lines)) if said else ""
            words = marking.value + (f" {names}" if names else "") + (" removed" if said and said.removed else "")
            return words + (" offered" if offered(sitting, Pace()) else "")


def _to_mark(_told: Told) -> None:
    """As it was found."""


def _put_off(told: Told) -> None:
    told.as_alex(lambda sitting: not_now(sitting, told.occasion))


def _put_away(told: Told) -> None:
    told.as_alex(lambda sitting: not_this_one(sitting, told.occasion))


def _planned(told: Told) -> None:
    _mark(told, marks(told.occasion, day=LATER))


def _marked(told: Told) -> None:
    _mark(told, marks(told.occasion))


def _marked_by_both(told: Told) -> None:
    _marked(told)
    told.as_sam(lambda sitting: put_line(sitting, SAM, told.id, "Sam's"))


def _removed(told: Told) -> None:
    _marked_by_both(told)
    told.as_alex(lambda sitting: remove_celebration(sitting, ALEX, told.id))


def _mark(told: Told, new: NewCelebration) -> None:
    def act(sitting: Sitting) -> None:
        told.id = mark(sitting, ALEX, new, {ALEX: "Alex's"})

    told.as_alex(act)


STATES: dict[str, Callable[[Told], None]] = {
    "to_mark": _to_mark,
    "put_off": _put_off,
    "put_away": _put_away,
    "planned": _planned,
    "marked": _marked,
    "marked_by_both": _marked_by_both,
    "removed": _removed,
}
EVENTS: dict[str, Callable[[Told], object]] = {
    "not_now": lambda told: told.as_sam(lambda sitting: not_now(sitting, told.occasion)),
    "not_this_one": lambda told: told.as_sam(lambda sitting: not_this_one(sitting, told.occasion)),
    "three_days": lambda told: told.couple.clock.forward(days=3),
    "five_days": lambda told: told.couple.clock.forward(days=5),
    "other_marks": lambda told: told.as_sam(lambda sitting: mark(sitting, SAM, marks(told.occasion), {SAM: "Mine"})),
    "other_line": lambda told: told.as_sam(lambda sitting: put_line(sitting, SAM, told.id, "Sam's")),
    "own_line_gone": lambda told: told.as_alex(lambda sitting: remove_line(sitting, ALEX, told.id)),
    "other_line_gone": lambda told: told.as_sam(lambda sitting: remove_line(sitting, SAM, told.id)),
    "changes": lambda told: told.as_alex(
        lambda sitting: change_celebration(sitting, ALEX, told.id, marks(told.occasion, how="Waffles"))
    ),
    "other_changes": lambda told: told.as_sam(
        lambda sitting: change_celebration(sitting, SAM, told.id, marks(told.occasion))
    ),
    "removes": lambda told: told.as_alex(lambda sitting: remove_celebration(sitting, ALEX, told.id)),
    "other_removes": lambda told: told.as_sam(lambda sitting: remove_celebration(sitting, SAM, told.id)),
}
REFUSALS = {each.__name__: each for each in (CelebrationGone, MarkedAlready, OthersCelebration)}
GONE, ALREADY, OTHERS = REFUSALS
OFFER, OFF, AWAY, PLANNED, MARKED = (
    "to_mark offered",
    Marking.PUT_OFF.value,
    Marking.PUT_AWAY.value,
    Marking.PLANNED.value,
    Marking.MARKED.value,
)
AFTER: dict[str, tuple[str, ...]] = {
    # in the order of the states
    "not_now": (OFF, OFF, AWAY, f"{PLANNED} A", f"{MARKED} A", f"{MARKED} AS", f"{MARKED} S removed"),
    "not_this_one": (AWAY, AWAY, AWAY, f"{PLANNED} A", f"{MARKED} A", f"{MARKED} AS", f"{MARKED} S removed"),
    "three_days": (OFFER, OFFER, AWAY, f"{PLANNED} A", f"{MARKED} A", f"{MARKED} AS", f"{MARKED} S removed"),
    "five_days": (OFFER, OFFER, AWAY, f"{MARKED} A", f"{MARKED} A", f"{MARKED} AS", f"{MARKED} S removed"),
    "other_marks": (f"{MARKED} S", f"{MARKED} S", f"{MARKED} S", ALREADY, ALREADY, ALREADY, ALREADY),
    "other_line": (GONE, GONE, GONE, f"{PLANNED} AS", f"{MARKED} AS", f"{MARKED} AS", f"{MARKED} S removed"),
    "own_line_gone": (OFFER, OFF, AWAY, PLANNED, MARKED, f"{MARKED} S", f"{MARKED} S removed"),
    "other_line_gone": (OFFER, OFF, AWAY, f"{PLANNED} A", f"{MARKED} A", f"{MARKED} A", AWAY),
    "changes": (GONE, GONE, GONE, f"{MARKED} A", f"{MARKED} A", f"{MARKED} AS", GONE),
    "other_changes": (GONE, GONE, GONE, OTHERS, OTHERS, OTHERS, GONE),
    "removes": (OFFER, OFF, AWAY, AWAY, AWAY, f"{MARKED} S removed", f"{MARKED} S removed"),
    "other_removes": (OFFER, OFF, AWAY, OTHERS, OTHERS, OTHERS, f"{MARKED} S removed"),
}
ROWS = sorted((state, event, after) for event, row in AFTER.items() for state, after in zip(STATES, row, strict=True))


@pytest.mark.parametrize(("state", "event", "after"), ROWS, ids=[f"{state}-{event}" for state, event, _after in ROWS])
def test_each_event_in_each_state(couple: TestedCouple, state: str, event: str, after: str) -> None:
    told = Told(couple)
    STATES[state](told)
    before = told.stands()
    if after in REFUSALS:
        with pytest.raises(REFUSALS[after]):
            EVENTS[event](told)
        assert told.stands() == before
    else:
        EVENTS[event](told)
        assert told.stands() == after


def test_every_event_is_in_the_table() -> None:
    assert AFTER.keys() == EVENTS.keys()
