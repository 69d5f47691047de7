"""On a disk that fails at any one call nothing acknowledged is lost, and no half of a file has its final name."""

import shutil

import pytest

from tests.faulty_disk import FAULTS, found_with, spread

MOST = {
    "set-up": 2,
    "an entry": 4,
    "a new passphrase": 2,
    "new keys": 3,
    "a copy": 3,
    "a copy put back": 3,
    "a private space removed": 3,
    "a vault removed": 2,
    "a removed vault put back": 2,
}
"""How many calls fail in each manner here; packaging/soak.sh takes every one."""

pytestmark = pytest.mark.skipif(shutil.which("gcc") is None, reason="gcc makes the failing disk")


@pytest.mark.parametrize("trial", MOST)
def test_nothing_acknowledged_is_lost_whatever_call_fails(trial: str) -> None:
    found = found_with(trial, MOST[trial])
    assert found.wrong == []
    assert found.faults == MOST[trial] * len(FAULTS)


def test_calls_are_spread_from_the_first_to_the_last() -> None:
    assert list(spread(5, 9)) == [1, 2, 3, 4, 5]
    assert list(spread(101, 3)) == [1, 51, 101]
