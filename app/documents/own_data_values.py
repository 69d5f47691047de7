"""My own data as it is read, page by page, and as it is made into files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from app.vault.values import Person

BY_BOTH = ""
"""In the place of a writer: the words are of both, and both are given them."""

Plain = None | bool | int | float | str | date | datetime | time | list[Any] | dict[str, Any]
"""A column as it is given: no bytes."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """How rows of one table are told; without labels a table is in the JSON file only."""

    title: str
    labels: Mapping[str, str] = field(default_factory=dict)
    """Column to label; those of `common_labels` need none here. A column without any is in the JSON file only."""
    writer: str = "author"
    """The column that says whose words stand there now, or None where they are of both."""
    left_out: tuple[str, ...] = ()
    """Keys, and words taken over from elsewhere."""
    on_paper: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRow:
    """One row as its writer is given it."""

    columns: Mapping[str, Plain]

    @property
    def at(self) -> datetime | None:
        """When it was written, where that is known."""
        moment = self.columns.get("at", self.columns.get("saved_at"))
        return moment if isinstance(moment, datetime) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTable:
    """All rows of one table, the oldest first."""

    name: str
    private: bool
    rows: tuple[OwnRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedText:
    """An agreement that its reader signed, in full."""

    title: str
    number: int
    signed_at: datetime
    parts: tuple[Mapping[str, Plain], ...]
    """First what it is for and its terms, then each boundary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnData:
    """Everything one person wrote, and what they signed."""

    person: Person
    name: str
    exported_at: datetime
    """Aware, in the local zone."""
    tables: tuple[OwnTable, ...]
    signed: tuple[SignedText, ...]
    names: Mapping[Person, str]
    """Of both, for whom something was promised to."""
    questions: Mapping[str, str]
    """Those of the library and of one's own, by their id; one that the other added has no words here."""
