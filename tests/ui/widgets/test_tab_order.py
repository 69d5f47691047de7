"""Tab follows the layout, also past answers side by side of which it stops at one."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.scale import ScaleField
from ui.widgets.tab_order import tab_as_laid_out


def tab() -> QWidget | None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    return QApplication.focusWidget()


def test_tab_goes_on_from_whichever_number_was_chosen(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    last, first = QLineEdit(), QLineEdit()
    scale = ScaleField("How strong", lowest="none", highest="strongest")
    column = QVBoxLayout(page)
    for part in (first, scale, last):
        column.addWidget(part)
    tab_as_laid_out(page)
    with qtbot.waitActive(page):
        page.show()
    first.setFocus()
    assert tab() is scale.buttons[0]
    qtbot.keyClick(scale.buttons[0], Qt.Key.Key_7)
    assert scale.buttons[7].hasFocus()
    assert tab() is last
