"""A couple whose vault is open, for whatever they agree on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.vault.sitting import Sitting
from tests.couple import TestedCouple, both


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path)
    yield made
    made.vault.release()


@pytest.fixture
def together(couple: TestedCouple) -> Iterator[Sitting]:
    sitting = couple.together()
    yield sitting
    sitting.close()
