"""Sums of what falls into each stretch, their means, and the line through some stretches together."""

from collections.abc import Sequence
from dataclasses import dataclass

TOGETHER = 4
"""Stretches that the line looks at: this one and those before it."""


@dataclass(frozen=True, slots=True)
class Summed:
    """Numbers of one stretch, added up."""

    count: int = 0
    total: float = 0.0

    @property
    def mean(self) -> float | None:
        return self.total / self.count if self.count else None


NOTHING = Summed()


def rolling_means(summed: Sequence[Summed]) -> tuple[float | None, ...]:
    """The mean of everything in each stretch and those shortly before it."""
    return tuple(added(summed[max(0, place - TOGETHER + 1) : place + 1]).mean for place in range(len(summed)))


def added(summed: Sequence[Summed]) -> Summed:
    return Summed(sum(each.count for each in summed), sum(each.total for each in summed))
