"""What a letter, a telling and an answer to it can hold."""

from app.conversations.letters.values import LONGEST_HEARD, LONGEST_LETTER, LONGEST_MISSED, Fit
from app.i18n import _
from app.refused import FieldProblem, FormRefused


def check_letter(text: str) -> None:
    """Raises FormRefused."""
    _refuse("text", text, LONGEST_LETTER, empty=_("There are no words in it yet. One line is enough."))


def check_heard(text: str) -> None:
    """Raises FormRefused."""
    _refuse("heard", text, LONGEST_HEARD, empty=_("A few words are enough."))


def check_answer(fit: Fit | None, missed: str) -> None:
    """Raises FormRefused."""
    if fit is None:
        raise FormRefused((FieldProblem("fit", _("Please choose one of the two.")),))
    _refuse("missed", missed, LONGEST_MISSED, empty="")


def _refuse(field: str, text: str, most: int, *, empty: str) -> None:
    """Without a sentence for it, it may be empty."""
    if empty and not text.strip():
        raise FormRefused((FieldProblem(field, empty),))
    if len(text.strip()) > most:
        sentence = _("This is longer than fits here. Please use at most {most} characters; all of it is kept.")
        raise FormRefused((FieldProblem(field, sentence.format(most=most)),))
