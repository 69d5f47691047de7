"""When somebody who steps away now could be back: a round time that is easy to keep in mind."""

from datetime import UTC, datetime, timedelta

from app.agreements.pause_values import PauseTerms
from app.clock import Clock

USUAL = 20
"""Minutes, where nothing was agreed: about what a body needs to settle."""
STEP = 10
SHORTEST, LONGEST = 5, 24 * 60
_ROUND = 5


class ReturnTime:
    """Minutes away, as they were agreed until somebody changes them."""

    def __init__(self, clock: Clock, terms: PauseTerms | None = None) -> None:
        agreed = terms or PauseTerms()
        self._clock = clock
        self.longest = agreed.longest or LONGEST
        self.shortest = min(agreed.shortest or SHORTEST, self.longest)
        self.minutes = min(agreed.shortest or USUAL, self.longest)

    def later(self) -> None:
        self.minutes = min(self.longest, self.minutes + STEP)

    def sooner(self) -> None:
        self.minutes = max(self.shortest, self.minutes - STEP)

    @property
    def can_be_later(self) -> bool:
        return self.minutes < self.longest

    @property
    def can_be_sooner(self) -> bool:
        return self.minutes > self.shortest

    def local(self, after: datetime | None = None) -> datetime:
        """The same in the local zone."""
        return self._clock.local(self.moment(after))

    def moment(self, after: datetime | None = None) -> datetime:
        """From now on, or from `after` on where that is later."""
        now = self._clock.now()
        local = self._clock.local(max(now, after) if after is not None else now)
        exact = local.replace(second=0, microsecond=0) + timedelta(minutes=self.minutes)
        return (exact + timedelta(minutes=-exact.minute % _ROUND)).astimezone(UTC)
