"""Forms to fill in on a screen: fields where the lines would be, each told, and whatever is typed is drawn."""

import io
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader

from app.paper.booklet import booklet_document
from app.paper.styles import MARGIN
from app.paper.values import Booklet, BookletPart, Form, FormField, FormGroup, RightToLeftText
from tests.paper.filled import fields_of, filled_in, left_to_reader
from tests.paper.pages import faults_of, pictures_of, structure_of, text_of
from tests.paper.tree import tree_of

LANGUAGES = "Größe, œuvre. Привет, мир. Καλημέρα, λόγος. Zażółć gęślą. Tiếng Việt."
LONG = "How was it, in your own words, from the first minute to the last one? " * 40
FORM = Form(
    title="A plan",
    above="Hard moments",
    about="Half-filled is fine.",
    groups=(
        FormGroup(
            heading="First",
            fields=(
                FormField(label="The cue", hint="What sets it off."),
                FormField(label="How strong", choices=tuple(map(str, range(11))), lines=0),
                FormField(label="Where", lines=1),
                FormField(label="I say", words="It stays as it was written."),
            ),
        ),
        FormGroup(
            fields=(FormField(label=LONG, lines=3), FormField(label="Which", choices=("One", LONG))), beside=False
        ),
    ),
)


def printed(*forms: Form, fillable: bool = True, locale: str = "en_GB") -> bytes:
    parts = (BookletPart(heading="A part", forms=forms or (FORM,)),)
    booklet = Booklet(title="Workbook", above="Blank", said=("Said.",), boxed=("Boxed.",), parts=parts)
    return booklet_document(booklet, locale=locale, fillable=fillable)


def test_every_field_has_a_name_of_its_own_and_says_what_it_asks_for() -> None:
    fields = [field for _page, field in fields_of(printed(FORM, FORM))]
    names = [field["/T"] for field in fields]
    assert len(names) == len(set(names)) == 2 * (1 + 11 + 1 + 1 + 2 + 1)
    told = [str(field["/TU"]) for field in fields]
    assert told[0] == "First. The cue. What sets it off"
    assert told[1] == "First. How strong: 0"
    assert all(told)
    assert max(map(len, told)) < 600


def test_text_takes_several_lines_where_there_were_several() -> None:
    several = [field.get("/Ff", 0) & (1 << 12) != 0 for _page, field in fields_of(printed()) if field["/FT"] == "/Tx"]
    assert several == [True, False, True, True]


def test_fields_are_read_in_their_place_and_reached_in_that_order() -> None:
    pdf = printed()
    in_tree = [str(thing["/T"]) for part in tree_of(pdf).whole() if part.kind == "Form" for thing in part.things]
    assert in_tree == [f"form-1-{n}" for n in range(1, len(in_tree) + 1)]
    assert in_tree == [str(field["/T"]) for _page, field in fields_of(pdf)]
    assert all(page.get("/Tabs") == "/S" for page in PdfReader(io.BytesIO(pdf)).pages)
    assert list(PdfReader(io.BytesIO(pdf)).get_fields() or {}) == in_tree


