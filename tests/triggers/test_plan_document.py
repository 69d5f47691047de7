"""Plans on paper: the card, the whole plan, and the same forms blank."""

from dataclasses import fields
from datetime import date
from typing import Any

from app.paper.cards import pocket_cards
from app.paper.forms import form_document
from app.triggers.document import log_form, plan_document, plan_form
from app.triggers.plan_card import plan_card
from app.triggers.values import Need, Plan
from tests.paper.pages import text_of

LATE = Plan(
    name="When the reply is late",
    cue="No answer after an hour.",
    i_say="I need to know where you are, nothing else.",
    what_helps="Feet on the floor.",
    needs=frozenset({Need.INFORMATION, Need.PAUSE}),
    likely=7,
    review=date(2026, 12, 24),
)
TYPED = [field.name for field in fields(Plan) if field.type in {"str", str}]


def test_every_field_that_was_typed_is_printed() -> None:
    texts: dict[str, Any] = {name: f"words of {name}" for name in TYPED}
    words = text_of(plan_document(Plan(**texts), locale="en_GB"))
    missing = [name for name in TYPED if name != "name" and f"words of {name}" not in words]
    assert missing == []


def test_fields_that_are_no_text_are_said_in_words() -> None:
    words = text_of(plan_document(LATE, locale="en_GB"))
    for said in ("Information, a pause", "7 of 10", "24 December 2026", LATE.name):
        assert said in words


def test_what_was_left_empty_is_left_out_of_a_filled_plan() -> None:
    words = text_of(plan_document(LATE, locale="en_GB"))
    assert "In my body" not in words
    assert "Early signs" not in words


def test_a_blank_plan_has_every_field() -> None:
    words = text_of(form_document(plan_form(), locale="en_GB"))
    for label in ("The cue", "In my body", "Please don't", "How likely am I to use this", "Looked at again on"):
        assert label in words


def test_a_plan_with_only_a_name_has_a_card() -> None:
    assert "Sundays" in text_of(pocket_cards([plan_card(Plan(name="Sundays"))], title="Card", locale="en_GB"))


def test_a_blank_card_has_room_for_the_first_things() -> None:
    words = text_of(pocket_cards([plan_card(None)], title="Card", locale="en_GB"))
    for label in ("My plan", "The cue", "I say", "What helps"):
        assert label in words


def test_the_log_can_be_kept_by_hand() -> None:
    words = text_of(form_document(log_form(), locale="en_US"))
    assert words.count("What helped") == 3
    assert "Nobody has to see this page." in words
