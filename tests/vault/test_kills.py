"""Killed at random moments, nothing acknowledged is lost and the vault opens; packaging/soak.sh does it 200 times."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.killing_trials import Counted, kill_new_passphrase, kill_set_up, kill_update, kill_writing

COUNT = 20


@pytest.mark.parametrize("trial", [kill_writing, kill_set_up, kill_new_passphrase, kill_update])
def test_nothing_acknowledged_is_lost_to_a_blow(trial: Callable[[Path, int], Counted], tmp_path: Path) -> None:
    counted = trial(tmp_path / "vault", COUNT)
    assert counted.wrong == []
    assert counted.kills
    assert counted.acknowledged or trial in {kill_set_up, kill_update}
