"""Long trials are bounded in time too: on a slow machine there are fewer turns, not a longer night."""

import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

MOST_SECONDS = 1800.0
"""Of one trial."""


def within(turns: Iterable[T], seconds: float = MOST_SECONDS) -> Iterator[T]:
    """The turns one after the other, but none that would begin after so many seconds."""
    end = time.monotonic() + seconds
    for turn in turns:
        if time.monotonic() > end:
            return
        yield turn
