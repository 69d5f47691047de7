"""A couple with a real vault, for the rules of open questions."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.couple import TestedCouple, both
from tests.questions.asking import Sittings, all_sittings


@pytest.fixture(scope="module")
def couple(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestedCouple]:
    """One vault for all tests of a file: each asks a question of its own."""
    folder: Path = tmp_path_factory.mktemp("couple")
    couple = both(folder / "vault")
    yield couple
    couple.vault.release()


@pytest.fixture(scope="module")
def sittings(couple: TestedCouple) -> Iterator[Sittings]:
    with all_sittings(couple) as sittings:
        yield sittings
