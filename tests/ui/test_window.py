"""Going from page to page by mouse and keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.refused import FieldProblem, FormRefused
from app.vault.values import Person
from tests.ui.conftest import Opener
from tests.ui.small_pages import STONES, StonesPage, button, stones
from ui.theme import Theme, apply_theme
from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


def words(window: Window, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert label is not None
    return label.text()


def shown_page(window: Window) -> str:
    assert window.workspace is not None
    assert window.workspace.current is not None
    return window.workspace.current.name


def test_the_first_page_is_open_and_marked(window: Window, enter: Opener) -> None:
    enter()
    assert shown_page(window) == "stones"
    assert button(window, "nav-stones").isChecked()
    assert window.windowTitle() == "Keel"


def test_a_press_in_the_side_bar_opens_the_page(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    qtbot.mouseClick(button(window, "nav-river"), Qt.MouseButton.LeftButton)
    assert shown_page(window) == "river"
    assert words(window, "read-by") == "read by: only you"


def test_what_is_said_beside_a_field_stays_as_its_page_is_opened(window: Window, enter: Opener, qtbot: QtBot) -> None:
    """Such as that words which wait are too long; it was said as they were put back."""
    enter()
    assert window.workspace is not None
    stones = window.workspace.page("stones")
    assert isinstance(stones, StonesPage)
    qtbot.mouseClick(button(window, "nav-river"), Qt.MouseButton.LeftButton)
    stones.weight.show_problem("Too heavy.")
    qtbot.mouseClick(button(window, "nav-stones"), Qt.MouseButton.LeftButton)
    assert shown_page(window) == "stones"
    assert stones.weight.problem == "Too heavy."


def test_control_and_a_number_open_pages_in_their_order(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter(Person.FIRST)
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert shown_page(window) == "river"
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    assert shown_page(window) == "cave"


def test_pages_of_one_alone_are_not_there_together(window: Window, enter: Opener) -> None:
    enter()
    assert window.findChild(QPushButton, "nav-cave") is None
    assert words(window, "who") == "Alex and Sam, together"


def test_alone_the_ground_and_the_words_differ(window: Window, enter: Opener) -> None:
    enter(Person.SECOND)
    assert window.workspace is not None
    assert window.workspace.property("look") == "alone"
    assert words(window, "who") == "Sam, on my own"


def test_a_page_command_answers_to_its_keys_only_while_its_page_is_open(
    window: Window, enter: Opener, qtbot: QtBot
) -> None:
    enter()
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    assert stones(window).added == 1


def test_a_reload_leaves_the_sentence_beside_a_field(window: Window, enter: Opener) -> None:
    sitting = enter()
    page = stones(window)
    with page.desk.refusals.shown(page):
        raise FormRefused((FieldProblem("weight", "Please weigh it."), FieldProblem("", "Not now.")))
    sitting.changes.announce(frozenset({STONES}))
    assert page.reloads == 2
    assert (page.weight.problem, page.notice.sentence) == ("Please weigh it.", "")
    with page.desk.refusals.shown(page):
        pass
    assert page.weight.problem == ""


def test_a_hidden_page_reloads_when_it_is_shown_again(window: Window, enter: Opener, qtbot: QtBot) -> None:
    sitting = enter()
    sitting.changes.announce(frozenset({STONES}))
    assert stones(window).reloads == 2
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    sitting.changes.announce(frozenset({STONES}))
    sitting.changes.announce(frozenset({STONES}))
    assert stones(window).reloads == 2
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    assert stones(window).reloads == 3


def test_a_page_passes_over_kinds_it_does_not_show(window: Window, enter: Opener) -> None:
    sitting = enter()
    sitting.changes.announce(frozenset())
    assert stones(window).reloads == 1


def test_leaving_a_page_saves_what_is_typed_there(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    qtbot.keyClicks(stones(window).words, "half a sen")
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert stones(window).saved == "half a sen"


def test_go_opens_a_page_at_the_thing_named(window: Window, enter: Opener) -> None:
    enter()
    window.go("river")
    window.go("stones", "the grey one")
    assert shown_page(window) == "stones"
    assert stones(window).subject == "the grey one"


def test_a_press_on_the_open_page_leads_back_to_where_it_begins(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    window.go("stones", "flat ones")
    qtbot.mouseClick(button(window, "nav-stones"), Qt.MouseButton.LeftButton)
    assert shown_page(window) == "stones"
    assert stones(window).subject is None


def test_full_window_work_hides_navigation_until_it_is_given_back(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    work = QLineEdit()
    window.take_window(work)
    assert work.isVisible()
    assert not button(window, "nav-stones").isVisible()
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert shown_page(window) == "stones"
    assert window.findChild(QDialog) is None
    window.give_back_window()
    assert stones(window).isVisible()


def test_together_an_author_is_one_press_on_a_name(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    authors: list[Person] = []
    window.ask_author(authors.append, button(window, "lock"))
    menu = window.findChild(QMenu, "authors")
    assert menu is not None
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[2]).center())
    assert authors == [Person.SECOND]


def test_alone_the_author_is_the_one_who_is_here(window: Window, enter: Opener) -> None:
    enter(Person.FIRST)
    authors: list[Person] = []
    window.ask_author(authors.append)
    assert authors == [Person.FIRST]


def test_text_size_follows_the_keys_and_is_remembered(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert window.parts.preferences.choices.text_size == 120
    qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    assert window.parts.preferences.choices.text_size == 110
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    assert window.parts.preferences.choices.text_size == 100


def test_closing_locks_first_and_notes_the_place(window: Window, enter: Opener) -> None:
    sitting = enter()
    window.resize(1000, 700)
    assert window.close()
    assert sitting.closed
    place = window.parts.preferences.choices.place
    assert place is not None
    assert (place.width, place.height) == (1000, 700)


def test_a_page_gets_the_keyboard_when_it_is_shown(window: Window, enter: Opener, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    enter()
    assert window.workspace is not None
    assert not button(window, "nav-stones").hasFocus()
    assert stones(window).isAncestorOf(window.focusWidget())
    qtbot.mouseClick(button(window, "nav-river"), Qt.MouseButton.LeftButton)
    assert not button(window, "nav-river").hasFocus()
    page = window.workspace.current
    assert page is not None
    assert page.isAncestorOf(window.focusWidget())


def test_who_walks_the_side_bar_by_keyboard_stays_there(window: Window, enter: Opener, qtbot: QtBot) -> None:
    enter()
    button(window, "nav-river").setFocus()
    qtbot.keyClick(button(window, "nav-river"), Qt.Key.Key_Return)
    assert shown_page(window) == "river"
    assert button(window, "nav-river").hasFocus()


def test_the_side_bar_grows_with_the_text(qapp: QApplication, window: Window, enter: Opener) -> None:
    enter()
    for scale in (1.0, 1.5):
        apply_theme(qapp, Theme(scale=scale))
        qapp.processEvents()
        for name in ("nav-stones", "nav-river"):
            item = button(window, name)
            assert item.width() >= item.sizeHint().width()
    apply_theme(qapp, Theme())


def test_the_window_is_dimmed_as_long_as_a_dialog_is_open(window: Window, enter: Opener) -> None:
    enter()
    before = window.grab().toImage().pixelColor(600, 500)
    dialog = QDialog(window)
    window.show_dialog(dialog)
    assert window.grab().toImage().pixelColor(600, 500).lightness() < before.lightness()
    corner, middle = (dialog.grab().toImage().pixelColor(at, at) for at in (0, 14))
    assert corner.alpha() == 0
    assert middle.name() == Theme().tokens.paper
    dialog.reject()
    assert window.grab().toImage().pixelColor(600, 500) == before
