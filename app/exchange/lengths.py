"""Whether words fit where they go; every field that needs another look is named at once."""

from collections.abc import Iterator, Mapping

from app.i18n import _
from app.refused import FieldProblem, FormRefused


def length_problems(words: Mapping[str, str], most: Mapping[str, int], needed: str = "") -> Iterator[FieldProblem]:
    """`words` and `most` (characters) by field; `needed` is the field that may not be empty."""
    for field, text in words.items():
        if len(text.strip()) > most[field]:
            sentence = _("This is longer than fits here. Please use at most {most} characters; all of it is kept.")
            yield FieldProblem(field, sentence.format(most=most[field]))
    if needed and not words[needed].strip():
        yield FieldProblem(needed, _("A few words are enough."))


def check_lengths(words: Mapping[str, str], most: Mapping[str, int], needed: str = "") -> None:
    """Raises FormRefused."""
    problems = tuple(length_problems(words, most, needed))
    if problems:
        raise FormRefused(problems)
