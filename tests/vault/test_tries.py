"""The wait after wrong passphrases grows, ends, and belongs to one partner."""

import pytest

from app.vault.tries import Tries
from app.vault.values import Person, WaitBeforeTrying, WrongPassphrase


class StoppedWatch:
    """A monotonic clock that goes on when told."""

    def __init__(self) -> None:
        self.moment = 1000.0

    def __call__(self) -> float:
        return self.moment


@pytest.fixture
def watch() -> StoppedWatch:
    return StoppedWatch()


@pytest.fixture
def tries(watch: StoppedWatch) -> Tries:
    return Tries(watch)


def fail(tries: Tries, times: int) -> None:
    for _time in range(times):
        tries.failed(Person.FIRST)


def wait_of(tries: Tries) -> int:
    with pytest.raises(WaitBeforeTrying) as refused:
        tries.wait(Person.FIRST)
    return refused.value.seconds


def test_three_wrong_tries_cost_nothing(tries: Tries) -> None:
    fail(tries, 3)
    tries.wait(Person.FIRST)


def test_the_wait_doubles_up_to_a_minute(tries: Tries) -> None:
    fail(tries, 3)
    waits = []
    for _time in range(8):
        tries.failed(Person.FIRST)
        waits.append(wait_of(tries))
    assert waits == [2, 4, 8, 16, 32, 60, 60, 60]


def test_thousands_of_tries_stay_at_a_minute(tries: Tries) -> None:
    fail(tries, 5000)
    assert wait_of(tries) == 60


def test_the_wait_ends_and_the_next_one_is_longer(tries: Tries, watch: StoppedWatch) -> None:
    fail(tries, 4)
    watch.moment += 1.5
    assert wait_of(tries) == 1
    watch.moment += 0.5
    tries.wait(Person.FIRST)
    fail(tries, 1)
    assert wait_of(tries) == 4


def test_the_right_passphrase_clears_it(tries: Tries) -> None:
    fail(tries, 9)
    tries.succeeded(Person.FIRST)
    tries.wait(Person.FIRST)
    fail(tries, 3)
    tries.wait(Person.FIRST)


def test_only_a_wrong_passphrase_counts_and_only_a_right_one_clears(tries: Tries) -> None:
    fail(tries, 3)
    with pytest.raises(KeyError), tries.counted(Person.FIRST):
        raise KeyError
    with pytest.raises(WrongPassphrase), tries.counted(Person.FIRST):
        raise WrongPassphrase("A.")
    with pytest.raises(WaitBeforeTrying), tries.counted(Person.FIRST):
        raise AssertionError
    tries.succeeded(Person.FIRST)
    fail(tries, 3)
    with tries.counted(Person.FIRST):
        pass
    fail(tries, 3)
    tries.wait(Person.FIRST)


def test_the_other_partner_does_not_wait(tries: Tries) -> None:
    fail(tries, 9)
    tries.wait(Person.SECOND)


def test_success_without_a_wrong_try_is_harmless(tries: Tries) -> None:
    tries.succeeded(Person.SECOND)
    tries.wait(Person.SECOND)
