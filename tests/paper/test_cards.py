"""Cards: of the size they are named after, whole words, and shortened with a word where they hold too little."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.lib.units import mm

from app.paper.card_fitting import Panel, fitted
from app.paper.cards import FRIDGE, PER_SHEET, POCKET, POCKET_SIZES, fridge_card, pocket_cards
from app.paper.styles import page_size
from app.paper.values import Card, CardPart
from tests.paper.pages import pictures_of, structure_of, text_of

LATE = Card(
    title="When the reply is late",
    parts=(
        CardPart(label="The moment", words="No answer after an hour."),
        CardPart(label="I say", words="“I'm having a reminder. I need to know where you are.”"),
        CardPart(label="What helps", words="Feet on the floor. Ten breaths."),
        CardPart(label="Left empty", words="  "),
    ),
)
ENDLESS = Card(title="A title " * 30, parts=tuple(CardPart(label=f"Part {n}", words="words " * 900) for n in range(9)))


def pages_of(pdf: bytes) -> list[tuple[float, float]]:
    return [(float(page.mediabox.width), float(page.mediabox.height)) for page in PdfReader(io.BytesIO(pdf)).pages]


def test_one_card_fills_a_sheet_eight_times() -> None:
    pdf = pocket_cards([LATE], title="Cards", locale="en_GB")
    assert len(pages_of(pdf)) == 1
    assert text_of(pdf).count("No answer after an hour.") == PER_SHEET


def test_one_card_alone() -> None:
    pdf = pocket_cards([LATE], to_a_sheet=1, title="Cards", locale="en_GB")
    assert text_of(pdf).count("No answer after an hour.") == 1


def test_nine_different_cards_take_two_sheets() -> None:
    cards = [Card(title=f"Card {n}", parts=LATE.parts) for n in range(PER_SHEET + 1)]
    pdf = pocket_cards(cards, title="Cards", locale="en_US")
    assert pages_of(pdf) == [pytest.approx(page_size("en_US"), abs=0.01)] * 2
    assert all(f"Card {n}" in text_of(pdf) for n in range(PER_SHEET + 1))


def test_a_pocket_card_is_drawn_in_the_size_of_a_credit_card(tmp_path: Path) -> None:
    [picture] = pictures_of(pocket_cards([LATE], to_a_sheet=1, title="Cards", locale="en_GB"), tmp_path)
    box = picture.point(lambda grey: 255 if grey < 250 else 0).crop((0, 0, picture.width, 460)).getbbox()
    assert box is not None
    assert box[2] - box[0] == pytest.approx(POCKET[0], abs=2)
    assert pytest.approx((85.6 * mm, 54 * mm)) == POCKET


def test_the_fridge_card_is_a_page_of_a6() -> None:
    assert pages_of(fridge_card(LATE, title="Card", locale="en_GB")) == [pytest.approx(FRIDGE, abs=0.01)]


def test_an_empty_part_leaves_no_label_behind() -> None:
    assert "Left empty" not in text_of(fridge_card(LATE, title="Card", locale="en_GB"))


def test_a_card_is_read_in_order() -> None:
    read = structure_of(fridge_card(LATE, title="Card", locale="en_GB"))
    places = [
        read.index(words) for words in ("When the reply is late", "The moment", "No answer", "I say", "What helps")
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("panels", [1, 2])
def test_too_many_words_are_shortened_and_it_says_so(panels: int) -> None:
    room = [Panel(0, 0, 105, 139)] * panels
    laid = fitted(ENDLESS, room, "card title", POCKET_SIZES)
    words = " ".join(piece.words for panel in laid for piece in panel)
    assert "…" in words
    assert words.endswith("There is more than fits here.")


def test_what_has_room_after_all_gets_its_words_back() -> None:
    say, quiet = "I need to know where you are, nothing else. " * 2, "ten quiet words " * 6
    crowd = tuple(CardPart(label=f"Part {number}", words=quiet) for number in range(6))
    card = Card(title="Late", parts=(CardPart(label="I say", words=say), *crowd))
    laid = fitted(card, [Panel(0, 0, 105, 139)] * 2, "card title", POCKET_SIZES)
    words = [piece.words for panel in laid for piece in panel if piece.tag == "P"]
    assert words[:2] == [say.strip(), quiet.strip()]
    assert sum(each.endswith("…") for each in words) < len(crowd) - 1


def test_nothing_but_a_title_is_a_card_too() -> None:
    assert "Late" in text_of(pocket_cards([Card(title="Late", parts=())], title="Cards", locale="en_GB"))


def test_an_endless_card_stays_on_one_page() -> None:
    assert len(pages_of(fridge_card(ENDLESS, title="Card", locale="en_GB"))) == 1


def test_a_blank_card_has_lines_to_write_on(tmp_path: Path) -> None:
    blank = Card(title="How we pause", parts=(CardPart(label="Our sign", words=""),), blank=True)
    pdf = fridge_card(blank, title="Card", locale="en_GB")
    assert "Our sign" in text_of(pdf)
    [picture] = pictures_of(pdf, tmp_path)
    right = picture.crop((picture.width - 60, 0, picture.width - 40, picture.height)).resize((1, picture.height))
    assert sum(grey < 245 for grey in right.tobytes()) >= 2
