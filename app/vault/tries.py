"""Making each wrong passphrase after the first few cost a longer wait."""

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app.vault.values import Person, WaitBeforeTrying, WrongPassphrase

_FREE_TRIES = 3
_LONGEST_WAIT = 60.0


@dataclass(frozen=True, slots=True)
class _Wrong:
    tries: int
    until: float
    """The moment, in seconds of the monotonic clock, at which the next try is taken."""


class Tries:
    """The wrong tries of each partner since the last right one; forgotten when the program ends."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._wrong: dict[Person, _Wrong] = {}

    @contextmanager
    def counted(self, person: Person) -> Iterator[None]:
        """Around a passphrase that is tried: a wrong one counts, a right one clears the count.

        Raises WaitBeforeTrying from the fourth wrong try on; then the passphrase is not looked at.
        """
        self.wait(person)
        try:
            yield
        except WrongPassphrase:
            self.failed(person)
            raise
        self.succeeded(person)

    def wait(self, person: Person) -> None:
        """Raises WaitBeforeTrying, with whole seconds rounded up, while the next try has to wait."""
        wrong = self._wrong.get(person)
        left = wrong.until - self._seconds() if wrong else 0.0
        if left > 0:
            raise WaitBeforeTrying(math.ceil(left))

    def failed(self, person: Person) -> None:
        """From the fourth wrong try on the next one waits 2, 4, 8 … and at most 60 seconds."""
        tries = self._wrong[person].tries + 1 if person in self._wrong else 1
        pause = min(2.0 ** min(tries - _FREE_TRIES, 10), _LONGEST_WAIT) if tries > _FREE_TRIES else 0.0
        self._wrong[person] = _Wrong(tries, self._seconds() + pause)

    def succeeded(self, person: Person) -> None:
        self._wrong.pop(person, None)
