"""Beginnings of plans for hard moments: what an entry of the content file holds."""

from dataclasses import dataclass

from app.library.reading import Entry
from app.library.schema import entry_id

PLAN_KINDS = frozenset(
    {
        "reminder",
        "conflict",
        "stress",
        "date",
        "place",
        "phone",
        "closeness",
        "alcohol",
        "hiding",
        "contact",
        "silence",
        "defending",
        "other",
    }
)
"""What sets a moment off, by the names it is stored under."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStarter:
    """A plan to start from."""

    id: str
    kind: str
    """One of `PLAN_KINDS`."""
    name: str
    cue: str
    i_say: str
    """The exact words, without quotation marks."""
    what_helps: tuple[str, ...]
    in_body: str
    alone_first: str
    please_do: tuple[str, ...]
    please_dont: tuple[str, ...]


def plan_starter(entry: Entry) -> PlanStarter:
    return PlanStarter(
        id=entry_id(entry),
        kind=entry.choice("kind", PLAN_KINDS),
        name=entry.text("name"),
        cue=entry.text("cue"),
        i_say=entry.text("i_say"),
        what_helps=entry.texts("what_helps"),
        in_body=entry.optional_text("in_body"),
        alone_first=entry.optional_text("alone_first"),
        please_do=entry.optional_texts("please_do"),
        please_dont=entry.optional_texts("please_dont"),
    )
