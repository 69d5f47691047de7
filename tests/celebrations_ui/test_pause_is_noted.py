"""What pause mode leaves for the offers: a bare time, in one's own file alone and in the shared one together."""

import pytest

from app.progress.celebrations.pauses import is_near_a_pause
from app.vault.values import Person
from tests.celebrations.reached import ALEX, SAM
from tests.visit import ProgressVisit
from ui.walk import Walk

EVERYONE = (ALEX, SAM, None)


def _known(visit: ProgressVisit) -> list[bool]:
    """To Alex, to Sam, and to both."""
    found = []
    for who in EVERYONE:
        visit.enter(who)
        found.append(is_near_a_pause(visit.sitting))
    return found


@pytest.mark.parametrize(
    ("who", "known"),
    [(ALEX, [True, False, False]), (SAM, [False, True, False]), (None, [True, True, True])],
    ids=["alex", "sam", "both"],
)
def test_a_pause_is_known_to_those_who_took_it(visit: ProgressVisit, who: Person | None, known: list[bool]) -> None:
    visit.enter(who)
    walk = Walk(visit.window)
    walk.press("F8")
    walk.click("Breathe first")
    walk.click("That was enough")
    walk.click("Done" if who is not None else "Without a note")
    assert _known(visit) == known


def test_one_that_did_not_begin_is_not_noted(visit: ProgressVisit) -> None:
    visit.enter(None)
    walk = Walk(visit.window)
    walk.press("F8")
    walk.click("Not now")
    assert _known(visit) == [False] * 3
