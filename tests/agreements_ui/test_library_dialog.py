"""Clauses of the library are found by area and by words, and added without overwriting anything."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.agreements.values import Area
from app.library.packs import clauses
from tests.agreements.texts import PHONES
from tests.agreements_ui.conftest import OpenPage
from tests.agreements_ui.editing import keys, open_draft, press, the_draft, the_list, type_into
from ui.agreements.library_dialog import LibraryDialog
from ui.window import Window


def _dialog(window: Window) -> LibraryDialog:
    dialog = window.findChild(LibraryDialog)
    assert dialog is not None
    return dialog


def test_the_area_of_the_draft_is_offered_first_and_all_can_be_searched(open_page: OpenPage, window: Window) -> None:
    view = open_draft(open_page(), PHONES)
    press(view.boundaries.library)
    dialog = _dialog(window)
    assert dialog.model.rowCount() == sum(clause.area == "phones" for clause in clauses())
    dialog.area.set_choice("")
    type_into(dialog.search, "kitchen breakfast")
    assert 0 < dialog.model.rowCount() < len(clauses())
    assert "kitchen" in dialog.model.clause(dialog.model.index(0, 0)).behaviour
    type_into(dialog.search, "zebra")
    assert dialog.nothing.isVisible()
    assert not dialog.add.isEnabled()
    dialog.reject()


def test_several_are_ticked_by_keyboard_and_added_after_what_is_there(open_page: OpenPage, window: Window) -> None:
    view = open_draft(open_page(), PHONES)
    view.head.next.setFocus()
    keys(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = _dialog(window)
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.add.text() == "Add 2 clauses"
    press(dialog.add)
    boundaries = view.text().boundaries
    assert boundaries[:2] == PHONES.boundaries
    first = next(clause for clause in clauses() if clause.area == "phones")
    added = boundaries[2]
    words = (added.behaviour, added.need, added.known_by, added.if_crossed, added.corrective_step)
    assert words == (first.behaviour, first.need, first.known_by, first.if_crossed, first.corrective_step)
    assert len(boundaries) == 4


def test_a_press_on_the_box_ticks_a_clause(open_page: OpenPage, window: Window) -> None:
    view = open_draft(open_page(), PHONES)
    press(view.boundaries.library)
    dialog = _dialog(window)
    second = dialog.model.index(1, 0)
    box = dialog.list.visualRect(second).topLeft() + QPoint(18, 16)
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert dialog.model.ticked == (dialog.model.clause(second),)
    dialog.reject()


def test_only_a_blank_boundary_gives_way(open_page: OpenPage, window: Window) -> None:
    page = open_page()
    the_list(page).write_one()
    view = the_draft(page)
    view.about.area.set_choice(Area.MONEY)
    press(view.boundaries.library)
    dialog = _dialog(window)
    wanted = dialog.model.clause(dialog.list.currentIndex())
    press(dialog.add)
    assert [boundary.behaviour for boundary in view.text().boundaries] == [wanted.behaviour]
