"""What a note or a line of one's own list can hold."""

from app.exchange.lengths import check_lengths
from app.private.values import LONGEST_CARE, LONGEST_NOTE


def fits_a_note(text: str) -> bool:
    """Whether it is not too long for a note."""
    return len(text.strip()) <= LONGEST_NOTE


def check_note(text: str) -> None:
    """Raises FormRefused."""
    check_lengths({"text": text}, {"text": LONGEST_NOTE})


def check_shown_note(text: str) -> None:
    """Raises FormRefused."""
    check_lengths({"text": text}, {"text": LONGEST_NOTE}, needed="text")


def check_care(text: str) -> None:
    """Raises FormRefused."""
    check_lengths({"care": text}, {"care": LONGEST_CARE}, needed="care")
