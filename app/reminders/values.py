"""What a reminder is: a moment and no words, for others use the same computer."""

from dataclasses import dataclass
from datetime import date, time

USUAL_TIME = time(19, 0)
"""When somebody is reminded of what has no time of its own, until they choose another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One thing that is due on a day."""

    key: str
    """Tells it from the others of that day; for the memory of the program only."""
    day: date
    at: time
    """On the wall, wherever the computer is."""
    private: bool
    """Whether it comes from somebody's own space: nobody else is reminded of it."""
