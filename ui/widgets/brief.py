"""The beginning of a long text, for places that show no more."""

import re

from app.brief import beginning

LONGEST_BRIEF = 400
"""Characters of one text where it is folded; unfolded it is shown whole."""
_LONG_WORD = re.compile(r"\S{40}")
_MAY_BREAK = "\u200b"


def in_brief(text: str, longest: int = LONGEST_BRIEF) -> str:
    """The beginning of a long text; a word that no line holds may break."""
    text = " ".join(text[: 2 * longest].split())
    return breakable(beginning(text, longest))


def breakable(text: str) -> str:
    """All of it; a word that no line holds may break."""
    return _LONG_WORD.sub(lambda found: found[0] + _MAY_BREAK, text)
