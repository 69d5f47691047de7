"""The printed agreement says all that is signed, in order, on every page, whatever was typed."""

import io
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PIL import ImageChops
from pypdf import PdfReader

from app.agreements.content import canonical_json, content_digest, fingerprint_groups
from app.agreements.document import draft_document
from app.agreements.signing_values import Ink
from app.agreements.values import AgreementText, Boundary, BoundaryId, Side, Terms, VersionRole
from app.paper.values import RightToLeftText
from app.vault.values import Person
from tests.agreements.printing import (
    AGREEMENT,
    BOUNDARIES,
    NAMES,
    ZONE,
    new_pair,
    signable,
    signed_by,
    signed_by_both,
    unsigned,
)
from tests.paper.pages import body_of, pictures_of, structure_of, text_of

PAIR = new_pair()
SAFETY = "Leaving, or stopping, for your own safety is never a breach."


def draft(text: AgreementText, names: tuple[str, str] = NAMES, locale: str = "en_GB") -> bytes:
    printed_at = datetime(2026, 11, 23, 19, 42, tzinfo=ZONE)
    role = VersionRole.ORIGINAL
    return draft_document(text, names=names, role=role, number=2, printed_at=printed_at, locale=locale)


def head_of(terms: Terms) -> str:
    return text_of(draft(replace(AGREEMENT, terms=terms)))


def test_all_that_was_filled_in_is_printed_under_its_label() -> None:
    words = text_of(unsigned(AGREEMENT, PAIR))
    for said in (
        "Between Alex Rivera and Sam Lindqvist.",
        "until 20 February 2027 (last day). Looked at again, together, on 23 December 2026.",
        "If it is crossed “We agreed on two hours.”",
        "Then A longer message that evening.",
        "Asked for by Alex: not having to guess",
        "Kept by Both",
        "Kept by Sam",
        "How we know We look at it on Sundays.",
        "Exceptions Work goes through a colleague.",
        "Meanwhile A walk, or a call to a friend.",
        "If it keeps happening After the third time, we take it to a therapist.",
        "Last day 31 January 2027",
        "Each of us may withdraw at any time. " + SAFETY,
        "This is not a legal contract",
    ):
        assert said in words


def test_what_was_not_filled_in_has_no_label() -> None:
    words = text_of(unsigned(replace(AGREEMENT, boundaries=(BOUNDARIES[1],)), PAIR))
    assert not [label for label in ("If it is crossed", "Then", "Asked for by", "How we know") if label in words]


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        (Terms(), "Holds from 24 hours after both have signed, with no end day."),
        (Terms(cooling_off=72), "Holds from 3 days after both have signed,"),
        (Terms(cooling_off=0), "Holds from both signatures on,"),
        (Terms(starts=date(2026, 12, 1), cooling_off=0), "Holds from 1 December 2026, once both have signed,"),
        (Terms(starts=date(2026, 12, 1)), "Holds from 1 December 2026, at the earliest 24 hours after both"),
    ],
)
def test_terms_are_told_in_words(terms: Terms, said: str) -> None:
    assert said in head_of(terms)


def test_fingerprint_and_version_are_on_every_page() -> None:
    longer = replace(AGREEMENT, boundaries=BOUNDARIES * 6)
    pdf = unsigned(longer, PAIR)
    groups = fingerprint_groups(content_digest(canonical_json(signable(longer, PAIR))))
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert f"Phones and messages · version 1 · {groups}" in page
        assert f"Page {number} of {len(pages)}" in page


def test_the_signed_content_is_attached() -> None:
    attached = PdfReader(io.BytesIO(unsigned(AGREEMENT, PAIR))).attachments
    assert attached == {"agreement.json": [canonical_json(signable(AGREEMENT, PAIR))]}


def test_the_last_page_records_the_signing() -> None:
    reader = PdfReader(io.BytesIO(unsigned(AGREEMENT, PAIR)))
    words = " ".join(reader.pages[-1].extract_text().split())
    assert "Signature of Alex Rivera" in words
    assert "“identity unknown”" in words
    assert "keelctl verify" in words
    for fingerprint in PAIR.fingerprints:
        assert fingerprint.upper() in words.replace(" ", "")
    fields = reader.pages[-1]["/Annots"]
    assert [field.get_object()["/T"] for field in fields] == ["first", "second"]  # type: ignore[attr-defined]


def test_names_times_and_drawings_live_in_the_fields_alone(tmp_path: Path) -> None:
    stroke = tuple((10.0 + step * 3, 45.0 + 20 * (-1) ** step) for step in range(90))
    before = unsigned(AGREEMENT, PAIR)
    after = signed_by(before, Person.FIRST, NAMES[0], PAIR.keys[0], Ink(strokes=(stroke,)))
    folders = [tmp_path / name for name in ("before", "after")]
    for folder in folders:
        folder.mkdir()
    unsigned_page, signed_page = pictures_of(before, folders[0])[-1], pictures_of(after, folders[1])[-1]
    field = PdfReader(io.BytesIO(after)).pages[-1]["/Annots"][0]["/Rect"]  # type: ignore[index]
    changed = ImageChops.difference(unsigned_page, signed_page).getbbox()
    assert changed is not None
    assert float(field[0]) - 1 <= changed[0]
    assert changed[2] <= float(field[2]) + 1
    assert signed_page.height - float(field[3]) - 1 <= changed[1]
    assert changed[3] <= signed_page.height - float(field[1]) + 1
    assert changed[2] - changed[0] > 150


