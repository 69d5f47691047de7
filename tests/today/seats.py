"""The sittings of a test, each opened once, as opening takes its time."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

_OPEN: dict[Person | None, Sitting] = {}


@contextmanager
def sitting_of(couple: TestedCouple, alone: Person | None = None) -> Iterator[Sitting]:
    """Of one, or (None) of both."""
    if alone not in _OPEN:
        _OPEN[alone] = couple.together() if alone is None else couple.alone(alone)
    yield _OPEN[alone]


def stand_up() -> None:
    """Close them all."""
    for sitting in _OPEN.values():
        sitting.close()
    _OPEN.clear()
