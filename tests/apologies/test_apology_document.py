"""An apology on paper: every part that was written, and one page of lines to write on."""

from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from app.paper.forms import form_document
from app.paper.values import RightToLeftText
from app.repair.apologies.document import apology_document, apology_form
from app.repair.apologies.values import APOLOGY_TEXTS, Apology, part_names
from tests.apologies.apologising import FULL
from tests.paper.pages import text_of


def test_every_part_that_was_written_is_printed() -> None:
    words = text_of(apology_document(FULL, locale="en_GB", above="Sam to Alex"))
    missing = [name for name in APOLOGY_TEXTS if getattr(FULL, name) not in words]
    assert missing == []
    for said in ("SAM TO ALEX", "29 November 2026", FULL.wish):
        assert said in words


def test_what_was_left_out_is_not_on_paper() -> None:
    words = text_of(apology_document(replace(FULL, regret="", asks_forgiveness=False), locale="en_GB"))
    assert part_names()["regret"] not in words
    assert part_names()["wish"] not in words


def test_the_blank_form_has_the_same_fields_on_one_page() -> None:
    pdf = form_document(apology_form(), locale="en_GB")
    words = text_of(pdf)
    asked = {name: label for name, label in part_names().items() if name != "wish"}
    assert [label for label in asked.values() if label not in words] == []
    assert part_names()["wish"] not in words
    assert len(PdfReader(BytesIO(pdf)).pages) == 1


def test_long_words_run_over_pages_and_none_is_lost() -> None:
    text = " ".join(f"word{number}" for number in range(600))
    pdf = apology_document(replace(FULL, did=text, effect=text, explanation=text), locale="en_GB")
    assert len(PdfReader(BytesIO(pdf)).pages) > 1
    assert text_of(pdf).count("word599") == 3


def test_writing_from_right_to_left_is_refused() -> None:
    try:
        apology_document(Apology(did="שלום"), locale="en_GB")
    except RightToLeftText:
        return
    raise AssertionError
