"""A couple with a real vault, and one promise of Sam's that is due every day."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.promises.actions import add_promise
from app.promises.values import NewPromise, PromiseId
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple, both


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    yield couple
    couple.vault.release()


@pytest.fixture
def together(couple: TestedCouple) -> Iterator[Sitting]:
    sitting = couple.together()
    yield sitting
    sitting.close()


@pytest.fixture
def daily(together: Sitting) -> PromiseId:
    return add_promise(together, Person.SECOND, NewPromise(text="I write by half past five.", rule="FREQ=DAILY"))
