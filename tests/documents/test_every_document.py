"""Every document: language, title, headings in order, tables with headings, figures in words, and a sound file."""

import io
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.couple import TestedCouple
from tests.documents.makers import MAKERS
from tests.paper.pages import above_foot, faults_of, structure_of, text_of
from tests.paper.tree import Part, tree_of

HEADING = re.compile(r"H([1-6])")


@pytest.fixture(params=MAKERS)
def pdf(couple: TestedCouple, request: pytest.FixtureRequest) -> bytes:
    return MAKERS[request.param](couple)


def test_it_is_sound_and_can_be_read_out(pdf: bytes, tmp_path: Path) -> None:
    assert faults_of(pdf, tmp_path) == ""
    assert_named(pdf)
    tree = tree_of(pdf)
    assert_headings_in_order(tree)
    assert_tables_have_headings(tree)
    assert_nothing_is_silent(tree)
    assert_all_words_are_read(pdf)


def assert_named(pdf: bytes) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 - pypdf's own kind of truth
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert reader.metadata is not None
    assert reader.metadata.title
    assert all(page.get("/Tabs") == "/S" for page in reader.pages)


def assert_headings_in_order(tree: Part) -> None:
    """From the first on, and none is left out on the way down; where there is none, it is a letter."""
    levels = [int(found[1]) for part in tree.whole() if (found := HEADING.fullmatch(part.kind))]
    assert levels[:1] in ([1], [])
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))


def assert_tables_have_headings(tree: Part) -> None:
    for table in (part for part in tree.whole() if part.kind == "Table"):
        rows = [row for row in table.whole() if row.kind == "TR"]
        headings = [cell for row in rows for cell in row.parts if cell.kind == "TH"]
        assert all(cell.scope in {"Row", "Column"} for cell in headings)
        assert headings
        assert all(cell.kind in {"TH", "TD"} for row in rows for cell in row.parts)


def assert_nothing_is_silent(tree: Part) -> None:
    for part in tree.whole():
        if part.kind == "Figure":
            assert len(part.alternative) > 10
        if part.kind == "Form":
            assert [bool(str(thing["/TU"]).strip()) for thing in part.things] == [True]
        if part.kind == "Link":
            assert [bool(str(thing["/Contents"]).strip()) for thing in part.things] == [True]


def assert_all_words_are_read(pdf: bytes) -> None:
    """Each word that is printed, but what repeats on every page and signatures, is in the structure too."""
    heard = "".join(re.findall(r"\w+", structure_of(pdf)))
    words = (set(re.findall(r"\w{4,}", said)) for said in (above_foot(pdf), text_of(pdf)))
    printed = set.intersection(*words) - {"Draft"}
    assert not {word for word in printed if word not in heard}
