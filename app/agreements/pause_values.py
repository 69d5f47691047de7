"""What an agreement on pausing says, as pause mode and its card are given it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseTerms:
    """What an agreement on pausing says, as far as it can be found in it; each may be empty."""

    signal: str = ""
    """A sentence as it was signed."""
    places: str = ""
    """A sentence as it was signed."""
    shortest: int | None = None
    longest: int | None = None
    """Minutes."""
    restart: str = ""
    """With which words they start again."""
