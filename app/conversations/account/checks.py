"""What the words of a part can hold: every field that needs another look is named at once."""

from app.conversations.account.values import LONGEST_PART_TEXT, LONGEST_PART_TITLE, LONGEST_WHEN, Words
from app.i18n import _
from app.refused import FieldProblem, FormRefused

LONGEST = {"when_words": LONGEST_WHEN, "title": LONGEST_PART_TITLE, "text": LONGEST_PART_TEXT}
"""Characters by field."""


def check_words(words: Words) -> None:
    """Raises FormRefused."""
    problems = [_too_long(name, most) for name, most in LONGEST.items() if len(getattr(words, name).strip()) > most]
    if words.is_empty:
        problems.append(FieldProblem("text", _("A line is enough to begin a part.")))
    if problems:
        raise FormRefused(tuple(problems))


def _too_long(field: str, most: int) -> FieldProblem:
    sentence = _("This is longer than fits here. Please use at most {most} characters; all of it is kept.")
    return FieldProblem(field, sentence.format(most=most))
