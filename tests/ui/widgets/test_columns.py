"""Columns stand below each other where the room is narrow, whatever words are in them."""

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from ui.theme import Theme, apply_theme
from ui.widgets.brief import breakable
from ui.widgets.columns import Columns
from ui.widgets.words import strong


@pytest.mark.parametrize("words", ["A few words.", breakable("W" * 500)], ids=["short words", "a word without an end"])
def test_below_each_other_in_a_narrow_room_and_beside_in_a_wide_one(
    qtbot: QtBot, qapp: QApplication, words: str
) -> None:
    apply_theme(qapp, Theme())
    columns, room = Columns(), QScrollArea()
    columns.main.addWidget(strong(words))
    columns.side.addWidget(strong("Beside."))
    qtbot.addWidget(room)
    room.setWidget(columns)
    room.setWidgetResizable(True)
    room.show()
    stacked = {}
    for width in (1240, 720, 1241):
        room.resize(width, 600)
        QApplication.processEvents()
        stacked[width] = columns.stacked
        assert columns.width() <= room.viewport().width()
    assert stacked == {1240: False, 720: True, 1241: False}
