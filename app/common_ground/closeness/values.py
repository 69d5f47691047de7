"""What each says about closeness now: no history, no mark, no promise."""

from dataclasses import dataclass
from enum import StrEnum

from app.vault.values import Kind, Person

CLOSENESS = Kind("closeness")


class ClosenessWord(StrEnum):
    """Holds for this moment only."""

    YES = "yes"
    NOT_YET = "not_yet"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Closeness:
    """The present word of each; None: nothing is said, now or ever."""

    first: ClosenessWord | None = None
    second: ClosenessWord | None = None

    def of(self, person: Person) -> ClosenessWord | None:
        return self.first if person is Person.FIRST else self.second
