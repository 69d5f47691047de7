"""A sitting made up by chance, short here; packaging/soak.sh makes it long."""

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.long_sitting import LongSitting


def test_every_entry_is_there_or_its_loss_is_found() -> None:
    chosen = settings(
        max_examples=3, stateful_step_count=8, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
    )
    run_state_machine_as_test(LongSitting, settings=chosen)
