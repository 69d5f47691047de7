"""A vault with a signed agreement and some words, and a way to write in it past Keel."""

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from app.agreements.actions import show_needs
from app.agreements.values import NeedKind
from app.tampering.looking import USUAL, Looked, Measure, go_out, look_on
from app.vault.sitting import Sitting
from app.vault.values import Person
from app.vault.vault import take_vault
from tests.agreements.texts import PHONES, signed_by_both
from tests.couple import WEAK, SetClock, TestedCouple, both


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    """Their vault as it lies on the disk, with nobody in it."""
    shutil.copytree(lived_in(), tmp_path / "vault")
    clock = SetClock()
    made = TestedCouple(vault=take_vault(tmp_path / "vault", clock, WEAK), clock=clock)
    yield made
    made.vault.release()


def looked_on(sitting: Sitting, measure: Measure = USUAL) -> Looked:
    """What the window does while a sitting lasts."""
    looked = Looked()
    while not looked.done:
        looked = look_on(sitting, looked, measure=measure)
    return looked


@cache
def lived_in() -> Path:
    """Made once in a run, to be copied."""
    room = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, room, ignore_errors=True)
    couple = both(room / "vault")
    together = couple.together()
    signed_by_both(couple, together, PHONES)
    together.close()
    for person in Person:
        sitting = couple.alone(person)
        show_needs(sitting, NeedKind.NEED, ("To be told in time.", "A walk on Sundays."))
        looked_on(sitting)
        go_out(sitting)
        sitting.close()
    couple.vault.release()
    return room / "vault"
