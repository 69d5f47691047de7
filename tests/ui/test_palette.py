"""Finding a page or an action, help, and the list of shortcuts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.vault.values import Person
from tests.ui.conftest import Opener
from tests.ui.small_pages import StonesPage
from ui.help import HelpDialog
from ui.keyboard_map import KeyboardMap
from ui.palette import Palette
from ui.theme import Theme, apply_theme
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


def said(palette: Palette) -> list[str]:
    model = palette.list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(row, 0), role)) for row in range(model.rowCount())]


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
    assert found(palette)[0] == "Cave"
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


def test_what_was_written_stands_under_its_own_heading_after_pages_and_actions(
    window: Window, enter: Opener, qtbot: QtBot
) -> None:
    enter(Person.FIRST)
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.words, "stone")
    assert found(palette) == ["Add a stone", "Stones", "In what you wrote", "The grey one", "A pebble"]
    assert said(palette)[-2:] == [
        "The grey one, 23 November 2026 · a stone by the river, Stones",
        "A pebble, 23 November 2026 · a pebble, a stone, Cave · only you",
    ]


def test_arrows_pass_over_the_heading_and_enter_opens_the_thing(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.words, "stone")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(palette.words, key)
    page = window.findChild(StonesPage)
    assert page is not None
    assert page.subject == "The grey one"
    assert not palette.isVisible()


def test_what_lies_on_a_page_that_is_not_here_is_not_offered(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.words, "pebble")
    assert found(palette) == ["In what you wrote", "Nothing there holds these words."]


def test_one_letter_searches_nothing_that_was_written(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.words, "s")
    assert "In what you wrote" not in found(palette)


def test_a_heading_and_a_line_that_leads_nowhere_do_nothing(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.words, "zzz")
    for row in range(2):
        place = palette.list.visualRect(palette.list.model().index(row, 0)).center()
        qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert palette.isVisible()


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


def test_it_fits_into_a_small_window_with_large_text(
    window: Window, enter: Opener, qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, Theme(scale=1.5))
    window.resize(960, 640)
    enter()
    palette = opened(window, qtbot)
    assert palette.height() <= window.height()
    assert palette.width() <= window.width()
    apply_theme(qapp, Theme())
