"""A couple with a real vault, and sittings of each alone and of both."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple, both

Sittings = Mapping[Person | None, Sitting]


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    yield couple
    couple.vault.release()


@pytest.fixture
def sittings(couple: TestedCouple) -> Iterator[Sittings]:
    """The program has one at a time; over one vault tests are quicker."""
    sittings: dict[Person | None, Sitting] = {None: couple.together()}
    sittings |= {person: couple.alone(person) for person in Person}
    yield sittings
    for sitting in sittings.values():
        sitting.close()
