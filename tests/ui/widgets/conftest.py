"""Widgets are looked at as the program shows them: dressed in the light theme, in a window of their own."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme, apply_theme

Show = Callable[[QWidget], None]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    apply_theme(qapp, Theme())


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def show_widget(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()

    return show_widget
