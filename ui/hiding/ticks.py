"""How much time has gone by, whatever is done to the clock on the wall."""

import time

_BOOT_CLOCK = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
"""Linux has one that counts on while the computer sleeps; on macOS the monotonic one does, on Windows it is all one."""


class Ticks:
    """Two counts in seconds, each from a beginning of its own; neither ever goes back."""

    def awake(self) -> float:
        return time.monotonic()

    def since_boot(self) -> float:
        """Counts on while the computer sleeps."""
        return time.monotonic() if _BOOT_CLOCK is None else time.clock_gettime(_BOOT_CLOCK)

    def now(self) -> "Moment":
        return Moment(self)


class Moment:
    """A moment that others are measured from."""

    __slots__ = ("_awake", "_since_boot", "_ticks")

    def __init__(self, ticks: Ticks) -> None:
        self._ticks = ticks
        self._awake, self._since_boot = ticks.awake(), ticks.since_boot()

    def seconds_ago(self) -> float:
        """By the count that has gone further."""
        return max(self._ticks.awake() - self._awake, self._ticks.since_boot() - self._since_boot)
