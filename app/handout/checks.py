"""Whether words typed for a handout fit."""

from app.exchange.lengths import check_lengths
from app.handout.values import LONGEST_TYPED, TYPED, OwnChoices


def check_typed(choices: OwnChoices) -> None:
    """Of those that are ticked. Raises FormRefused, with the fields named after their parts."""
    words = {piece.part.value: piece.words for piece in choices.pieces if piece.part in TYPED}
    check_lengths(words, dict.fromkeys(words, LONGEST_TYPED))
