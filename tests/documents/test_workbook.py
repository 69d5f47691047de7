"""The blank workbook: every form, listed with the page it is on, to fill in on a screen and to write in by hand."""

import io
import re
from concurrent.futures import CancelledError
from contextlib import closing
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.checkins.questions import add_question
from app.checkins.values import CheckIn
from app.documents.blank_forms import CARDS, Blank, Said, blank_form, blank_parts, said
from app.documents.workbook import workbook_pdf
from app.paper.fonts import in_words
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.documents.test_daily_cards import OpenPage, lines_of
from tests.documents.test_documents_page import preview_in
from tests.paper.filled import fields_of
from tests.paper.pages import structure_of, text_of
from ui.window import Window

LOCALES = ("en_GB", "en_US")
MOST_PAGES = 70
OWN = "What would Grüße, привет and λόγος look like on a Sunday? "


def made(couple: TestedCouple, *, fillable: bool, locale: str = "en_GB") -> bytes:
    with closing(couple.together()) as together:
        return workbook_pdf(together, fillable=fillable)(locale)


def asked_of(couple: TestedCouple) -> Said:
    with closing(couple.together()) as together:
        return said(together)


def test_every_form_has_its_place_once() -> None:
    listed = [blank for _heading, blanks in blank_parts() for blank in blanks]
    assert sorted(listed) == sorted(Blank)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("fillable", [True, False])
def test_every_form_is_on_the_page_that_the_list_names(
    couple: TestedCouple,
    locale: str,
    fillable: bool,  # noqa: FBT001 - a case of the test
) -> None:
    pdf, asked = made(couple, fillable=fillable, locale=locale), asked_of(couple)
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]
    assert len(pages) < MOST_PAGES
    listed = dict(re.findall(r'Link.*\n.*Object.*\n *"(.*)"\n *"(\d+)"', structure_of(pdf)))
    for blank in (blank for blank in Blank if blank not in CARDS):
        form = blank_form(blank, asked)
        page = pages[int(listed[form.title]) - 1]
        assert page.startswith(f"{heading_of(blank).upper()} {form.title}")


def heading_of(blank: Blank) -> str:
    return next(heading for heading, blanks in blank_parts() if blank in blanks)


def test_links_and_bookmarks_lead_to_the_forms(couple: TestedCouple) -> None:
    reader = PdfReader(io.BytesIO(made(couple, fillable=True)))
    numbers: dict[Any, int] = {page.indirect_reference: number for number, page in enumerate(reader.pages)}
    links = [thing.get_object() for page in reader.pages for thing in page.get("/Annots", [])]
    links = [link for link in links if link["/Subtype"] == "/Link"]
    assert len(links) == len(Blank) - len(CARDS)
    for link in links:
        page = reader.pages[numbers[link["/Dest"][0].indirect_reference]]
        assert str(link["/Contents"]) in " ".join(page.extract_text().split())
    parts = [entry for entry in reader.outline if not isinstance(entry, list)]
    assert [str(part.title) for part in parts] == [heading for heading, _blanks in blank_parts()]
    assert sum(len(entry) for entry in reader.outline if isinstance(entry, list)) == len(links)


def test_the_one_has_fields_and_the_other_lines(couple: TestedCouple) -> None:
    fields = fields_of(made(couple, fillable=True))
    assert len({str(field["/T"]) for _page, field in fields}) == len(fields) > 400
    assert all(str(field["/TU"]).strip() for _page, field in fields)
    assert fields_of(made(couple, fillable=False)) == []


def test_it_says_first_what_it_is_and_that_safety_comes_first(couple: TestedCouple) -> None:
    read = structure_of(made(couple, fillable=False))
    first = " ".join(read[: read.index("What is in it")].replace('"', "").split())
    for words in ("never a breach", "whoever finds them can read them", "Half-filled is fine"):
        assert words in first


def test_nothing_in_it_says_who_it_is_for(couple: TestedCouple) -> None:
    """Whoever sees the title, the list of pages or the foot of one learns nothing."""
    reader = PdfReader(io.BytesIO(made(couple, fillable=True)))
    assert reader.metadata is not None
    assert reader.metadata.title == "Workbook"
    assert all("Alex" not in str(entry.title) for entry in reader.outline if not isinstance(entry, list))


def test_own_questions_are_asked_whatever_letters_they_are_written_in(couple: TestedCouple) -> None:
    with closing(couple.together()) as together:
        add_question(together, Person.FIRST, check_in=CheckIn.WEEKLY, text=OWN * 4)
    words = " ".join(text_of(made(couple, fillable=True)).split())
    assert words.count("λόγος") == 4
    assert in_words("λ") not in words


def test_it_says_how_far_it_is_and_can_be_stopped(couple: TestedCouple) -> None:
    heard: list[float] = []

    def stop(part: float) -> None:
        heard.append(part)
        if part > 0.3:
            raise CancelledError

    with closing(couple.together()) as together:
        typeset = workbook_pdf(together, fillable=True)
        with pytest.raises(CancelledError):
            typeset("en_GB", stop)
        assert heard == sorted(heard)
        assert len(heard) > 100
        assert len(typeset("en_GB", heard.append)) > 100_000
    assert max(heard) <= 1


@pytest.mark.parametrize("place", [0, 1])
def test_both_are_looked_at_from_the_page_by_keyboard(
    qtbot: QtBot, open_page: OpenPage, window: Window, place: int
) -> None:
    page = open_page()
    button = list(lines_of(page.daily.blank.workbook).values())[place]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog, "preview")), timeout=30_000)
    preview = preview_in(window)
    assert preview.isVisible()
    assert preview._file_name.startswith("Workbook 2026-")
