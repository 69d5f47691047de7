"""A small dialog is as large as what is in it, and stays within its window: what has no room there scrolls."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.buttons import quiet, secondary
from ui.widgets.fitted_dialog import RIM, WIDTH, FittedDialog
from ui.widgets.words import text

Show = Callable[[QWidget], None]
Opened = Callable[..., FittedDialog]
A_SENTENCE = "One of many sentences that stand below each other until there is no room left in the window. "


@pytest.fixture
def ground(show: Show) -> QWidget:
    """The window that dialogs lie over, as small as it gets."""
    ground = QWidget()
    ground.resize(960, 640)
    show(ground)
    return ground


@pytest.fixture
def opened(qtbot: QtBot, ground: QWidget) -> Opened:
    def open_one(said: str, *buttons: QPushButton) -> FittedDialog:
        dialog = FittedDialog("tried", "A title", ground)
        dialog.add(text(said))
        dialog.add_actions(*buttons, secondary("Close", dialog.accept))
        with qtbot.waitActive(dialog):
            dialog.open()
        return dialog

    return open_one


def actions(dialog: FittedDialog) -> list[QPushButton]:
    return dialog.findChildren(QPushButton)


def inside(dialog: FittedDialog, part: QWidget) -> bool:
    return dialog.rect().contains(QRect(part.mapTo(dialog, QPoint(0, 0)), part.size()))


def bar(dialog: FittedDialog) -> int:
    """How far its content can be scrolled, in pixels."""
    return dialog._content.verticalScrollBar().maximum()


def test_short_words_leave_it_small(opened: Opened) -> None:
    dialog = opened(A_SENTENCE)
    assert dialog.width() == WIDTH
    assert dialog.height() < 240
    assert bar(dialog) == 0


def test_it_is_as_wide_as_a_row_of_buttons_needs(opened: Opened) -> None:
    buttons = [quiet(f"Go on to something that is far from here, {number}") for number in range(2)]
    dialog = opened(A_SENTENCE, *buttons)
    assert dialog.width() > WIDTH
    assert {button.y() for button in actions(dialog)} == {buttons[0].y()}
    for button in actions(dialog):
        assert button.width() >= button.sizeHint().width()
        assert inside(dialog, button)


def test_buttons_too_wide_for_the_window_take_another_line(opened: Opened, ground: QWidget) -> None:
    buttons = [quiet(f"Go on to something that is far from here and takes a while, {number}") for number in range(4)]
    dialog = opened(A_SENTENCE, *buttons)
    assert dialog.width() == ground.width() - 2 * RIM
    assert len({button.y() for button in actions(dialog)}) > 1
    for button in actions(dialog):
        assert button.width() >= button.sizeHint().width()
        assert inside(dialog, button)


def test_long_words_scroll_by_keys_and_the_buttons_stay_in_sight(qtbot: QtBot, opened: Opened, ground: QWidget) -> None:
    dialog = opened(A_SENTENCE * 60)
    assert dialog.height() == ground.height() - 2 * RIM
    assert bar(dialog) > 0
    (close,) = actions(dialog)
    close.setFocus()
    qtbot.keyClick(close, Qt.Key.Key_PageDown)
    assert dialog._content.verticalScrollBar().value() > 0
    assert inside(dialog, close)


def test_a_sentence_that_comes_later_finds_room(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened(A_SENTENCE)
    before = dialog.height()
    dialog.show_notice(A_SENTENCE)
    qtbot.waitUntil(lambda: dialog.height() > before)
    before = dialog.height()
    dialog.add(text(A_SENTENCE * 3))
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert bar(dialog) == 0


def test_it_follows_a_window_that_is_made_smaller(qtbot: QtBot, opened: Opened, ground: QWidget) -> None:
    dialog = opened(A_SENTENCE * 60)
    ground.resize(400, 300)
    qtbot.waitUntil(lambda: dialog.size().width() <= 400 and dialog.size().height() <= 300)


def test_the_bar_goes_where_a_larger_window_has_room_for_all(qtbot: QtBot, opened: Opened, ground: QWidget) -> None:
    dialog = opened(A_SENTENCE * 60)
    assert bar(dialog) > 0
    ground.resize(960, 4_000)
    qtbot.waitUntil(lambda: dialog.height() > 640)
    qtbot.waitUntil(lambda: bar(dialog) == 0)
    assert not dialog._content.verticalScrollBar().isVisible()
