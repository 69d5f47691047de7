"""Who looks, and what they are shown of a row that was found."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.clock import Clock
from app.people.values import Couple
from app.search.hits import Key
from app.vault.database import VaultSession
from app.vault.values import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """The one who looks, or (alone is None) both together."""

    session: VaultSession
    """Of the database that the rows lie in."""
    alone: Person | None
    couple: Couple
    clock: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a row is, and where it is read."""

    title: str
    page: str
    subject: object
    at: datetime


Look = Callable[[Reader, Sequence[Key]], Mapping[Key, Seen]]
"""What of these rows of one class the reader may see; a row that is held back from them is not in it."""


def ids_of(keys: Sequence[Key]) -> list[Any]:
    """The first column of each key; for most tables it is the only one."""
    return [key[0] for key in keys]
