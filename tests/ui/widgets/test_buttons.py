"""Buttons can be hit, seen, heard, and pressed by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.theme import Theme, apply_theme
from ui.widgets.buttons import button, icon_button, primary, quiet, secondary
from ui.widgets.card import Card


@pytest.mark.parametrize("make", [primary, secondary, quiet])
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_buttons_can_be_hit_and_show_all_their_words(
    qapp: QApplication, show: Show, make: type[QPushButton], scale: float
) -> None:
    apply_theme(qapp, Theme(scale=scale))
    made = make("Talk about boundary 3")
    show(made)
    assert made.height() >= 32
    assert made.width() >= made.fontMetrics().horizontalAdvance(made.text())
    assert made.accessibleName() == "Talk about boundary 3"


def test_a_shortcut_is_told_in_the_tooltip(qapp: QApplication) -> None:
    assert primary("Print", shortcut="Ctrl+P").toolTip() == "Print (Ctrl+P)"


def test_an_ampersand_is_no_mnemonic(qapp: QApplication) -> None:
    made = secondary("Alex & Sam")
    assert made.text() == "Alex && Sam"
    assert made.accessibleName() == "Alex & Sam"


def test_an_icon_button_has_a_name_and_room(show: Show) -> None:
    made = icon_button("undo", "Undo", shortcut="Ctrl+Z")
    show(made)
    assert made.accessibleName() == "Undo"
    assert min(made.width(), made.height()) >= 32


@pytest.mark.parametrize("looks", ["primary", "secondary", "quiet", "icon", "tile", "choice", "switch", "nav-item"])
def test_the_focus_can_be_seen(show: Show, looks: str) -> None:
    row = Card()
    first, second = button("First", looks=looks), button("Second", looks=looks)
    row.add(first, second)
    show(row)
    second.setFocus()
    before = first.grab().toImage()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert first.grab().toImage() != before


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_acts_by_keyboard(show: Show, qtbot: QtBot, key: Qt.Key) -> None:
    pressed: list[str] = []
    made = primary("Begin", lambda: pressed.append("begun"))
    show(made)
    qtbot.keyClick(made, key)
    assert pressed == ["begun"]


def test_enter_in_a_dialog_presses_the_button_that_has_the_focus(show: Show, qtbot: QtBot) -> None:
    pressed: list[str] = []
    dialog, row = QDialog(), QVBoxLayout()
    dialog.setLayout(row)
    other, default = secondary("Later", lambda: pressed.append("later")), primary("Go on", lambda: pressed.append("on"))
    default.setDefault(True)
    row.addWidget(other)
    row.addWidget(default)
    show(dialog)
    qtbot.keyClick(other, Qt.Key.Key_Return)
    assert pressed == ["later"]
