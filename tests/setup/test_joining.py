"""The second partner joins from the first one's sitting, over the whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.people.reads import couple
from app.people.values import PARTNERS
from app.vault.opening import unlock
from app.vault.values import Kind, Person
from tests.couple import PASSPHRASES, first_only
from tests.front_door import ENTER, FrontDoor, front_door
from tests.setup.walking import sign_in_alone
from ui.setup.joining import Joining


def begin(keel: FrontDoor) -> Joining:
    sign_in_alone(keel, PASSPHRASES[Person.FIRST])
    keel.reaches("hand-over")
    keel.click("Later")
    keel.gets_in()
    assert keel.window.workspace is not None
    joining = Joining(keel.window.workspace.desk)
    keel.window.take_window(joining)
    return joining


def waits_for(keel: FrontDoor, joining: Joining, step_id: str) -> None:
    keel.qtbot.waitUntil(
        lambda: joining.step is not None and joining.step.step_id == step_id and joining.step.isAncestorOf(keel.focus())
    )


@pytest.mark.parametrize("leave", [False, True])
def test_the_second_joins_from_the_first_ones_sitting(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, *, leave: bool
) -> None:
    first_only(tmp_path / "vault").vault.release()
    with front_door(qtbot, qapp, tmp_path / "vault") as keel:
        joining = begin(keel)
        waits_for(keel, joining, "hand-over")
        keel.settle()
        if leave:
            keel.click("Later")
        else:
            join_by_keys(keel, joining)
        assert keel.window.workspace is not None
        assert keel.window.workspace.isVisible()
        assert couple(keel.sitting).second.joined is not leave


def join_by_keys(keel: FrontDoor, joining: Joining) -> None:
    announced: list[frozenset[Kind]] = []
    keel.sitting.changes.subscribe(announced.append)
    keel.press(ENTER)
    waits_for(keel, joining, "passphrase")
    for _time in range(2):
        keel.type(PASSPHRASES[Person.SECOND])
        keel.press(ENTER)
    waits_for(keel, joining, "recovery-sheet")
    assert joining.step is not None
    code = keel.code_on(joining.step)
    keel.press(Qt.Key.Key_Return)
    waits_for(keel, joining, "code-back")
    keel.type("".join(code))
    keel.press(ENTER)
    keel.qtbot.waitUntil(lambda: frozenset({PARTNERS}) in announced)
    assert unlock(keel.vault, Person.SECOND, PASSPHRASES[Person.SECOND]).person is Person.SECOND
