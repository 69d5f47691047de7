"""Pages: structure in reading order, whole text over page ends, nothing outside the margins."""

from pathlib import Path

import pytest
from PIL import ImageChops

from app.paper.flowables import Hairline, PaleBox, Row, kept_whole
from app.paper.styles import MARGIN, page_size, text_height, text_width
from app.paper.tags import Outline
from app.paper.text import text
from app.paper.typeset import typeset
from app.paper.values import Setting
from tests.paper.pages import body_of, pictures_of, structure_of, text_of

A4 = Setting(title="A title", locale="en_GB", name="A title", footer=("version 1",))


def page_of(words: str, setting: Setting = A4) -> bytes:
    outline = Outline()
    return typeset([text(outline.root.child("P"), words)], outline, setting)


@pytest.mark.parametrize(
    ("locale", "width"), [("en_GB", 595), ("en_US", 612), ("es_MX", 612), ("de", 595), ("xx_nowhere", 595)]
)
def test_paper_size_follows_the_territory(locale: str, width: int) -> None:
    assert int(page_size(locale)[0]) == width


def test_the_same_words_give_the_same_bytes() -> None:
    assert page_of("Calm words.") == page_of("Calm words.")


def test_every_page_says_what_it_is_and_how_many_there_are() -> None:
    words = text_of(page_of("word " * 3000))
    assert words.count("A title · version 1") >= 3
    assert "Page 1 of 4" in words
    assert "Page 4 of 4" in words


def test_a_long_name_is_shortened_in_the_footer_and_the_rest_stays_whole() -> None:
    words = text_of(page_of("Words.", Setting(title="t", locale="en", name="long " * 60, footer=("version 1",))))
    assert "… · version 1" in words


def test_structure_is_read_in_the_order_of_the_parts_and_not_of_drawing() -> None:
    outline = Outline()
    first, second = outline.root.child("H1"), outline.root.child("P")
    story = [text(second, "Drawn first."), text(first, "Read first.", "title")]
    structure = structure_of(typeset(story, outline, A4))
    assert structure.index("Read first.") < structure.index("Drawn first.")
    assert "Page 1 of 1" not in structure


def test_a_paragraph_split_over_pages_stays_one_and_keeps_its_spaces() -> None:
    words = " ".join(f"word{number}" for number in range(2000))
    structure = structure_of(page_of(words))
    assert structure.count("P (block)") == 1
    assert words.replace(" ", "") == "".join(structure.split("P (block)")[1].replace('"', "").split())
    assert "word8 word9 word10 word11 word12 word13 word14" in structure


@pytest.mark.parametrize("words", ["abcdefghij" * 2000, "Ωmega" * 4000, "é💖" * 500])
def test_words_without_an_end_are_wrapped_and_none_is_lost(words: str) -> None:
    outline = Outline()
    cell = text(outline.root.child("TD"), words)
    story = [Row([(0, 100, text(outline.root.child("TH"), "Label")), (100, text_width("en_GB") - 100, cell)])]
    body = body_of(typeset(story, outline, A4))
    assert body == "Label" + words.replace("💖", "[sparklingheart]")


def test_a_box_goes_on_over_the_page() -> None:
    outline = Outline()
    words = "abcdefghij" * 1500
    box = PaleBox([text(outline.root.child("P"), words), text(outline.root.child("P"), "The end.")])
    assert body_of(typeset([box], outline, A4)) == words + "Theend."


def test_what_fits_on_a_page_is_not_cut() -> None:
    outline = Outline()
    filler = text(outline.root.child("P"), "line\n" * 35)
    parts = [text(outline.root.child("P"), f"part {number}") for number in range(15)]
    story = [filler, *kept_whole(parts, text_width("en_GB"), text_height("en_GB"))]
    _before, first = text_of(typeset(story, outline, A4)).split("Page 1 of 2")
    assert "part 0" in first
    assert "part 14" in first


def test_nothing_is_printed_outside_the_margins(tmp_path: Path) -> None:
    outline = Outline()
    story = [text(outline.root.child("H1"), "W" * 400, "title"), Hairline(), text(outline.root.child("P"), "m" * 9000)]
    for picture in pictures_of(typeset(story, outline, A4), tmp_path):
        ink = ImageChops.invert(picture).getbbox()
        assert ink is not None
        assert ink[0] >= MARGIN - 2
        assert ink[2] <= picture.width - MARGIN + 2
        assert ink[1] >= 40
        assert ink[3] <= picture.height - 28


def test_a_lone_surrogate_in_a_title_does_not_stop_it() -> None:
    assert "Words." in text_of(page_of("Words.", Setting(title="a\ud83db\x00", locale="en", name="a\ud83db")))
