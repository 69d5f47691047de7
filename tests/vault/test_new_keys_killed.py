"""`kill -9` while new keys are made: it opens whole with the old ones or with the new ones, and no entry is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.killing_new_keys import kill_new_keys_alone, kill_new_keys_together
from tests.killing_trials import Counted

BLOWS = 10
"""For each; packaging/soak.sh deals more."""


@pytest.mark.parametrize("trial", [kill_new_keys_alone, kill_new_keys_together])
def test_it_opens_with_the_old_or_with_the_new(trial: Callable[[Path, int], Counted], tmp_path: Path) -> None:
    counted = trial(tmp_path / "vault", BLOWS)
    assert counted.wrong == []
    assert counted.kills == BLOWS
