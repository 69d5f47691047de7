"""Vaults on a disk that fails at one chosen call; run as a program, for the C library has to stand before all others.

`python -m tests.faulty_disk TRIAL MOST` prints what was found as JSON; `MOST` is how many calls of each kind fail.
"""

import ctypes
import errno
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path

from app.refused import Refused
from tests.bounded import within
from tests.killing import Acknowledge, killed

SOURCE = Path(__file__).with_suffix(".c")
ONCE, FROM_THEN_ON, DIE = range(3)
FAULTS = {
    "input or output error, once": (errno.EIO, ONCE),
    "input or output error, from then on": (errno.EIO, FROM_THEN_ON),
    "no room, from then on": (errno.ENOSPC, FROM_THEN_ON),
    "the end of the program": (0, DIE),
}
FAILED = "failed"
LONGEST = 60.0
"""Seconds one act may take."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What is done on the failing disk, and how it is seen afterwards that nothing is lost; both take a folder."""

    make: Callable[[Path], None]
    act: Callable[[Path, Acknowledge], None]
    look: Callable[[Path, tuple[str, ...]], list[str]]
    """What is wrong with the folder, given what was acknowledged."""


@dataclass(slots=True)
class Found:
    calls: int = 0
    """How many calls there are in one act that goes well."""
    faults: int = 0
    refused: int = 0
    wrong: list[str] = field(default_factory=list)


def found_with(trial: str, most: int) -> Found:
    """Run a trial in a program of its own."""
    return Found(**json.loads(said_by("tests.faulty_disk", trial, str(most))))


def said_by(module: str, *arguments: str) -> str:
    """What one of our modules prints that runs with the failing disk before the C library."""
    said = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[1],
        env=os.environ | {"LD_PRELOAD": str(_library())},
    )
    return said.stdout


def _try(trial: Trial, most: int) -> Found:
    found = Found()
    with tempfile.TemporaryDirectory() as room:
        template = Path(room, "template")
        trial.make(template)
        found.calls = _calls(trial, template, Path(room))
        turns = list(product(spread(found.calls, most), FAULTS))
        random.Random(7).shuffle(turns)  # noqa: S311  what no time is left for lies anywhere, and is no secret
        for call, name in within(turns):
            folder = Path(shutil.copytree(template, Path(room, "vault")))
            said = _acted(trial, folder, call, *FAULTS[name])
            found.faults += 1
            found.refused += "refused" in said
            wrong = trial.look(folder, said) + ["an error" for each in said if each == FAILED]
            found.wrong += [f"{name}, call {call}: {each}" for each in wrong]
            shutil.rmtree(folder)
    return found


def _calls(trial: Trial, template: Path, room: Path) -> int:
    folder = Path(shutil.copytree(template, room / "vault"))
    said = _acted(trial, folder, 0, 0, ONCE)
    wrong = trial.look(folder, said)
    assert not wrong, wrong
    shutil.rmtree(folder)
    return int(said[-1].removeprefix("calls "))


def _acted(trial: Trial, folder: Path, call: int, error: int, manner: int) -> tuple[str, ...]:
    def act(acknowledge: Acknowledge) -> None:
        disk = ctypes.CDLL(None)
        disk.keel_fail_at(str(folder).encode(), ctypes.c_long(call), error, manner)
        try:
            trial.act(folder, acknowledge)
        except Refused:
            acknowledge("refused")
        acknowledge(f"calls {disk.keel_calls()}")

    ended = killed(act, LONGEST, may_fail=True)
    return (*ended.acknowledged, FAILED) if ended.failed and manner != DIE else ended.acknowledged


def spread(calls: int, most: int) -> Iterator[int]:
    """At most so many of the calls, from the first to the last."""
    if calls <= most:
        return iter(range(1, calls + 1))
    return (1 + round(number * (calls - 1) / (most - 1)) for number in range(most))


@cache
def _library() -> Path:
    made = Path(tempfile.mkdtemp(), "faulty_disk.so")
    subprocess.run(["/usr/bin/env", "gcc", "-shared", "-fPIC", "-O1", "-o", made, SOURCE, "-ldl"], check=True)
    return made


def main() -> None:
    from tests.faulty_acts import TRIALS

    found = _try(TRIALS[sys.argv[1]], int(sys.argv[2]))
    print(json.dumps({"calls": found.calls, "faults": found.faults, "refused": found.refused, "wrong": found.wrong}))


if __name__ == "__main__":
    main()
