"""Ideas for rituals, and words for values: what an entry of their content files holds."""

from dataclasses import dataclass

from app.i18n import _
from app.library.reading import Entry
from app.library.schema import entry_id

RITUAL_TALKS = frozenset({"weekly", "apology"})
"""The conversations that a ritual can lead to."""
_RULE = r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]+=[A-Z0-9,-]+)*"
_SHORTEST, _LONGEST = 1, 1440
"""Minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RitualIdea:
    """A ritual to start from."""

    id: str
    title: str
    what: str
    minutes: int
    """How long it takes, about."""
    rule: str
    """How often (RFC 5545); empty: when it suits."""
    talk: str
    """One of `RITUAL_TALKS`, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueWord:
    """A word that somebody may name as a value."""

    id: str
    word: str
    meaning: str


def ritual_idea(entry: Entry) -> RitualIdea:
    return RitualIdea(
        id=entry_id(entry),
        title=entry.text("title"),
        what=entry.text("what"),
        minutes=entry.number("minutes", _SHORTEST, _LONGEST),
        rule=_rule(entry),
        talk=entry.choice("talk", RITUAL_TALKS) if entry.optional_text("talk") else "",
    )


def value_word(entry: Entry) -> ValueWord:
    return ValueWord(id=entry_id(entry), word=entry.text("word"), meaning=entry.text("meaning"))


def _rule(entry: Entry) -> str:
    if not entry.optional_text("rule"):
        return ""
    return entry.matching("rule", _RULE, _("This is a recurrence rule, such as FREQ=WEEKLY;BYDAY=SU."))
