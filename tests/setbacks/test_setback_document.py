"""Putting something right on paper: the form to fill in by hand, and everything whoever is here may read."""

from io import BytesIO

from pypdf import PdfReader

from app.paper.forms import form_document
from app.promises.values import NewPromise
from app.repair.setbacks.actions import open_setback, promise_repair, write_account
from app.repair.setbacks.document import setback_document, setback_form
from app.repair.setbacks.looks import write_look
from app.repair.setbacks.values import Look
from app.vault.values import Person
from tests.setbacks.told import ACCOUNT, ALEX, HAPPENED, NEXT, SAM, Story, about

NAMES = {Person.FIRST: "Alex", Person.SECOND: "Sam"}


def read(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_the_blank_form_asks_for_the_smallest_first() -> None:
    words = read(form_document(setback_form(NAMES), locale="en_GB"))
    assert "Nothing big has to be decided tonight." in words
    assert words.index("What happened") < words.index("The next 24 hours") < words.index("What came before")
    assert "As Alex saw it" in words
    assert "After 30 days" in words


def test_the_filled_one_holds_both_accounts_the_boundary_and_the_looks(story: Story) -> None:
    setback = story.crossed(story.agreed())
    write_account(story.sit(ALEX), ALEX, setback, ACCOUNT)
    promise_repair(story.sit(SAM), SAM, setback, NewPromise(text="I write it down tonight."))
    story.couple.clock.forward(days=3)
    write_look(story.sit(SAM), SAM, setback, 3, Look(how_now="It is quieter."))
    open_setback(story.sit(None), setback)
    words = read(setback_document(story.page(None, setback), names=NAMES, locale="en_GB"))
    for said in (HAPPENED, NEXT, ACCOUNT, "We agreed on two hours.", "I write it down tonight.", "It is quieter."):
        assert said in words
    assert "Written by Sam on 23 November 2026." in words
    assert "Support" not in words


def test_what_may_not_be_read_yet_is_not_printed(story: Story) -> None:
    setback = story.sent(SAM, about(story.agreed()))
    assert HAPPENED not in read(setback_document(story.page(ALEX, setback), names=NAMES, locale="en_GB"))
