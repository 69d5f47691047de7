"""Steadiness: the line behind "promises kept", stepped by each due day that was marked."""

from collections.abc import Iterable, Mapping
from itertools import islice
from statistics import fmean

from app.promises.values import Kept

STEPS: Mapping[Kept, float] = {Kept.KEPT: 1.0, Kept.PARTLY: 0.5, Kept.NOT_KEPT: 0.0}
"""What takes a step; excused and did-not-arise take none, nor does a day that was paused or not marked."""
BEGINS_WITH = 5
"""Steps whose mean the line starts as; there is no line before."""
HALVES_IN = 8
"""Steps after which what came before weighs half as much."""
_MEMORY = 0.5 ** (1 / HALVES_IN)

ENOUGH_STEPS = 54 * HALVES_IN + BEGINS_WITH
"""The last steps that decide the line: a start anywhere in 0 to 1 weighs no more than 2**-54 after them, which is
half of the last bit of a double just below 1, so that the walk through a whole record ends at the same place but for
its rounding."""


def steadiness(marks: Iterable[Kept]) -> float | None:
    """Where the line passes after these marks, 0 to 1, in the order of their days; None before five steps.

    Exponential smoothing by events, `s = s * m + v * (1 - m)` with `m = 0.5 ** (1 / 8)` (R. G. Brown, Exponential
    smoothing for predicting demand, 1956); its start and its half-life are our own choice, from the design of Keel.
    It holds for one person and is never told as a number.
    """
    steps = (STEPS[mark] for mark in marks if mark in STEPS)
    first = tuple(islice(steps, BEGINS_WITH))
    if len(first) < BEGINS_WITH:
        return None
    line = fmean(first)
    for step in steps:
        line = line * _MEMORY + step * (1 - _MEMORY)
    return line
