"""What the sample couple say about closeness: each word takes the place of the one before."""

from collections.abc import Mapping
from datetime import time

from app.common_ground.closeness.actions import say_closeness_in
from app.common_ground.closeness.values import ClosenessWord
from app.sample.days import SETBACK, SampleDay
from app.vault.values import Person

_SAID: Mapping[int, tuple[Person, ClosenessWord | None]] = {
    21: (Person.FIRST, ClosenessWord.NO),
    22: (Person.SECOND, ClosenessWord.YES),
    34: (Person.FIRST, ClosenessWord.NOT_YET),
    SETBACK: (Person.FIRST, None),
    58: (Person.FIRST, ClosenessWord.NO),
    79: (Person.FIRST, ClosenessWord.NOT_YET),
}
"""On which day of the story who says what; None: nothing any more."""


def live_day(day: SampleDay) -> None:
    """In each round the same; Later they have not come to."""
    if day.in_story in _SAID:
        person, word = _SAID[day.in_story]
        with day.writes(person, time(21, 30)) as (shared, _own):
            say_closeness_in(shared, person, word)
