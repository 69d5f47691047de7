"""Memories of both, as pages are given them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.exchange.values import CannotGo, Sort, first_line
from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind, Person

MemoryId = NewType("MemoryId", str)
MemoryLineId = NewType("MemoryLineId", str)

MEMORIES = Kind("memories")
MEMORY = Sort("memory")

LONGEST_MEMORY_TITLE = 120
LONGEST_MEMORY_WHEN = 80
LONGEST_MEMORY_TEXT = 5_000
LONGEST_MEMORY_LINE = 500
"""Characters; longer text is refused with a sentence and kept in the draft."""
MOST_LINES = 100
"""Of one memory."""


class Order(StrEnum):
    NEWEST = "newest"
    """As they were written down, the newest first."""
    BY_DATE = "by_date"
    """As they happened, the latest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMemory:
    title: str = ""
    text: str = ""
    day: date | None = None
    when: str = ""
    """In free words, where no day is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryLine:
    id: MemoryLineId
    author: Person
    at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    id: MemoryId
    author: Person
    at: datetime
    what: NewMemory
    removed_at: datetime | None
    """When its author removed its words; the other's lines stay."""
    lines: tuple[MemoryLine, ...] = ()
    """Empty in lists."""

    @property
    def title(self) -> str:
        """Its title, or else the first line of its text."""
        texts = (self.what.title, self.what.text)
        return first_line(*texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoriesPage:
    memories: tuple[Memory, ...]
    more: bool


class MemoryGone(CannotGo):
    def __init__(self) -> None:
        super().__init__(_("This memory isn't there any more. What you typed is kept; a new one could hold it."))


class OthersMemory(Refused):
    """Somebody would change or remove the other's words."""

    def __init__(self) -> None:
        super().__init__(_("These are your partner's words. Nothing has changed. You could add a line of your own."))


class LinesFull(Refused):
    def __init__(self) -> None:
        super().__init__(_("This memory holds no more lines. What you typed is kept; a new memory could hold it."))
