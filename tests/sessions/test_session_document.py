"""The page after a session on paper: everything that was written down, and room to write where nothing was."""

from dataclasses import replace
from datetime import date, time
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.paper.forms import form_document
from app.promises.values import Dot, PromiseId, Standing
from app.sessions.document import after_document, after_form
from app.sessions.values import (
    AgendaPage,
    AgendaPoint,
    HeardLine,
    Homework,
    JointSession,
    LineId,
    PointId,
    SessionId,
    SessionPage,
    Taken,
)
from app.vault.values import Person
from tests.common_ground.looking_in import ALEX, SAM
from tests.couple import EVENING
from tests.paper.pages import text_of

NAMES = {ALEX: "Alex", SAM: "Sam"}
SESSION = JointSession(id=SessionId("s"), day=date(2026, 11, 23), at=time(17, 30), with_whom="Dr Lind")
POINT = AgendaPoint(id=PointId("p"), author=ALEX, words_of=ALEX, text="The mornings.", at=EVENING)
STANDING = Standing(promise=PromiseId("p"), text="", day=date(2026, 12, 3), ended=None, dot=Dot(day=EVENING, due=True))
EMPTY = SessionPage(session=SESSION, is_next=False, agenda=AgendaPage(points=(), more=False))
FULL = replace(
    EMPTY,
    spoken=(POINT,),
    heard=(
        HeardLine(id=LineId("1"), author=ALEX, text="Slower is allowed.", at=EVENING),
        HeardLine(id=LineId("2"), author=SAM, text="Shorter is allowed.", at=EVENING),
    ),
    homework=(
        Homework(id=LineId("3"), author=ALEX, text="A bowl.", at=EVENING, taken=(Taken(by=SAM, standing=STANDING),)),
        Homework(id=LineId("4"), author=ALEX, text="Ten minutes.", at=EVENING),
    ),
    following=replace(SESSION, day=date(2026, 12, 3)),
)


def test_everything_that_was_written_down_is_printed_in_order() -> None:
    words = text_of(after_document(FULL, NAMES, locale="en_GB"))
    expected = (
        *("23 November 2026, with Dr Lind".upper(), "After the session", "The mornings.", "Alex", "Slower is allowed."),
        *("Sam", "Shorter is allowed.", "A bowl.", "A promise of Sam, for 3 December 2026.", "Ten minutes."),
        *("The next session", "3 December 2026"),
    )
    places = [words.find(each) for each in expected]
    assert -1 not in places, list(zip(expected, places, strict=True))
    assert places[:2] == sorted(places[:2])
    assert words.index("Slower is allowed.") < words.index("A bowl.") < words.rindex("The next session")


def test_where_nothing_was_written_there_is_room_for_it() -> None:
    pdf = after_document(EMPTY, NAMES, locale="en_GB")
    words = text_of(pdf)
    assert [
        each for each in ("What we heard", "Alex", "Sam", "Homework 3", "The next session") if each not in words
    ] == []
    assert "What we talked about" not in words
    assert len(PdfReader(BytesIO(pdf)).pages) == 1


def test_the_blank_page_is_one_page() -> None:
    pdf = form_document(after_form(), locale="en_GB")
    words = text_of(pdf)
    asked = ("Day", "What we talked about", "What one of us heard", "What the other heard", "The next session")
    assert [each for each in asked if each not in words] == []
    assert len(PdfReader(BytesIO(pdf)).pages) == 1


@pytest.mark.parametrize("locale", ["de_DE", "en_GB", "en_US"])
def test_long_words_run_over_pages_and_none_is_lost(locale: str) -> None:
    text = " ".join(f"word{number}" for number in range(1200))
    pdf = after_document(replace(FULL, heard=(replace(FULL.heard[0], text=text),)), NAMES, locale=locale)
    assert len(PdfReader(BytesIO(pdf)).pages) > 1
    assert "word1199" in text_of(pdf)
    assert NAMES[Person.FIRST] in text_of(pdf)
