"""Words cut into passages that can be read aloud one at a time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_PASSAGE = 420
"""Characters; what is longer is cut after a sentence, or else between two words."""

_PARAGRAPHS = re.compile(r"\n\s*\n")
_SENTENCE_END = re.compile(r"[.?!…][”’\"')]*\s")


@dataclass(frozen=True, slots=True)
class Passage:
    heading: str
    """What it is a part of; may be empty."""
    words: str


def passages(heading: str, text: str) -> tuple[Passage, ...]:
    """One for each paragraph, or more where it is long; none for an empty text."""
    paragraphs = (part.strip() for part in _PARAGRAPHS.split(text))
    return tuple(Passage(heading, words) for part in paragraphs if part for words in _cut(part))


def _cut(text: str) -> Iterator[str]:
    start = 0
    while len(text) - start > LONGEST_PASSAGE:
        end = _good_end(text, start)
        yield text[start:end].strip()
        start = end
    if rest := text[start:].strip():
        yield rest


def _good_end(text: str, start: int) -> int:
    """After the last sentence that fits; after the last word; or where the room ends."""
    limit = start + LONGEST_PASSAGE
    ends = [found.end() for found in _SENTENCE_END.finditer(text, start, limit)]
    if ends:
        return ends[-1]
    between = max(text.rfind(" ", start + 1, limit), text.rfind("\n", start + 1, limit))
    return between + 1 if between > 0 else limit
