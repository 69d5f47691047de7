"""What a rule is given to look at the record with: a session, a stretch of days, and whose acts are looked at."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypeVar, cast

from app.progress.milestones.values import Proof
from app.vault.database import VaultSession
from app.vault.values import Person

A_DAY = timedelta(days=1)
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found: things of the record with their days, in a stretch of days."""

    proofs: tuple[Proof, ...]
    first: date
    last: date
    counted: int | None = None
    counted_before: int | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """One look at the record for one rule."""

    session: VaultSession
    numbers: Mapping[str, int]
    first: date
    last: date
    """Days that are looked at, both included."""
    of: Person | None = None
    """Whose acts; None: of both, or of the one whose file it is."""
    read: dict[object, object] = field(default_factory=dict)
    """What was read for another rule of the same look."""

    def once(self, key: object, read: Callable[[], Read]) -> Read:
        """What `read` returns, read once in a look."""
        if key not in self.read:
            self.read[key] = read()
        return cast("Read", self.read[key])

    def number(self, key: str) -> int:
        return self.numbers[key]

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last

    def day_of(self, moment: datetime) -> date:
        """The local day."""
        return self.session.clock.local(moment).date()

    @property
    def begins(self) -> datetime:
        """The first moment that is looked at; a day is left before it, for a day begins elsewhere in the world."""
        return self.session.clock.begins(max(self.first, date(1971, 1, 1)))

    @property
    def ends(self) -> datetime:
        """The first moment that is not looked at any more."""
        return self.session.clock.begins(min(self.last, date(2999, 1, 1)) + A_DAY)


def found_in(proofs: Sequence[Proof], count: int) -> Found | None:
    """The first `count` of them, or None where there are fewer."""
    if count < 1 or len(proofs) < count:
        return None
    first = tuple(sorted(proofs, key=lambda proof: (proof.day, proof.id))[:count])
    return Found(proofs=first, first=first[0].day, last=first[-1].day)


def first_run(told: Iterable[tuple[date, bool | None, str]], look: Looked, since: date = date.min) -> Found | None:
    """The first `days` days in a row in which nothing went otherwise, and at least `least` things as they were said.

    `told` are days with how each thing went: True as it was said, False otherwise, None neither. Nothing was due
    before `since`, so that earlier days are no part of it.
    """
    days, least = timedelta(days=look.number("days") - 1), look.number("least")
    known = [each for each in told if look.holds(each[0])]
    broken = {day for day, well, _id in known if well is False}
    good = Counter(day for day, well, _id in known if well)
    since, last, count = max(look.first, since), look.first, 0
    while last <= look.last:
        first = last - days
        count += good[last] - good[first - A_DAY]
        since = max(since, last + A_DAY) if last in broken else since
        if first >= since and count >= least:
            inside = sorted((day, of) for day, well, of in known if well and first <= day <= last)
            return Found(proofs=tuple(Proof(day=day, id=of) for day, of in inside), first=first, last=last)
        last += A_DAY
    return None
