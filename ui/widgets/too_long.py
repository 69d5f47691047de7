"""What is said beside a field whose words go past what is taken."""

from PySide6.QtCore import QLocale

from app.i18n import _
from ui.widgets.field import Field


def too_long(words: str, most: int) -> str:
    """The sentence, or nothing where the words fit."""
    if len(words.strip()) <= most:
        return ""
    return _("This is longer than fits here. Please use at most {most} characters; all of it is kept.").format(
        most=QLocale().toString(most)
    )


def say_if_too_long(field: Field, words: str, most: int) -> bool:
    """Say it beside the field, once; returns whether the words fit."""
    sentence = too_long(words, most)
    if field.problem != sentence:
        field.show_problem(sentence)
    return not sentence
