"""Ideas for marking something that went well: what an entry of the content file holds."""

from dataclasses import dataclass

from app.i18n import _
from app.library.reading import Entry
from app.library.schema import entry_id

PLACES = frozenset({"home", "outside", "apart"})
"""Apart: each in their own place."""
SIZES = frozenset({"small", "larger"})
SUITS = frozenset({"small-children", "no-money", "living-apart", "shift-work", "illness", "faith", "long-distance"})
"""When an idea fits well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CelebrationIdea:
    """Something that could go onto the list of the two."""

    id: str
    text: str
    where: str
    """One of `PLACES`."""
    size: str
    """One of `SIZES`."""
    suits: tuple[str, ...]
    """Some of `SUITS`."""


def celebration_idea(entry: Entry) -> CelebrationIdea:
    return CelebrationIdea(
        id=entry_id(entry),
        text=entry.text("text"),
        where=entry.choice("where", PLACES),
        size=entry.choice("size", SIZES),
        suits=_suits(entry),
    )


def _suits(entry: Entry) -> tuple[str, ...]:
    suits = entry.optional_texts("suits")
    if not set(suits) <= SUITS:
        raise entry.problem("suits", _("This can be: {choices}.").format(choices=", ".join(sorted(SUITS))))
    return suits
