"""What a letter, a telling and an answer to it can hold."""

from app.conversations.letters.values import LONGEST_HEARD, LONGEST_LETTER, LONGEST_MISSED, Fit
from app.exchange.lengths import check_lengths
from app.i18n import _
from app.refused import FieldProblem, FormRefused


def check_letter(text: str) -> None:
    """Raises FormRefused."""
    if not text.strip():
        raise FormRefused((FieldProblem("text", _("There are no words in it yet. One line is enough.")),))
    check_lengths({"text": text}, {"text": LONGEST_LETTER})


def check_heard(text: str) -> None:
    """Raises FormRefused."""
    check_lengths({"heard": text}, {"heard": LONGEST_HEARD}, needed="heard")


def check_answer(fit: Fit | None, missed: str) -> None:
    """Raises FormRefused."""
    if fit is None:
        raise FormRefused((FieldProblem("fit", _("Please choose one of the two.")),))
    check_lengths({"missed": missed}, {"missed": LONGEST_MISSED})
