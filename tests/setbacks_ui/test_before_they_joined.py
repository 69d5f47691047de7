"""While the partner has not joined, the last look before sending says that it waits."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.open_things.reads import waiting_here
from app.people.actions import join
from app.vault.values import Person
from tests.couple import PASSPHRASES, TestedCouple, first_only
from tests.lonely_windows import LonelyWindows
from tests.setbacks_ui.righting import ALEX, HAPPENED, SAM, Righting
from ui.repair.setbacks.setback_view import SetbackView


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = first_only(tmp_path / "vault")
    yield couple
    couple.vault.release()


def _waiting(couple: TestedCouple, person: Person) -> list[str]:
    sitting = couple.alone(person)
    waiting = [thing.id for thing in waiting_here(sitting, 5)]
    sitting.close()
    return waiting


def test_it_waits_and_is_there_for_them_once_they_join(visit: Righting, lonely: LonelyWindows) -> None:
    visit.enter(ALEX)
    visit.type(HAPPENED)
    visit.press("Look at it first")
    assert "Sam hasn't joined yet. It waits here until then." in visit.words()
    assert lonely.found == set()
    visit.press("Send it to Sam")
    page = visit.at(SetbackView).page
    assert page is not None
    visit.window.lock()
    sitting = visit.couple.alone(ALEX)
    join(visit.couple.vault, sitting, PASSPHRASES[SAM])
    sitting.close()
    assert _waiting(visit.couple, SAM) == [page.id]
    assert _waiting(visit.couple, ALEX) == []
