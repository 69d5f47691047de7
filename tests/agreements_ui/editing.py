"""Short ways to do in the draft editor what a person does with keys and clicks."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTextEdit, QWidget

from app.agreements import drafting
from app.agreements.values import AgreementText
from ui.agreements.draft_view import DraftView
from ui.agreements.list_page import ListView
from ui.agreements.page import AgreementsPage
from ui.widgets.field import Field

LEFT = Qt.MouseButton.LeftButton


def press(button: QPushButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def type_into(field: QWidget, words: str) -> None:
    """Replace what stands in a field, by keys."""
    control = field.leads_to if isinstance(field, Field) else field
    assert isinstance(control, QTextEdit | QLineEdit)
    control.setFocus()
    QTest.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(control, words)


def keys(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """To whatever has the focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def paste(control: QWidget, words: str) -> None:
    control.setFocus()
    QApplication.clipboard().setText(words)
    keys(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def the_list(page: AgreementsPage) -> ListView:
    assert isinstance(page.view, ListView)
    return page.view


def the_draft(page: AgreementsPage) -> DraftView:
    assert isinstance(page.view, DraftView)
    return page.view


def open_draft(page: AgreementsPage, text: AgreementText) -> DraftView:
    page.show_subject(("draft", drafting.new_draft(page.desk.sitting, text).subject))
    return the_draft(page)


def kept(view: DraftView) -> AgreementText:
    """The text as the vault holds it."""
    assert view.draft is not None
    draft = drafting.read_draft(view.desk.sitting, view.draft.subject)
    assert draft is not None
    return draft.text


def drag(handle: QWidget, onto: QWidget) -> None:
    """Take hold of a handle and let it go below the middle of another part."""
    QApplication.processEvents()  # an order that was changed a moment ago comes on the screen first
    here = handle.rect().center()
    there = handle.mapFromGlobal(onto.mapToGlobal(QPoint(20, onto.height() - 4)))
    QTest.mousePress(handle, LEFT, pos=here)
    QTest.mouseMove(handle, here + QPoint(0, 12))
    QTest.mouseMove(handle, there)
    QTest.mouseRelease(handle, LEFT, pos=there)
