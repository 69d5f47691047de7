"""A couple with a real vault, for the rules of putting something right."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.couple import TestedCouple, both
from tests.setbacks.told import Story


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    yield couple
    couple.vault.release()


@pytest.fixture
def story(couple: TestedCouple) -> Iterator[Story]:
    made = Story(couple)
    yield made
    made.leave()
