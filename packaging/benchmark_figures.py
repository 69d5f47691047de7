"""What each part of the benchmark measures with: figures, whole processes, medians, and a sitting."""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.clock import Clock
from app.sample.couple import PASSPHRASES
from app.vault.opening import open_sitting, unlock
from app.vault.sitting import Sitting
from app.vault.values import Person
from app.vault.vault import take_vault

WINDOW = Path(__file__).with_name("benchmark_window.py")
RUNS = 7
"""Whole processes; the median counts."""
REPEATS = 41
"""Of what takes milliseconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table."""

    name: str
    value: float
    unit: str
    goal: float | None = None
    """The value may be at most this; None: shown for scale."""
    n: int
    """How many measurements the median is of."""

    @property
    def holds(self) -> bool | None:
        return None if self.goal is None else self.value <= self.goal


def in_process(mode: str, vault: Path, *arguments: str, people: tuple[Person, ...] = tuple(Person)) -> dict[str, float]:
    """What a window in a process of its own tells; `arguments` are those of the mode."""
    began = time.monotonic()
    passphrases = [PASSPHRASES[person] for person in people]
    command = [sys.executable, str(WINDOW), mode, str(vault), *arguments, *passphrases]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    told: dict[str, float] = json.loads(ran.stdout.splitlines()[-1])
    if "painted" in told:
        told["painted"] -= began
    return told


def median_time(
    act: Callable[[], object], before: Callable[[], object] = lambda: None, repeats: int = REPEATS
) -> float:
    """Seconds of `act` alone; `before` prepares each run and is not counted."""
    times = []
    for _run in range(repeats + 1):
        before()
        began = time.perf_counter()
        act()
        times.append(time.perf_counter() - began)
    return statistics.median(times[1:])


@contextmanager
def sitting_of(vault: Path, *people: Person) -> Iterator[Sitting]:
    taken = take_vault(vault, Clock())
    sitting = open_sitting(taken, tuple(unlock(taken, person, PASSPHRASES[person]) for person in people))
    try:
        yield sitting
    finally:
        sitting.close()
        taken.release()
