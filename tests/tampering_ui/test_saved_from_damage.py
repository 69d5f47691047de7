"""After a damaged file: what could be read was saved, and is named once as that, through the real window."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.agreements.actions import show_needs
from app.agreements.values import NeedKind
from app.common_ground.goals.actions import set_goal
from app.common_ground.goals.values import NewGoal
from app.tampering.checking import look_over
from app.tampering.looking import go_out
from app.vault.backups.salvaging import salvage
from app.vault.backups.values import Salvaged
from app.vault.keys import SHARED_DATABASE, database_key
from app.vault.opening import unlock
from app.vault.values import Person
from tests.couple import PASSPHRASES, TestedCouple
from tests.damaged_table import damage_table
from tests.tampering.conftest import looked_on
from tests.tampering.past_keel import alter
from tests.tampering_ui.test_banner import inside, looked
from ui.tampering.found_dialog import FoundDialog
from ui.window import Window

SAVED = (
    "A file was damaged. Alex saved what could be read of it on 23 November 2026. What could not be read is missing."
)


@pytest.mark.parametrize("table", ["goal", "history"])
def test_what_a_damaged_file_lost_is_named_once_and_calmly(
    qtbot: QtBot, window: Window, couple: TestedCouple, table: str
) -> None:
    saved = damaged_and_saved(couple, table)
    assert {each.table for each in saved.tables if each.lost} == {table}
    for person, name in ((Person.FIRST, "Alex"), (Person.SECOND, "Sam")):
        banner = looked(qtbot, inside(window, couple, person))
        assert banner.accessibleName() == "What could be read of a damaged file was saved.", name
        assert banner.told == [SAVED]
        dialog = banner.show_all()
        assert isinstance(dialog, FoundDialog)
        qtbot.mouseClick(dialog.seen, Qt.MouseButton.LeftButton)
        assert banner.isHidden()
        window.lock()
    for _evening in range(2):
        couple.clock.forward(days=8)
        assert looked(qtbot, inside(window, couple)).isHidden(), "once"
        window.lock()


def test_what_is_altered_after_that_is_still_found(couple: TestedCouple) -> None:
    damaged_and_saved(couple, "history")
    sitting = couple.alone(Person.SECOND)
    show_needs(sitting, NeedKind.NEED, ("Written after it.",))
    looked_on(sitting)
    go_out(sitting)
    assert look_over(sitting) == ()
    alter(couple, "UPDATE need SET text = 'Never said.' WHERE text = 'Written after it.'")
    (found,) = look_over(sitting)
    assert (found.what.value, found.table) == ("entry_changed", "need")
    alter(couple, "DELETE FROM history WHERE number = (SELECT max(number) FROM history) - 1")
    assert "history_gone" in {each.what.value for each in look_over(sitting)}
    sitting.close()


def damaged_and_saved(couple: TestedCouple, table: str) -> Salvaged:
    """A page of one table of the shared file can't be read any more, and Alex saves the rest."""
    for person in Person:
        sitting = couple.alone(person)
        for number in range(40):
            set_goal(sitting, person, NewGoal(text=f"A garden with bench number {number}, under the old apple tree"))
        looked_on(sitting)
        go_out(sitting)
        sitting.close()
    alex = unlock(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST])
    shared, key = couple.vault.folder.shared_db, database_key(alex.shared_root, SHARED_DATABASE)
    damage_table(shared, key, table)
    return salvage(couple.vault, (alex,), lambda _part: None)
