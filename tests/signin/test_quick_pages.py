"""Every page after quick start: each opens, none is private, and nothing is refused; and what a PIN outlasts."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.sample.couple import empty_sitting
from app.vault.passphrase import FLOOR
from app.vault.pin import WrappedKeys
from app.vault.values import Person
from tests.quick_sitting import sit_down_quickly
from ui.gallery import settle
from ui.hiding.reasons import Reason
from ui.main import PAGES, SET_UP, SIGN_IN
from ui.preferences import Preferences
from ui.program import Program
from ui.signin.page import SignIn
from ui.signin.quick_line import QuickLine


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    empty_sitting(tmp_path / "vault", (Person.FIRST,)).close()
    return tmp_path / "vault"


def end(program: Program) -> None:
    program.end()
    program.window.close()
    program.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_each_page_works_without_its_private_part(qapp: QApplication, folder: Path) -> None:
    sitting = sit_down_quickly(folder)
    program = Program(qapp, folder, Preferences(folder.parent / "config"), PAGES, SIGN_IN, SET_UP)
    program.preferences.choices.hiding_told = True
    try:
        program.window.show()
        program.open_sitting(sitting)
        workspace = program.window.workspace
        assert workspace is not None
        names = [page.name for page in workspace.pages]
        assert len(names) == len(PAGES) - 1
        assert "private" not in names
        refused = []
        for name in names:
            program.window.go(name)
            settle()
            assert workspace.current is not None
            refused += [f"{name}: {said}" for said in [workspace.current.notice.sentence] if said]
        assert refused == []
        assert workspace.findChild(QuickLine) is not None
        assert not {"keys", "pin", "copies", "unlocks"} & set(workspace.page("vault").overview.cards)  # type: ignore[attr-defined]
        assert sitting.private is not None
    finally:
        end(program)


@pytest.mark.parametrize(("reason", "stays"), [(Reason.IDLE, True), (Reason.SLEEP, False), (Reason.SESSION, False)])
def test_a_pin_outlasts_a_lock_and_not_sleep(qapp: QApplication, folder: Path, reason: Reason, stays: bool) -> None:  # noqa: FBT001
    program = Program(qapp, folder, Preferences(folder.parent / "config"), PAGES, SIGN_IN, SET_UP)
    try:
        program.window.show()
        pin = program.entrance.vault().pin
        pin.hold(WrappedKeys(people=(Person.FIRST,), policy=FLOOR, salt=b"", wrapped=b"", bundles=""))
        view = program.window.outside
        assert isinstance(view, SignIn)
        view.look_again()
        assert view.who is None
        program.window.hiding.lock(reason)
        assert bool(pin.people) is stays
        assert (view.who is None) is stays
    finally:
        end(program)
