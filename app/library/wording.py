"""Finds wording that is hard to keep or hard to hear, and rules of control; one pass over the words, linear in them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.library.patterns import beginnings, expression
from app.library.values import WordingRule

WORD_START = re.compile(r"\b\w")
SENTENCE_END = re.compile(r"[.!?\n]")
LONGEST_SENTENCE = 300
"""Characters looked at on each side of a finding for what excuses it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """A place in a text and the rule that speaks of it; `start` and `end` count characters of Python's `str`."""

    start: int
    end: int
    rule: WordingRule


@dataclass(frozen=True, slots=True)
class _Finder:
    rank: int
    rule: WordingRule
    expression: str
    pattern: re.Pattern[str]
    excuse: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class _Finders:
    """All that begin with the same letters; most words match none of them, which one look tells."""

    any: re.Pattern[str]
    each: tuple[_Finder, ...]


def hints_in(text: str, rules: tuple[WordingRule, ...], *, one_sided_open_end: bool = False) -> tuple[Hint, ...]:
    """Hints in the order of the text, none overlapping: where two meet, the rule named earlier stays.

    `one_sided_open_end` says that one partner alone keeps what the text promises and that it has no last day.
    """
    finders = _finders(rules)
    found = [
        (finder.rank, Hint(start=start, end=end, rule=finder.rule))
        for finder, start, end in _findings(text, finders)
        if (one_sided_open_end or not finder.rule.open_end_only) and not _excused(text, start, end, finder)
    ]
    found.sort(key=lambda ranked: (ranked[0], ranked[1].start))
    return _without_overlaps(len(text), [hint for _rank, hint in found])


@lru_cache(maxsize=8)
def _finders(rules: tuple[WordingRule, ...]) -> dict[str, _Finders]:
    """Finders by the letters their texts begin with, so that each word meets few of them."""
    by_beginning: defaultdict[str, list[_Finder]] = defaultdict(list)
    for rank, rule in enumerate(rules):
        excuse = _compiled("|".join(expression(pattern) for pattern in rule.unless), r"\b") if rule.unless else None
        for pattern in rule.patterns:
            written = expression(pattern)
            finder = _Finder(rank, rule, written, _compiled(written, ""), excuse)
            for letters in beginnings(pattern):
                by_beginning[letters].append(finder)
    return {letters: _together(finders) for letters, finders in by_beginning.items()}


def _together(finders: list[_Finder]) -> _Finders:
    return _Finders(_compiled("|".join(finder.expression for finder in finders), ""), tuple(finders))


def _compiled(expressions: str, before: str) -> re.Pattern[str]:
    return re.compile(rf"{before}(?:{expressions})(?!\w|-\w)", re.IGNORECASE)


def _findings(text: str, finders: dict[str, _Finders]) -> Iterator[tuple[_Finder, int, int]]:
    for word in WORD_START.finditer(text):
        start = word.start()
        letters = text[start : start + 2].lower()
        for beginning in (letters, letters[:1]):
            of_it = finders.get(beginning)
            if of_it is not None and of_it.any.match(text, start):
                for finder in of_it.each:
                    if match := finder.pattern.match(text, start):
                        yield finder, start, match.end()


def _excused(text: str, start: int, end: int, finder: _Finder) -> bool:
    if finder.excuse is None:
        return False
    first, last = _sentence_around(text, start, end)
    return finder.excuse.search(text, first, last) is not None


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    earliest = max(0, start - LONGEST_SENTENCE)
    before = max((text.rfind(mark, earliest, start) for mark in ".!?\n"), default=-1)
    after = SENTENCE_END.search(text, end, end + LONGEST_SENTENCE)
    return max(before + 1, earliest), after.start() if after else min(len(text), end + LONGEST_SENTENCE)


def _without_overlaps(length: int, hints: list[Hint]) -> tuple[Hint, ...]:
    taken = bytearray(length)
    kept = []
    for hint in hints:
        if not any(taken[hint.start : hint.end]):
            taken[hint.start : hint.end] = b"\1" * (hint.end - hint.start)
            kept.append(hint)
    return tuple(sorted(kept, key=lambda hint: hint.start))
