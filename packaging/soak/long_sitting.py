"""A long sitting made up by chance: everything written is there, or its loss was found."""

import sys

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from soak.figures import Lines

from tests.long_sitting import LongSitting

SITTINGS, STEPS = 60, 50


def main() -> None:
    quick = "--quick" in sys.argv
    sittings, steps = (2, 6) if quick else (SITTINGS, STEPS)
    chosen = settings(
        max_examples=sittings,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        print_blob=True,
    )
    lines = Lines()
    with lines.line("A long sitting by chance") as line:
        line.figures = {"sittings": sittings, "steps each": steps}
        try:
            run_state_machine_as_test(LongSitting, settings=chosen)
        except AssertionError as fault:
            line.wrong.append(str(fault))
    lines.end()


if __name__ == "__main__":
    main()
