"""The start over a folder whose vault was removed: it says so, puts it back, and looks no further than needed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.vault.removed import move_out
from tests.couple import WEAK, SetClock, both
from ui.main import SET_UP, SIGN_IN
from ui.preferences import Preferences
from ui.program import Program
from ui.setup.page import SetUp
from ui.signin.gone import CanBePutBack, Gone
from ui.signin.page import SignIn


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    couple = both(tmp_path / "vault")
    move_out(couple.vault.folder, couple.clock.now())
    couple.vault.release()
    return tmp_path / "vault"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def program(qapp: QApplication, folder: Path, clock: SetClock) -> Iterator[Program]:
    program = Program(qapp, folder, Preferences(folder.parent / "config"), [], SIGN_IN, SET_UP, WEAK, clock)
    yield program
    program.end()
    program.window.close()


def settle() -> None:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_leads_back_to_sign_in(program: Program) -> None:
    gone = program.window.outside
    assert isinstance(gone, Gone)
    assert isinstance(gone.step, CanBePutBack)
    assert gone.step.primary is not None
    gone.step.primary.click()
    settle()
    sign_in = program.window.outside
    assert isinstance(sign_in, SignIn)
    assert "back in its place" in sign_in.notice.sentence


def test_after_seven_days_it_is_set_up_anew(folder: Path, clock: SetClock, request: pytest.FixtureRequest) -> None:
    clock.forward(days=7)
    program: Program = request.getfixturevalue("program")
    settle()
    assert isinstance(program.window.outside, SetUp)
    assert not (folder / "removed").exists()


def test_a_blow_on_the_way_back_is_finished_before_anyone_is_asked(
    folder: Path, request: pytest.FixtureRequest
) -> None:
    (place,) = (folder / "removed").iterdir()
    (folder / "moving").write_text(f"back {place.name}")
    (place / "shared.db").rename(folder / "shared.db")
    program: Program = request.getfixturevalue("program")
    settle()
    assert isinstance(program.window.outside, SignIn)
    assert (folder / "keyslots.json").exists()
