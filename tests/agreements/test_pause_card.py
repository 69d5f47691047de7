"""The card of the pause agreement: what was agreed, and lines to write on where nothing was."""

import pytest

from app.agreements.pause_card import pause_card
from app.agreements.pause_values import PauseTerms
from app.paper.cards import fridge_card, pocket_cards
from tests.paper.pages import text_of

AGREED = PauseTerms(
    signal="A flat hand on the table means pause.",
    places="Alex goes to the kitchen, Sam to the garden.",
    shortest=20,
    longest=90,
    restart="I'm back. Is now all right?",
)


def test_it_says_what_was_agreed() -> None:
    words = text_of(fridge_card(pause_card(AGREED), title="Card", locale="en_GB"))
    for agreed in (AGREED.signal, AGREED.places, "At least 20 minutes, at most 90 minutes.", f"“{AGREED.restart}”"):
        assert agreed in words


@pytest.mark.parametrize(
    ("shortest", "longest", "said"), [(20, None, "At least 20 minutes."), (None, 1, "At most 1 minute.")]
)
def test_one_length_alone(shortest: int | None, longest: int | None, said: str) -> None:
    assert said in {part.words for part in pause_card(PauseTerms(shortest=shortest, longest=longest)).parts}


def test_what_was_not_agreed_is_left_out() -> None:
    words = text_of(pocket_cards([pause_card(PauseTerms(signal="A hand."))], title="Card", locale="en_GB"))
    assert "Where each goes" not in words


def test_without_an_agreement_it_can_be_filled_in_by_hand() -> None:
    words = text_of(fridge_card(pause_card(None), title="Card", locale="en_GB"))
    assert "Where each goes" in words
    assert "Our sign" in words
