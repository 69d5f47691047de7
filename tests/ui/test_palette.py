"""Finding a page or an action, help, and the list of shortcuts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.vault.values import Person
from tests.ui.conftest import Opener
from tests.ui.small_pages import StonesPage
from ui.help import HelpDialog
from ui.keyboard_map import KeyboardMap
from ui.palette import Palette
from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(window: Window, qtbot: QtBot) -> Palette:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    palette = window.findChild(Palette)
    assert palette is not None
    return palette


def found(palette: Palette) -> list[str]:
    model = palette.list.model()
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def shown_page(window: Window) -> str:
    assert window.workspace is not None
    assert window.workspace.current is not None
    return window.workspace.current.name


def texts(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_it_lists_what_can_be_done_now_and_nothing_else(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    names = found(opened(window, qtbot))
    assert names[:3] == ["Add a stone", "Stones", "River"]
    assert "Let it sink" not in names
    assert "Cave" not in names
    assert "Lock" in names


def test_letters_filter_and_enter_goes_there(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter(Person.FIRST)
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.words, "cav")
    assert found(palette) == ["Cave"]
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert shown_page(window) == "cave"
    assert not palette.isVisible()


def test_arrows_choose_while_the_words_keep_the_focus(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    palette = opened(window, qtbot)
    qtbot.keyClick(palette.words, Qt.Key.Key_Down)
    qtbot.keyClick(palette.words, Qt.Key.Key_Down)
    qtbot.keyClick(palette.words, Qt.Key.Key_Up)
    qtbot.keyClick(palette.words, Qt.Key.Key_Down)
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert shown_page(window) == "river"


def test_letters_that_are_in_nothing_run_nothing(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.words, "zzz")
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert palette.isVisible()
    qtbot.keyClick(palette.words, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_an_action_of_the_page_runs_from_the_palette(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    qtbot.keyClick(opened(window, qtbot).words, Qt.Key.Key_Return)
    page = window.findChild(StonesPage)
    assert page is not None
    assert page.added == 1


def test_help_has_the_words_of_the_page_and_leads_to_the_shortcuts(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    help_ = window.findChild(HelpDialog)
    assert help_ is not None
    assert "Stones lie still." in texts(help_)
    shortcuts = next(button for button in help_.findChildren(QPushButton) if button.text() == "All shortcuts")
    qtbot.mouseClick(shortcuts, Qt.MouseButton.LeftButton)
    listed = window.findChild(KeyboardMap)
    assert listed is not None
    shown = texts(listed)
    assert {"Add a stone", "Ctrl+N", "River", "Ctrl+2", "Lock", "Ctrl+L", "F1"} <= set(shown)
    assert "Let it sink" not in shown
