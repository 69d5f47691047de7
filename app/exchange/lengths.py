"""Whether words fit where they go; every field that needs another look is named at once."""

from collections.abc import Iterable, Iterator, Mapping

from app.i18n import _
from app.refused import FieldProblem, FormRefused


def too_long(field: str, text: str, most: int) -> Iterator[FieldProblem]:
    """That it has more than `most` characters, or nothing; spaces around it don't count."""
    if len(text.strip()) > most:
        sentence = _("This is longer than fits here. Please use at most {most} characters; all of it is kept.")
        yield FieldProblem(field, sentence.format(most=most))


def no_words(field: str, text: str) -> Iterator[FieldProblem]:
    """That it needs a few words, or nothing."""
    if not text.strip():
        yield FieldProblem(field, _("A few words are enough."))


def length_problems(words: Mapping[str, str], most: Mapping[str, int], needed: str = "") -> Iterator[FieldProblem]:
    """`words` and `most` (characters) by field; `needed` is the field that may not be empty."""
    for field, text in words.items():
        yield from too_long(field, text, most[field])
    if needed:
        yield from no_words(needed, words[needed])


def check_lengths(words: Mapping[str, str], most: Mapping[str, int], needed: str = "") -> None:
    """Raises FormRefused."""
    refuse(length_problems(words, most, needed))


def refuse(problems: Iterable[FieldProblem]) -> None:
    """Raises FormRefused where there are any."""
    found = tuple(problems)
    if found:
        raise FormRefused(found)
