"""What a milestone that both look forward to can hold; every field that needs another look is named at once."""

from app.exchange.lengths import check_lengths
from app.progress.milestones.values import LONGEST_ABOUT_WHEN, LONGEST_MILESTONE, NewChosen


def check_chosen(new: NewChosen) -> None:
    """Raises FormRefused."""
    words = {"text": new.text, "about_when": new.about_when}
    check_lengths(words, {"text": LONGEST_MILESTONE, "about_when": LONGEST_ABOUT_WHEN}, needed="text")


def check_about_when(words: str) -> None:
    """Raises FormRefused."""
    check_lengths({"about_when": words}, {"about_when": LONGEST_ABOUT_WHEN})
