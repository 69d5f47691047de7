"""The quiet word on copies on Today: after 30 days, with a way to make one, and rest after “Not now”."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.today.actions import FIRST_EVENING, not_now
from app.vault.backups.outside import note_outside
from app.vault.values import Person
from tests.couple import TestedCouple
from ui.today.page import TodayPage
from ui.vault.make_copy_view import MakeCopyView
from ui.vault.page import VaultPage
from ui.window import Window

OpenPage = Callable[..., TodayPage]


def test_a_copy_is_offered_after_thirty_days_and_can_wait(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, window: Window
) -> None:
    note_outside(couple.vault.folder, couple.clock.now())
    couple.clock.forward(days=29)
    page = open_page(Person.FIRST)
    not_now(page.desk.sitting, FIRST_EVENING)
    assert not page.copy.isVisible()
    couple.clock.forward(days=1)
    not_now(page.desk.sitting, FIRST_EVENING)
    assert page.copy.isVisible()
    qtbot.keyClick(page.copy.make, Qt.Key.Key_Return)
    assert window.workspace is not None
    vault_page = window.workspace.current
    assert isinstance(vault_page, VaultPage)
    assert isinstance(vault_page.view, MakeCopyView)
    window.go("today")
    qtbot.keyClick(page.copy.not_now, Qt.Key.Key_Return)
    assert not page.copy.isVisible()
