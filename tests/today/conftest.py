"""A couple whose vault has nothing in it yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.couple import TestedCouple, both
from tests.today.seats import stand_up


@pytest.fixture(autouse=True)
def stood_up() -> Iterator[None]:
    yield
    stand_up()


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path)
    yield made
    made.vault.release()
