"""Rows that stack: what holds them never changes with how they stand, and a hidden part leaves no hole."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme, apply_theme
from ui.widgets.act_row import ActRow
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.columns import Columns
from ui.widgets.page_head import PageHead
from ui.widgets.side_by_side import SideBySide
from ui.widgets.stacking import StackingRow
from ui.widgets.words import strong, text

WIDE, NARROW = 1200, 300


def act_row() -> ActRow:
    acts = (quiet("Look at what was promised"), quiet("Take it back"), secondary("A promise of Sam"))
    return ActRow("Put a bowl for both phones by the door.", "A promise of Alex. Its day is Monday.", *acts)


def page_head() -> PageHead:
    head = PageHead("with Dr Lind", "Thursday 26 November 2026")
    head.set_actions(quiet("Change it"), secondary("The handout"))
    return head


def columns() -> Columns:
    made = Columns()
    made.main.addWidget(act_row())
    made.side.addWidget(text("The next session"))
    return made


def side_by_side() -> SideBySide:
    return SideBySide(strong("Alex"), strong("Sam"))


@pytest.mark.parametrize("make", [act_row, page_head, columns, side_by_side])
def test_how_narrow_it_can_be_does_not_change_with_how_it_stands(
    qtbot: QtBot, qapp: QApplication, make: Callable[[], StackingRow]
) -> None:
    apply_theme(qapp, Theme())
    row, narrowest, stacked = make(), set(), set()
    qtbot.addWidget(row)
    row.show()
    for width in (WIDE, NARROW, WIDE):
        row.resize(width, 400)
        QApplication.processEvents()
        narrowest.add(row.minimumSizeHint().width())
        stacked.add(row.stacked)
    assert stacked == {False, True}
    assert len(narrowest) == 1


@pytest.mark.parametrize("width", range(760, 1060, 12))
def test_a_page_comes_to_rest_at_every_width_and_after_each_size_of_text(
    qtbot: QtBot, qapp: QApplication, width: int
) -> None:
    """Columns that stack for what is in them, and rows in them that stack for the columns, once took turns for ever."""
    room, page = QScrollArea(), columns()
    room.setWidget(page)
    room.setWidgetResizable(True)
    qtbot.addWidget(room)
    room.show()
    for scale in (1.5, 1.0, 1.5, 1.0):
        apply_theme(qapp, Theme(scale=scale))
        room.resize(width, 500)
        QApplication.processEvents()
        assert page.width() <= max(room.viewport().width(), page.minimumSizeHint().width())


def test_an_action_that_is_hidden_leaves_no_hole(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, Theme())
    head, last, before = PageHead("", "A letter"), secondary("Print"), primary("Show it to Sam")
    head.set_actions(last, before)
    qtbot.addWidget(head)
    head.resize(WIDE, 80)
    head.show()
    QApplication.processEvents()
    before.hide()
    qtbot.waitUntil(lambda: right_of(last, head) == head.width())


def right_of(part: QWidget, whole: QWidget) -> int:
    return part.mapTo(whole, part.rect().topRight()).x() + 1
