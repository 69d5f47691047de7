"""What a note or a line of one's own list can hold."""

from app.i18n import _
from app.private.values import LONGEST_CARE, LONGEST_NOTE
from app.refused import FieldProblem, FormRefused


def fits_a_note(text: str) -> bool:
    """Whether it is not too long for a note."""
    return len(text.strip()) <= LONGEST_NOTE


def check_note(text: str) -> None:
    """Raises FormRefused."""
    if not fits_a_note(text):
        raise FormRefused((_too_long("text", LONGEST_NOTE),))


def check_shown_note(text: str) -> None:
    """Raises FormRefused."""
    if not text.strip():
        raise FormRefused((_empty("text"),))
    check_note(text)


def check_care(text: str) -> None:
    """Raises FormRefused."""
    if not text.strip():
        raise FormRefused((_empty("care"),))
    if len(text.strip()) > LONGEST_CARE:
        raise FormRefused((_too_long("care", LONGEST_CARE),))


def _empty(field: str) -> FieldProblem:
    return FieldProblem(field, _("A few words are enough."))


def _too_long(field: str, most: int) -> FieldProblem:
    sentence = _("This is longer than fits here. Please use at most {most} characters; all of it is kept.")
    return FieldProblem(field, sentence.format(most=most))
