"""While another program is in front: one plain colour over everything, and back again without a press.

Without a desktop there is no other program, so the application is told what a desktop tells it.
"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from app.vault.values import Person
from tests.agreements_ui.house import House
from tests.hiding.hands import pictures, says_nothing
from tests.hiding.table import TablePage
from ui.walk import Walk


@pytest.fixture
def page(house: House) -> TablePage:
    house.enter(Person.FIRST)
    assert house.window.workspace is not None
    page = house.window.workspace.current
    assert isinstance(page, TablePage)
    return page


def turn_away(qapp: QApplication) -> None:
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)


def turn_back(qapp: QApplication) -> None:
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


@pytest.mark.parametrize(
    "open_it",
    [
        lambda _page: None,
        lambda page: page.open_dialog(),
        lambda page: page.day.pick.click(),
        lambda page: page.choice.control.showPopup(),
    ],
    ids=["page", "dialog", "calendar", "list"],
)
def test_everything_is_covered_and_uncovered(
    qapp: QApplication, house: House, page: TablePage, open_it: Callable[[TablePage], object]
) -> None:
    open_it(page)
    house.settle()
    turn_away(qapp)
    house.until(lambda: house.window.hiding.covered)
    assert all(map(says_nothing, pictures()))
    house.window.resize(1100, 700)
    house.settle()
    assert all(map(says_nothing, pictures()))
    turn_back(qapp)
    house.settle()
    assert not any(map(says_nothing, pictures()))
    assert house.window.workspace is not None


def test_what_opens_meanwhile_is_covered_too(qapp: QApplication, house: House, page: TablePage) -> None:
    turn_away(qapp)
    house.until(lambda: house.window.hiding.covered)
    page.open_dialog()
    house.settle()
    assert len(pictures()) == 2
    assert all(map(says_nothing, pictures()))


def test_a_moment_between_two_windows_of_its_own_is_nothing(qapp: QApplication, house: House, page: TablePage) -> None:
    turn_away(qapp)
    turn_back(qapp)
    house.qtbot.wait(150)
    assert not house.window.hiding.covered
    assert page.isVisible()


def test_it_can_be_left_off(qapp: QApplication, house: House, page: TablePage) -> None:
    house.window.parts.preferences.choices.cover = False
    turn_away(qapp)
    house.qtbot.wait(150)
    assert not house.window.hiding.covered
    assert page.isVisible()


def test_the_time_of_return_of_a_pause_stays_in_view(
    qapp: QApplication, house: House, page: TablePage, walk: Walk
) -> None:
    for key in ("F8", "Return"):
        walk.press(key)
    turn_away(qapp)
    house.qtbot.wait(150)
    assert not house.window.hiding.covered
    assert not page.isVisible()


def test_a_file_chooser_of_the_system_is_no_other_program(qapp: QApplication, house: House, page: TablePage) -> None:
    """It takes the keyboard like one; a dialog of our own stands in its place where there is no desktop."""
    chooser = QFileDialog(page)
    chooser.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    chooser.open()
    turn_away(qapp)
    house.qtbot.wait(150)
    assert not house.window.hiding.covered
    chooser.close()


def test_a_lock_under_the_cover_leaves_sign_in_under_it(qapp: QApplication, house: House, page: TablePage) -> None:
    dialog: QDialog = page.open_dialog()
    turn_away(qapp)
    house.until(lambda: house.window.hiding.covered)
    assert dialog.isVisible()
    house.window.lock()
    assert all(map(says_nothing, pictures()))
    turn_back(qapp)
    assert "Who is here?" in house.words()
