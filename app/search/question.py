"""What somebody typed into the search field, as questions to the index that can't be misread or take long."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_QUESTION = 200
"""Characters that are looked at; nobody searches for more, and a whole letter may be pasted by mistake."""
MOST_WORDS = 12
WORD = re.compile(r"\w+")
_LEAST_LETTERS = 2
_WITHOUT_SPACES = re.compile(
    r"[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
"""Scripts that put no spaces between words (Thai, Lao, Tibetan, Burmese, Khmer, Japanese, Chinese)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One way to ask; rows have to match the index and hold every one of the pieces."""

    match: str = ""
    """For `MATCH` of FTS5; empty: the index is not asked."""
    pieces: tuple[str, ...] = ()
    """Looked for as they stand, anywhere in the text."""
    beginnings: tuple[str, ...] = ()
    """Of the words that match, folded; where the first of them stands, somebody will want to read."""


def questions(words: str) -> tuple[Question, ...]:
    """The ways to ask for what was typed, the closest first; none where it is too little to look for."""
    parts = [part for part in _parts(words) if _is_spelled(part) or _stands_inside(part)]
    if not any(map(_is_enough, parts)):
        return ()
    pieces = tuple(part for part in parts if _stands_inside(part))
    if pieces:
        return (Question(match=_all_of([part for part in parts if part not in pieces]), pieces=pieces),)
    beginnings = tuple(folded(word) for part in parts for word in WORD.findall(part))
    return tuple(Question(match=match, beginnings=beginnings) for match in dict.fromkeys(_matches(parts)))


def folded(word: str) -> str:
    """Without capitals and accents, as the index keeps it."""
    apart = unicodedata.normalize("NFD", word.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _parts(words: str) -> list[str]:
    """Without half characters and control characters, which no text holds and the index can't read."""
    shown = "".join(each if each.isprintable() else " " for each in words[:LONGEST_QUESTION])
    return shown.split()[:MOST_WORDS]


def _matches(parts: list[str]) -> Iterator[str]:
    """All words one after the other, then each anywhere; the last may go on."""
    yield _quoted(" ".join(parts))
    yield _all_of(parts if _is_enough(parts[-1]) else parts[:-1])


def _all_of(parts: list[str]) -> str:
    """Each of the words, and the last as a beginning."""
    return " AND ".join(map(_quoted, parts)) + ("*" if parts else "")


def _quoted(text: str) -> str:
    """A text that FTS5 takes word by word, whatever signs are in it."""
    return '"' + text.replace('"', '""') + '"'


def _is_enough(part: str) -> bool:
    """One letter of an alphabet begins too many words; one sign of a syllable or picture script may be a word."""
    return len(part) >= _LEAST_LETTERS or unicodedata.east_asian_width(part) == "W"


def _is_spelled(part: str) -> bool:
    return any(map(str.isalnum, part))


def _stands_inside(part: str) -> bool:
    """Whether the index does not know it as the beginning of a word: a picture sign, or a script without spaces."""
    pictured = not _is_spelled(part) and any(unicodedata.category(sign) == "So" for sign in part)
    return pictured or bool(_WITHOUT_SPACES.search(part))
