"""A couple with a real vault, and sittings that are closed again."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple, both

SitDown = Callable[[Person | None], AbstractContextManager[Sitting]]


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


@pytest.fixture
def sit(couple: TestedCouple) -> SitDown:
    """A sitting of one, or (None) of both."""

    @contextmanager
    def down(alone: Person | None) -> Iterator[Sitting]:
        sitting = couple.together() if alone is None else couple.alone(alone)
        try:
            yield sitting
        finally:
            sitting.close()

    return down


@pytest.fixture(scope="module")
def both_here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    """One for all of these; each begins with a thing of its own. In it, both read what is opened."""
    made = both(tmp_path_factory.mktemp("both") / "vault")
    sitting = made.together()
    yield sitting
    sitting.close()
    made.vault.release()
