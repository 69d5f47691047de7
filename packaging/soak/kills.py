"""Kills at random moments, faults at every call and damage in every file; no acknowledged thing may be lost."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from soak.figures import Lines, until

from tests.faulty_acts import TRIALS
from tests.faulty_disk import found_with
from tests.flips import FILES, flip
from tests.killing import killed, moments
from tests.killing_trials import Counted, kill_new_passphrase, kill_set_up, kill_update, kill_writing

TIMES = 200
CASES = 600
"""Of damage, for each of the four files."""
EVERY_CALL = 1_000_000
MOST_SECONDS = 1800
COPIES = ("a copy", "a copy put back")


def kills(lines: Lines, times: int) -> None:
    trials: dict[str, Callable[[Path, int], Counted]] = {
        "writing": kill_writing,
        "set-up": kill_set_up,
        "new passphrase": kill_new_passphrase,
        "update of an older vault": kill_update,
    } | {name: _of_trial(name) for name in COPIES}
    for name, trial in trials.items():
        with lines.line(f"Killed during {name}") as line, tempfile.TemporaryDirectory() as room:
            counted = trial(Path(room, "vault"), times)
            line.figures = {"blows": times, "in the middle": counted.kills, "acknowledged": counted.acknowledged}
            line.wrong = counted.wrong


def faults(lines: Lines, most: int) -> None:
    for name in TRIALS:
        with lines.line(f"A failing disk during {name}") as line:
            found = found_with(name, most)
            line.figures = {"calls": found.calls, "faults": found.faults, "refused": found.refused}
            line.wrong = found.wrong


def damage(lines: Lines, cases: int) -> None:
    for file in FILES:
        with lines.line(f"Damage in {file}") as line, tempfile.TemporaryDirectory() as room:
            found = flip(Path(room, "vault"), file, cases)
            line.figures = {"cases": cases, "as before": found.opened, "refused": found.refused}
            line.wrong = found.wrong


def _of_trial(name: str) -> Callable[[Path, int], Counted]:
    """One of the trials of the failing disk, ended by a blow instead of a fault."""
    trial = TRIALS[name]

    def kill(folder: Path, times: int) -> Counted:
        counted = Counted()
        waits = list(moments(times, 0.6))

        def turn(number: int) -> None:
            vault = folder / str(number)
            trial.make(vault)
            ended = killed(lambda acknowledge: trial.act(vault, acknowledge), waits[number])
            counted.kills += not ended.finished
            counted.acknowledged += len(ended.acknowledged)
            counted.wrong += trial.look(vault, ended.acknowledged)

        until(MOST_SECONDS, range(times), turn)
        return counted

    return kill


def main() -> None:
    quick = "--quick" in sys.argv
    lines = Lines()
    kills(lines, 3 if quick else TIMES)
    faults(lines, 2 if quick else EVERY_CALL)
    damage(lines, 5 if quick else CASES)
    lines.end()


if __name__ == "__main__":
    main()
