"""An agreement with a first day ahead: screen, sheet and paper say the same about when it holds."""

from dataclasses import replace
from datetime import date

import pytest

from app.agreements.values import AgreementText, State
from app.vault.values import Person
from tests.agreements.texts import PAUSE, PHONES, answered
from tests.agreements_ui.house import House
from ui.agreements.terms_words import terms_in_words

ALEX, SAM = Person.FIRST, Person.SECOND
FIRST_DAY = date(2026, 12, 3)
AHEAD = replace(PHONES, terms=replace(PHONES.terms, starts=FIRST_DAY, cooling_off=24))
AT_ONCE = replace(PAUSE, terms=replace(PAUSE.terms, starts=FIRST_DAY, cooling_off=0))


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (0, "From 3 December 2026, once both have signed, with no last day."),
        (24, "From 3 December 2026, at the earliest 1 day after both have signed, with no last day."),
        (72, "From 3 December 2026, at the earliest 3 days after both have signed, with no last day."),
    ],
)
def test_the_first_day_and_the_time_to_think_are_both_said(hours: int, said: str) -> None:
    terms = replace(AHEAD.terms, ends=None, review=date(2027, 1, 5), cooling_off=hours)
    assert terms_in_words(terms) == f"{said} Looked at again on 5 January 2027."


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            AHEAD,
            "May be taken back until it begins: on 3 December 2026, at the earliest 24 hours after both have signed.",
            "May be taken back until 3 December 2026",
        ),
        (
            AT_ONCE,
            "May be taken back until it begins on 3 December 2026.",
            "May be taken back until 3 December 2026",
        ),
    ],
)
def test_the_sheet_says_until_when_a_signature_may_be_taken_back(
    house: House, text: AgreementText, first: str, second: str
) -> None:
    version = house.put_forward(text)
    sitting = house.enter()
    for person in Person:
        answered(sitting, person, version)
    house.open(version, ALEX)
    house.press("Sign as Alex")
    assert first in house.words(house.sheet)
    house.sign_drawn(ALEX)
    view = house.open(version, SAM)
    house.press("Sign as Sam")
    assert second in house.words(house.sheet)
    house.sign_drawn(SAM)
    assert house.page(version).state is State.COOLING_OFF
    assert "Until it holds, either of you may take a signature back." in house.words(view)
