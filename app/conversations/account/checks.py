"""What the words of a part can hold: every field that needs another look is named at once."""

from app.conversations.account.values import LONGEST_PART_TEXT, LONGEST_PART_TITLE, LONGEST_WHEN, Words
from app.exchange.lengths import refuse, too_long
from app.i18n import _
from app.refused import FieldProblem

LONGEST = {"when_words": LONGEST_WHEN, "title": LONGEST_PART_TITLE, "text": LONGEST_PART_TEXT}
"""Characters by field."""


def check_words(words: Words) -> None:
    """Raises FormRefused."""
    problems = [each for name, most in LONGEST.items() for each in too_long(name, getattr(words, name), most)]
    if words.is_empty:
        problems.append(FieldProblem("text", _("A line is enough to begin a part.")))
    refuse(problems)
