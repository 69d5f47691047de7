"""Kills at random moments, faults at every call and damage in every file; no acknowledged thing may be lost."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from soak.figures import Lines

from tests.faulty_acts import TRIALS
from tests.faulty_disk import found_with
from tests.flips import FILES, flip
from tests.killing_leaving import kill_private_space_removed, kill_vault_moved
from tests.killing_new_keys import kill_new_keys_alone, kill_new_keys_together
from tests.killing_trials import Counted, each_anew, kill_new_passphrase, kill_set_up, kill_update, kill_writing

TIMES = 200
CASES = 600
"""Of damage, for each of the four files."""
EVERY_CALL = 1_000_000
COPIES = ("a copy", "a copy put back")


def kills(lines: Lines, times: int) -> None:
    trials: dict[str, Callable[[Path, int], Counted]] = {
        "writing": kill_writing,
        "set-up": kill_set_up,
        "new passphrase": kill_new_passphrase,
        "update of an older vault": kill_update,
        "new keys, alone": kill_new_keys_alone,
        "new keys, together": kill_new_keys_together,
        "removal of a private space": kill_private_space_removed,
        "removal of a vault, and its way back": kill_vault_moved,
    } | {name: _of_trial(name) for name in COPIES}
    for name, trial in trials.items():
        with lines.line(f"Killed during {name}") as line, tempfile.TemporaryDirectory() as room:
            counted = trial(Path(room, "vault"), times)
            line.figures = {
                "blows": counted.blows,
                "in the middle": counted.kills,
                "acknowledged": counted.acknowledged,
            }
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
            line.figures = {"cases": found.opened + found.refused, "as before": found.opened, "refused": found.refused}
            line.wrong = found.wrong


def _of_trial(name: str) -> Callable[[Path, int], Counted]:
    """One of the trials of the failing disk, ended by a blow instead of a fault."""
    trial = TRIALS[name]

    def kill(folder: Path, times: int) -> Counted:
        return each_anew(
            folder,
            times,
            0.6,
            lambda: trial.make(folder),
            lambda acknowledge: trial.act(folder, acknowledge),
            lambda said: trial.look(folder, said),
        )

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
