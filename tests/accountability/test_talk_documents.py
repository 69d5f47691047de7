"""The talk on paper: a card for the table, its steps to fill in by hand, and what was kept."""

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.conversations.accountability.document import heard_document, talk_card_document, talk_form
from app.conversations.accountability.values import (
    Heard,
    HeardAccount,
    HeardAccountId,
    HeardId,
    HeardLine,
    Kept,
    Outcome,
)
from app.exchange.values import Sent
from app.paper.cards import FRIDGE
from app.paper.forms import form_document
from app.people.reads import couple as read_couple
from app.people.values import Couple
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.paper.pages import text_of

ALEX, SAM = Person.FIRST, Person.SECOND
AT = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)
DAY = date(2026, 11, 23)
SUMMARY = Heard(
    id=HeardId("1"),
    topic="The message on Friday",
    at=AT,
    began=ALEX,
    kept=Kept.SUMMARY,
    outcome=Outcome.UNDERSTOOD,
    later_day=None,
    waits=False,
    for_session="How do we stop in time?",
    summary="One line before leaving.",
    confirmed=(ALEX, SAM),
    added=(HeardLine(person=SAM, text="It worked on four days.", at=AT),),
)


@pytest.fixture
def two(couple: TestedCouple) -> Couple:
    sitting = couple.together()
    two = read_couple(sitting)
    sitting.close()
    return two


def test_the_card_is_one_small_page_with_every_step() -> None:
    pdf = talk_card_document("en_GB")
    (page,) = PdfReader(BytesIO(pdf)).pages
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(FRIDGE, abs=1)
    words = text_of(pdf)
    for said in ("I saw", "I heard", "Is that right?", "Is there more?", "My part in it is", "Answers wait."):
        assert said in words


@pytest.mark.parametrize("locale", ["en_GB", "en_US"])
def test_the_blank_form_has_both_turns_and_the_end(locale: str) -> None:
    words = text_of(form_document(talk_form(), locale=locale))
    assert words.count("What it did to me") == 2
    for said in ("The first to speak", "The second to speak", "What we both say", "For the therapist", "45 minutes"):
        assert said in words


def test_a_kept_summary_prints_with_both_names(two: Couple) -> None:
    words = text_of(heard_document(SUMMARY, DAY, two, "en_GB"))
    for said in (
        "The message on Friday",
        "23 November 2026",
        "One line before leaving.",
        "Confirmed by Alex and Sam",
        "Understood",
        "How do we stop in time?",
        "It worked on four days.",
    ):
        assert said in words


def test_removed_words_print_as_removed(two: Couple) -> None:
    accounts = tuple(
        HeardAccount(
            id=HeardAccountId(person),
            text=text,
            sent=Sent(author=person, at=AT, opened=True, removed_at=None if text else AT),
        )
        for person, text in ((ALEX, "I was alone with it."), (SAM, ""))
    )
    kept = Heard(
        id=HeardId("2"),
        topic="The keys",
        at=AT,
        began=SAM,
        kept=Kept.ACCOUNTS,
        outcome=Outcome.LATER,
        later_day=date(2026, 12, 1),
        waits=False,
        for_session="",
        accounts=accounts,
    )
    words = text_of(heard_document(kept, DAY, two, "en_GB"))
    assert "Alex sees it so I was alone with it." in words
    assert "Sam sees it so These words were removed." in words
    assert "We go on later: 1 December 2026" in words
