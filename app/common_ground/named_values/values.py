"""What each of the two names as their values, and what both named, as pages are given it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NewType

from app.vault.values import Kind, Person

NamedValueId = NewType("NamedValueId", str)

NAMED_VALUES = Kind("named_values")

MOST_VALUES = 5
LONGEST_VALUE = 60
"""Characters of one; longer text is refused with a sentence and kept in the draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BothNamed:
    """Only there once both have named theirs; in the order in which each named them, never ranked."""

    both: tuple[str, ...]
    """What both named, in the words of the first partner."""
    besides: Mapping[Person, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedValues:
    """As far as whoever is here may know."""

    mine: tuple[str, ...]
    """Of the one who is here alone; empty in a sitting of both."""
    shown: BothNamed | None
    """None until both have named theirs, and nothing tells which of them has."""
