"""Days of the sample couple: what the rooms write into them, and the three databases that they write in."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from app.clock import Clock
from app.vault.database import Database, VaultSession
from app.vault.sitting import Sitting, open_private
from app.vault.values import Person

THREE_MONTHS = 88
"""The number of the last day; a longer record tells the same three months again and again."""
SETBACK = 40
"""Something that was promised is not kept, and it hurts."""
PAUSE = 41
"""They stop a quarrel about it, and come back."""
MISSED_WEEK = range(61, 68)
"""Nobody opens Keel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleDay:
    """One day of the record."""

    number: int
    """Counts from 0."""
    last: int
    """The number of the last day, which is today."""
    day: date
    ends: datetime
    """Nothing is written later than this."""
    shared: VaultSession
    private: Mapping[Person, VaultSession]
    dice: Random
    """The same throws for the same day."""

    @property
    def in_story(self) -> int:
        """The day of the three months that it repeats."""
        return self.number % (THREE_MONTHS + 1)

    @property
    def missed(self) -> bool:
        return self.in_story in MISSED_WEEK

    @contextmanager
    def writes(self, person: Person, at: time) -> Iterator[tuple[VaultSession, VaultSession]]:
        """What is added to the shared session or that person's own is theirs, of that local time."""
        moment = min(datetime.combine(self.day, at).astimezone(UTC), self.ends)
        own = self.private[person]
        self.shared.author = person
        self.shared.now = own.now = moment
        yield self.shared, own
        self.shared.flush()
        own.flush()


LiveDay = Callable[[SampleDay], None]
"""What one room writes on one day."""


@contextmanager
def three_databases(sitting: Sitting, clock: Clock) -> Iterator[tuple[Database, Mapping[Person, Database]]]:
    """The shared one of a sitting of both, and each one's own; nobody but the sample couple opens all at once."""
    with ExitStack() as stack:
        private = {
            person: open_private(sitting.folder, sitting.keys, person, clock, sitting.changes) for person in Person
        }
        for database in private.values():
            stack.callback(database.close)
        yield sitting.shared, private


@dataclass(frozen=True, slots=True)
class Sessions:
    """Transactions in all three databases, committed together."""

    shared: VaultSession
    private: Mapping[Person, VaultSession]

    def day(self, number: int, last: int, now: datetime) -> SampleDay:
        """The day of that number, in a record whose day `last` is that of `now`."""
        return SampleDay(
            number=number,
            last=last,
            day=(now - timedelta(days=last - number)).astimezone().date(),
            ends=now,
            shared=self.shared,
            private=self.private,
            dice=Random(number),  # noqa: S311 - a story, not a secret
        )


@contextmanager
def sessions_in(shared: Database, private: Mapping[Person, Database]) -> Iterator[Sessions]:
    with ExitStack() as stack:
        own = {person: stack.enter_context(each.transaction()) for person, each in private.items()}
        yield Sessions(stack.enter_context(shared.transaction(Person.FIRST)), own)
