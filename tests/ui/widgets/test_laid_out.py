"""What stands in layouts is read in its order, and nothing is kept of the layouts' items, which Qt deletes."""

import gc
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QLayoutItem, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

import ui
from ui.agreements.draft_order import tab_in_order
from ui.widgets.clearing import clear_layout
from ui.widgets.flow import flow
from ui.widgets.laid_out import laid_out
from ui.widgets.tab_order import tab_as_laid_out

UI = Path(ui.__file__).parent


def nested(qtbot: QtBot) -> tuple[QWidget, list[QLineEdit]]:
    """Four fields, made from the last to the first: in the column, in a row inside it, and in a flow."""
    whole = QWidget()
    qtbot.addWidget(whole)
    fields = [QLineEdit(str(number)) for number in reversed(range(4))][::-1]
    column, row = QVBoxLayout(whole), QHBoxLayout()
    column.addWidget(fields[0])
    column.addLayout(row)
    row.addWidget(fields[1])
    row.addStretch(1)
    row.addWidget(fields[2])
    column.addWidget(flow(fields[3]))
    return whole, fields


def layout_of(widget: QWidget) -> QLayout:
    layout = widget.layout()
    assert layout is not None
    return layout


def known_items() -> set[int]:
    """What Python holds of items of layouts other than flows, which keep theirs themselves."""
    gc.collect()
    everything = Shiboken.getAllValidWrappers()
    return {id(each) for each in everything if isinstance(each, QLayoutItem) and not isinstance(each, QLayout)}


def test_widgets_are_found_in_their_order_also_in_inner_layouts(qtbot: QtBot) -> None:
    whole, fields = nested(qtbot)
    found = laid_out(layout_of(whole))
    assert found[:3] == fields[:3]
    assert laid_out(layout_of(found[3])) == fields[3:]


def test_what_was_taken_out_is_not_found(qtbot: QtBot) -> None:
    whole, _fields = nested(qtbot)
    last = QLabel()
    clear_layout(layout_of(whole))
    layout_of(whole).addWidget(last)
    assert laid_out(layout_of(whole)) == [last]


def test_a_layout_without_a_widget_around_it_has_none() -> None:
    assert laid_out(QVBoxLayout()) == []


def test_setting_the_order_of_tab_keeps_nothing_of_the_items(qtbot: QtBot) -> None:
    whole, _fields = nested(qtbot)
    before = known_items()
    tab_as_laid_out(whole)
    tab_in_order([whole])
    assert known_items() == before


def test_no_item_of_a_layout_is_asked_for() -> None:
    assert [file.name for file in UI.rglob("*.py") if ".itemAt(" in file.read_text("utf-8")] == []
