"""Another new thing is written under a name of its own, so that nothing begun or slept on is written over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.exchange.sleeping import sleep_on, subject_to_write, take_back
from app.exchange.values import Sort
from app.vault.drafts import delete_draft, save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import both

NOTES, PLACE = Sort("note"), "note"
FORM = {"text": "Half a word"}


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[Sitting]:
    couple = both(tmp_path / "vault")
    sitting = couple.alone(Person.FIRST)
    yield sitting
    sitting.close()
    couple.vault.release()


def test_what_was_begun_is_gone_on_with(alone: Sitting) -> None:
    first = subject_to_write(alone, NOTES, PLACE)
    assert first == subject_to_write(alone, NOTES, PLACE)
    save_draft(alone.own, PLACE, "begun", FORM)
    assert subject_to_write(alone, NOTES, PLACE) == "begun"


def test_what_is_slept_on_keeps_its_name_to_itself(alone: Sitting) -> None:
    first = subject_to_write(alone, NOTES, PLACE)
    slept = sleep_on(alone, NOTES, PLACE, first, FORM, "")
    second = subject_to_write(alone, NOTES, PLACE)
    assert second != first
    save_draft(alone.own, PLACE, second, {"text": "Another"})
    take_back(alone, slept)
    delete_draft(alone.own, PLACE, first)
    assert subject_to_write(alone, NOTES, PLACE) == second
