"""The account on paper: part by part with both columns, and a sheet to tell one by hand."""

from datetime import date

from app.conversations.account.document import account_document, account_form
from app.conversations.account.values import PartSheet, Words
from app.paper.forms import form_document
from tests.paper.pages import text_of

PART = PartSheet(
    head=Words(when_words="In March", when_day=date(2026, 3, 14), title="The messages"),
    told=(("Alex", "I found them."), ("Sam", "I was afraid.")),
    agreed="Sam says: this is how we both tell it.",
)


def test_both_columns_and_when_it_was_are_printed() -> None:
    words = text_of(account_document([PART], locale="en_GB"))
    for said in ("In March · 14 March 2026 · The messages", "Alex I found them.", "Sam I was afraid.", PART.agreed):
        assert said in words


def test_a_long_account_goes_on_over_the_pages() -> None:
    long = PartSheet(head=Words(title="Long"), told=(("Alex", "It was a Tuesday. " * 1_100), ("Sam", "")))
    words = text_of(account_document([long] * 3, locale="en_GB"))
    assert words.count("Tuesday") == 3 * 1_100


def test_the_blank_sheet_has_room_for_both_on_one_page() -> None:
    words = text_of(form_document(account_form(), locale="en_US"))
    assert "How I tell it" in words
    assert "How I saw it" in words
    assert "Page 1 of 1" in words
