"""A couple with a real vault, for the rules of handouts."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.sessions.values import SessionId
from app.vault.values import Person
from tests.couple import TestedCouple, both
from tests.sessions.meeting import session_in_days


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    yield couple
    couple.vault.release()


@pytest.fixture
def session(couple: TestedCouple) -> SessionId:
    """In two days."""
    with closing(couple.alone(Person.FIRST)) as alex:
        return session_in_days(alex, 2)