def test_the_tree_knows_the_way_back_from_each_field_and_link() -> None:
    catalog: Any = PdfReader(io.BytesIO(printed())).trailer["/Root"].get_object()
    numbers = catalog["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    keys = [int(key) for key in numbers[::2]]
    assert keys == list(range(len(keys)))
    owners = dict(zip(keys, numbers[1::2], strict=True))
    for page in PdfReader(io.BytesIO(printed())).pages:
        for thing in page.get("/Annots", []):
            owner: Any = owners[int(thing.get_object()["/StructParent"])]
            assert owner["/S"] in {"/Form", "/Link"}


def test_what_is_typed_is_read_back_and_drawn(tmp_path: Path) -> None:
    pdf = printed()
    fields = [field for _page, field in fields_of(pdf)]
    values = {str(each["/T"]): LANGUAGES[:40] if each["/FT"] == "/Tx" else "/Yes" for each in fields}
    filled = filled_in(pdf, values)
    assert faults_of(filled, tmp_path) == ""
    back = PdfReader(io.BytesIO(filled)).get_fields() or {}
    assert {name: back[name].value for name in values} == values
    for empty, full in zip(pictures_of(pdf, tmp_path)[2:], pictures_of(filled, tmp_path)[2:], strict=True):
        assert ImageChops.difference(empty, full).getbbox() is not None


def test_every_alphabet_of_the_font_is_drawn_by_a_reader(tmp_path: Path) -> None:
    """Each letter leaves ink of its own: no word is drawn like another, nor left empty."""
    only = Form(title="A plan", above="A", groups=(FormGroup(fields=(FormField(label="The cue", lines=2),)),))
    pdf = printed(only)
    drawn: dict[str, Image.Image] = {}
    for words in ("", "Größe", "Привет", "λόγος", "gęślą"):
        folder = tmp_path / str(len(drawn))
        folder.mkdir()
        drawn[words] = pictures_of(left_to_reader(pdf, words), folder)[2]
    for one, other in combinations(drawn, 2):
        assert ImageChops.difference(drawn[one], drawn[other]).getbbox() is not None, (one, other)


@pytest.mark.parametrize("lines", [1, 2])
def test_more_than_a_field_shows_is_drawn_smaller_to_its_last_word(tmp_path: Path, lines: int) -> None:
    only = Form(title="A plan", above="A", groups=(FormGroup(fields=(FormField(label="The cue", lines=lines),)),))
    pdf = printed(only)
    much = "It began on the stairs, when nothing was said for an hour. " * (lines * lines)
    drawn = []
    for words in (much, f"{much} Then the lamp."):
        folder = tmp_path / str(len(words))
        folder.mkdir()
        drawn.append(pictures_of(left_to_reader(pdf, words), folder)[2])
    assert ImageChops.difference(*drawn).getbbox() is not None


def test_no_field_lies_over_printed_words_or_another_field(tmp_path: Path) -> None:
    pdf = printed(FORM, locale="en_US")
    pictures = pictures_of(pdf, tmp_path)
    fields = fields_of(pdf)
    for page, field in fields:
        left, bottom, right, top = map(float, field["/Rect"])
        inside = (
            round(left) + 3,
            pictures[page].height - round(top) + 3,
            round(right) - 3,
            pictures[page].height - round(bottom) - 3,
        )
        assert pictures[page].crop(inside).getextrema() == (255, 255)
        assert left >= MARGIN - 1
        assert right <= pictures[page].width - MARGIN + 1
    for (page, one), (other_page, other) in combinations(fields, 2):
        assert page != other_page or not _overlap(one["/Rect"], other["/Rect"])


def _overlap(one: list[float], other: list[float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_by_hand_there_are_lines_and_no_fields() -> None:
    pdf = printed(fillable=False)
    assert fields_of(pdf) == []
    assert "☐ 10" in text_of(pdf).replace("\u00a0", " ")
    assert "/AcroForm" not in PdfReader(io.BytesIO(pdf)).trailer["/Root"].get_object()  # type: ignore[operator]


def test_a_long_question_stands_whole_above_its_field() -> None:
    read = " ".join(structure_of(printed()).replace('"', "").split())
    assert read.count("in your own words") == 80


def test_choices_that_fill_pages_go_on_over_them() -> None:
    many = tuple(f"Choice {n}, which takes a line of its own as long as that may be" * 2 for n in range(90))
    form = Form(
        title="Many", above="A", groups=(FormGroup(fields=(FormField(label="Which", choices=many),), beside=False),)
    )
    pages = {page for page, field in fields_of(printed(form)) if field["/FT"] == "/Btn"}
    assert len(pages) > 1
    assert "Choice 89" in text_of(printed(form, fillable=False))


@pytest.mark.parametrize("fillable", [True, False])
def test_the_same_form_gives_the_same_bytes(fillable: bool) -> None:  # noqa: FBT001 - a case of the test
    assert printed(fillable=fillable) == printed(fillable=fillable)


def test_text_from_right_to_left_is_refused() -> None:
    with pytest.raises(RightToLeftText):
        printed(Form(title="שלום", above="A", groups=FORM.groups))
