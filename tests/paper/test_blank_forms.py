"""Forms on paper: lines where nothing was written, the words where something was, and everything in reading order."""

import io
from pathlib import Path

from pypdf import PdfReader

from app.paper.forms import form_document
from app.paper.styles import MARGIN
from app.paper.values import Form, FormField, FormGroup
from tests.paper.pages import pictures_of, structure_of, text_of

PLAN = (
    FormGroup(
        heading="First",
        fields=(
            FormField(label="The cue", hint="What sets it off"),
            FormField(label="How strong", choices=tuple(map(str, range(11))), lines=0),
            FormField(label="I say", hint="Not shown once filled", words="There is something I'd rather not say."),
        ),
    ),
    FormGroup(heading="More", fields=tuple(FormField(label=f"Field {n}", lines=4) for n in range(20))),
)


def printed(groups: tuple[FormGroup, ...] = PLAN) -> bytes:
    form = Form(title="A plan", above="Hard moments", about="Half-filled is fine.", groups=groups)
    return form_document(form, locale="en_GB")


def test_what_was_filled_in_takes_the_place_of_its_hint() -> None:
    words = text_of(printed())
    assert "There is something I'd rather not say." in words
    assert "Not shown once filled" not in words
    assert "What sets it off" in words


def test_choices_can_be_ticked_by_hand() -> None:
    assert "☐" in text_of(printed())


def test_lines_are_drawn_from_margin_to_margin(tmp_path: Path) -> None:
    first = pictures_of(printed(), tmp_path)[0]
    rows = [y for y in range(first.height) if first.getpixel((int(MARGIN) + 300, y)) < 245]  # type: ignore[operator]
    assert any(first.getpixel((first.width - int(MARGIN) - 4, y)) < 245 for y in rows)  # type: ignore[operator]


def test_a_long_form_goes_on_and_no_field_is_torn_from_its_lines() -> None:
    pages = PdfReader(io.BytesIO(printed())).pages
    assert len(pages) > 1
    assert all("Page" in page.extract_text() for page in pages)


def test_headings_and_labels_are_read_in_order() -> None:
    read = structure_of(printed())
    places = [read.index(words) for words in ("A plan", "First", "The cue", "How strong", "I say", "More", "Field 0")]
    assert places == sorted(places)


def test_a_form_without_a_heading() -> None:
    assert "The cue" in text_of(printed((FormGroup(fields=PLAN[0].fields[:1]),)))
