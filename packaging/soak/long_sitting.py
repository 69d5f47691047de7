"""A long sitting made up by chance: everything written is there, or its loss was found."""

import sys

from hypothesis import HealthCheck, settings
from hypothesis.errors import Flaky
from hypothesis.stateful import run_state_machine_as_test
from soak.figures import Lines

from tests.bounded import within
from tests.long_sitting import LongSitting

TIMES, STEPS = 30, 50
AT_ONCE = 2
"""Sittings between two looks at the time."""


def main() -> None:
    quick = "--quick" in sys.argv
    times, steps = (1, 6) if quick else (TIMES, STEPS)
    chosen = settings(
        max_examples=AT_ONCE,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        print_blob=True,
    )
    lines = Lines()
    with lines.line("A long sitting by chance") as line:
        line.figures = {"sittings": 0, "steps each": steps}
        for time in within(range(1, times + 1)):
            try:
                run_state_machine_as_test(LongSitting, settings=chosen)
            except (AssertionError, Flaky) as fault:  # what hangs on the moment of a blow may not happen twice
                line.wrong.append(str(fault))
            line.figures["sittings"] = time * AT_ONCE
    lines.end()


if __name__ == "__main__":
    main()
