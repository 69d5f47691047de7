"""A couple with a real vault, and one with eight weeks of record and private entries of each."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.couple import TestedCouple, both
from tests.progress_pictures.record import who_have_lived


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    yield couple
    couple.vault.release()


@pytest.fixture
def lived(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = who_have_lived(tmp_path / "lived")
    yield couple
    couple.vault.release()
