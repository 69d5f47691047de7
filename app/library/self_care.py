"""Ideas for looking after oneself: what an entry of the content file holds."""

from dataclasses import dataclass

from app.i18n import _
from app.library.reading import Entry
from app.library.schema import entry_id

PLACES = frozenset({"indoors", "outdoors", "anywhere"})
SUITS = frozenset({"night-shift", "small-children", "illness", "no-money", "no-sleep", "in-company"})
"""When an idea fits well."""
SHORTEST, LONGEST = 2, 240
"""Minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CareIdea:
    """Something that could go onto one's own list."""

    id: str
    text: str
    minutes: int
    """How long it takes, about."""
    where: str
    """One of `PLACES`."""
    suits: tuple[str, ...]
    """Some of `SUITS`."""


def care_idea(entry: Entry) -> CareIdea:
    return CareIdea(
        id=entry_id(entry),
        text=entry.text("text"),
        minutes=entry.number("minutes", SHORTEST, LONGEST),
        where=entry.choice("where", PLACES),
        suits=_suits(entry),
    )


def _suits(entry: Entry) -> tuple[str, ...]:
    suits = entry.optional_texts("suits")
    if not set(suits) <= SUITS:
        raise entry.problem("suits", _("This can be: {choices}.").format(choices=", ".join(sorted(SUITS))))
    return suits
