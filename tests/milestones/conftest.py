"""A couple with a real vault, for the rules of milestones; and the sample couple's whole record."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.couple import TestedCouple, both


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    yield couple
    couple.vault.release()
