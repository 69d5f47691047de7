"""The card on paper: one page of A6, nothing cut, read in order; blank it has lines to write on."""

import io
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.paper.cards import FRIDGE
from app.paper.values import RightToLeftText
from app.progress.celebrations.document import celebration_document
from app.progress.celebrations.values import CelebrationCard
from tests.celebrations.reached import WEEK
from tests.paper.pages import pictures_of, structure_of, text_of

CARD = CelebrationCard(
    title=WEEK,
    day=date(2026, 11, 14),
    how="Pancakes on Saturday, phones at home.",
    lines=(("Alex Rivera", "You whistled."), ("Sam Lindqvist", "Thank you for not counting them aloud.")),
)


def pages_of(pdf: bytes) -> list[tuple[float, float]]:
    return [(float(page.mediabox.width), float(page.mediabox.height)) for page in PdfReader(io.BytesIO(pdf)).pages]


def test_it_is_one_page_of_a6_with_all_of_it() -> None:
    pdf = celebration_document(CARD, locale="en_US")
    assert pages_of(pdf) == [pytest.approx(FRIDGE, abs=0.01)]
    words = text_of(pdf)
    for said in (WEEK, "November 14, 2026", CARD.how, "Alex Rivera", "You whistled.", "Sam Lindqvist"):
        assert said in words


def test_it_is_read_in_order() -> None:
    read = structure_of(celebration_document(CARD, locale="en_GB"))
    assert "H1" in read
    said = ("14 November 2026", "Seven days", "How we marked it", "Pancakes", "Alex Rivera", "Sam Lindqvist")
    places = [read.index(words) for words in said]
    assert places == sorted(places)


def test_what_is_empty_leaves_no_label_behind() -> None:
    words = text_of(celebration_document(CelebrationCard(title="Sunday", day=date(2026, 11, 14)), locale="en_GB"))
    assert words == "14 November 2026 Sunday"


def test_many_words_become_smaller_first() -> None:
    card = CelebrationCard(title=WEEK, day=CARD.day, how="twenty words of it " * 24, lines=CARD.lines)
    assert len(pages_of(celebration_document(card, locale="en_GB"))) == 1


def test_twenty_thousand_characters_and_long_names_go_on_over_the_next_pages() -> None:
    name = "Alexandra Maria Magdalena of Rivera and Lindqvist " * 3
    card = CelebrationCard(
        title="A title " * 25,
        day=CARD.day,
        how="how " * 5000,
        lines=((name, "line " * 4000), ("x" * 200, "y" * 5000)),
    )
    pdf = celebration_document(card, locale="en_GB")
    words = text_of(pdf)
    assert len(pages_of(pdf)) > 5
    assert (words.count("how"), words.count("line "), words.count("y") >= 5000) == (5000, 4000, True)
    assert "…" not in words


def test_the_blank_one_has_lines_to_write_on(tmp_path: Path) -> None:
    pdf = celebration_document(None, locale="en_GB")
    assert pages_of(pdf) == [pytest.approx(FRIDGE, abs=0.01)]
    words = text_of(pdf)
    for label in ("A card to keep", "What we mark", "A line from one of us", "A line from the other"):
        assert label in words
    [picture] = pictures_of(pdf, tmp_path)
    column = picture.crop((150, 60, 151, picture.height)).tobytes()
    assert sum(before > 245 >= here for before, here in pairwise(column)) >= 8


def test_the_same_words_make_the_same_bytes() -> None:
    assert celebration_document(CARD, locale="en_GB") == celebration_document(CARD, locale="en_GB")


def test_text_from_right_to_left_is_refused_with_a_sentence() -> None:
    with pytest.raises(RightToLeftText):
        celebration_document(CelebrationCard(title="שלום", day=CARD.day), locale="en_GB")
