"""A letter on paper: its day, its words and its name; and a sheet to write one by hand."""

from datetime import date

from app.conversations.letters.document import letter_document, letter_form
from app.conversations.letters.values import LONGEST_LETTER, LetterSheet, prompts
from app.paper.forms import form_document
from tests.paper.pages import text_of

DAY = date(2026, 11, 4)


def test_a_letter_is_printed_whole() -> None:
    text = "Dear Sam,\n\nI still hear the kettle.\nIt was a Tuesday.\n\n\n& <b>nothing</b> is lost."
    words = text_of(letter_document(LetterSheet(writer="Alex Rivera", day=DAY, text=text), locale="en_GB"))
    for said in (
        "4 November 2026",
        "Dear Sam,",
        "I still hear the kettle.",
        "& <b>nothing</b> is lost.",
        "Alex Rivera",
    ):
        assert said in words


def test_the_longest_letter_is_printed_whole() -> None:
    text = ("I still hear the kettle, and the rain. " * 2_000)[:LONGEST_LETTER].strip()
    words = text_of(letter_document(LetterSheet(writer="Alex", day=DAY, text=text), locale="en_GB"))
    assert words.count("kettle") == text.count("kettle") > 1_500


def test_the_blank_sheet_has_the_four_beginnings_on_one_page() -> None:
    words = text_of(form_document(letter_form(), locale="en_GB"))
    assert all(prompt in words for prompt in prompts())
    assert "Page 1 of 1" in words