def test_signing_adds_and_changes_no_byte_before(tmp_path: Path) -> None:
    before = unsigned(AGREEMENT, PAIR)
    both = signed_by_both(AGREEMENT, PAIR)
    assert both.startswith(before)


def test_the_same_values_give_the_same_bytes() -> None:
    assert unsigned(AGREEMENT, PAIR) == unsigned(AGREEMENT, PAIR)


def test_structure_has_headings_tables_and_language() -> None:
    pdf = unsigned(AGREEMENT, PAIR)
    structure = structure_of(pdf)
    order = ("H1", "Phones and messages", "What this is for", "We answer each other’s", "If it is crossed")
    positions = [structure.index(part) for part in order]
    assert positions == sorted(positions)
    assert structure.count("TH") == structure.count("TD") + 2
    reader = PdfReader(io.BytesIO(pdf))
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"  # type: ignore[index]
    assert reader.metadata is not None
    assert reader.metadata.title == "Phones and messages"


def test_a_draft_says_so_and_carries_no_fingerprint(tmp_path: Path) -> None:
    pdf = draft(AGREEMENT)
    words = text_of(pdf)
    assert "draft of version 2 · printed on 23 November 2026, 19:42" in words
    assert "Record of signing" not in words
    assert "Draft" in words
    assert '"Draft"' not in structure_of(pdf)
    (page,) = pictures_of(pdf, tmp_path)
    shades = page.crop((150, 300, 450, 700)).histogram()
    assert max(range(255), key=shades.__getitem__) > 220
    assert sum(shades[220:250]) > 2000


def test_an_empty_draft_prints() -> None:
    words = text_of(draft(AgreementText(boundaries=(Boundary(id=BoundaryId("b")),))))
    assert "No title yet" in words
    assert "Not written yet" in words
    assert SAFETY in words
    assert "No boundary yet." in text_of(draft(AgreementText()))


@pytest.mark.parametrize(
    ("names", "printed"),
    [
        (("Ελένη Παπαδοπούλου", "Юлия Щербакова"), ("Ελένη Παπαδοπούλου", "Юлия Щербакова")),
        (("Nguyễn Thị Ánh", "Zoë 💖"), ("Nguyễn Thị Ánh", "Zoë [sparkling heart]")),
        (("Ana 😀", "李"), ("Ana 😀", "[cjk unified ideograph-674e]")),
        (("<b>Kim</b> & Co", "{first}"), ("<b>Kim</b> & Co", "{first}")),
    ],
)
def test_names_in_any_script_are_whole(names: tuple[str, str], printed: tuple[str, str]) -> None:
    pair = new_pair(names)
    words = text_of(signed_by_both(AGREEMENT, pair))
    assert f"Between {printed[0]} and {printed[1]}." in words
    assert f"Signature of {printed[1]}" in words


def test_forty_boundaries_are_all_there_and_none_is_cut() -> None:
    many = tuple(
        replace(BOUNDARIES[number % 2], id=BoundaryId(str(number)), behaviour=f"Boundary {number} is kept.")
        for number in range(40)
    )
    pdf = unsigned(replace(AGREEMENT, boundaries=many), PAIR)
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    for boundary in many:
        (page,) = [words for words in pages if boundary.behaviour in words]
        last = "31 January 2027" if boundary.until else "we change it"
        assert last in page.split(boundary.behaviour)[1]


def test_twenty_thousand_characters_without_a_space_are_all_there(tmp_path: Path) -> None:
    endless = "abcdefghij" * 2000
    boundary = Boundary(id=BoundaryId("b"), behaviour=endless, corrective_step=endless, kept_by=Side.BOTH)
    pdf = unsigned(replace(AGREEMENT, boundaries=(boundary,), purpose=endless), PAIR)
    assert body_of(pdf).count("abcdefghij") == 6000
    for page in pictures_of(pdf, tmp_path):
        ink = ImageChops.invert(page).getbbox()
        assert ink is not None
        assert ink[0] >= 60
        assert ink[2] <= 536


def test_right_to_left_is_refused() -> None:
    with pytest.raises(RightToLeftText):
        draft(replace(AGREEMENT, title="שלום"))
    with pytest.raises(RightToLeftText):
        unsigned(AGREEMENT, new_pair(("Alex", "سارة")))


def test_us_paper_and_dates() -> None:
    pdf = draft(AGREEMENT, locale="en_US")
    assert int(PdfReader(io.BytesIO(pdf)).pages[0].mediabox.width) == 612
    assert "February 20, 2027" in text_of(pdf)
