"""The little language of the wording rules: words and groups, made into regular expressions that can't run away."""

import re

from app.i18n import _

GAP = r"\s{1,3}(?:[\w'’-]{1,30}\s{1,3}){0,3}?"
SPACE = r"\s{1,3}"
PERHAPS_SPACE = r"\s{0,3}"
APOSTROPHE = "['’]"

_BEGINNING = re.compile(r"([^\W\d_]{1,2})(?![?{])")
_FIRST_CHOICE = re.compile(r"\(\?:([^()]*)\)(?![?{])")
_UNBOUNDED = re.compile(r"(?<!\\)[*+]|\{\d*,\}|\{(?:\d+,)?\d{3,}\}")
_GROUP = re.compile(r"\([^()]*\)")


def expression(pattern: str) -> str:
    """The regular expression of a pattern: `...` stands for up to three words, a space for any blank."""
    return GAP.join(_without_blanks(part.replace("'", APOSTROPHE)) for part in pattern.split(" ... "))


def _without_blanks(part: str) -> str:
    return part.replace(" ?", PERHAPS_SPACE).replace(" ", SPACE)


def beginnings(pattern: str) -> frozenset[str]:
    """The letters, one or two and small, that what the pattern finds begins with; empty if unknown."""
    choice = _FIRST_CHOICE.match(pattern)
    parts = choice[1].split("|") if choice else [pattern]
    letters = [_BEGINNING.match(part) for part in parts]
    return frozenset(found[1].lower() for found in letters if found) if all(letters) else frozenset()


def pattern_problem(pattern: str) -> str:
    """What is wrong with a pattern, in a sentence; empty when it can be used."""
    if not beginnings(pattern):
        return _("“{pattern}” doesn't begin with a letter.").format(pattern=pattern)
    if _UNBOUNDED.search(pattern):
        return _("“{pattern}” repeats without an end. You could write {{0,3}} instead.").format(pattern=pattern)
    if "|" in _without_groups(pattern):
        return _("“{pattern}” holds a bare “|”. You could write two patterns.").format(pattern=pattern)
    return _compile_problem(pattern)


def _without_groups(pattern: str) -> str:
    while _GROUP.search(pattern):
        pattern = _GROUP.sub("", pattern)
    return pattern


def _compile_problem(pattern: str) -> str:
    try:
        re.compile(expression(pattern))
    except re.error as error:
        return _("“{pattern}” isn't a regular expression: {detail}.").format(pattern=pattern, detail=error)
    return ""
