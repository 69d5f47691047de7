"""A couple between whom something is to be made good."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.couple import TestedCouple, both


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()
