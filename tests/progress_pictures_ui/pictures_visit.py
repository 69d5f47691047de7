"""Going in and out of progress as a person does, with keys alone."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.one_page import go_in
from ui.progress.page import ProgressPage
from ui.view import View
from ui.window import Window

Kind = TypeVar("Kind", bound=View)


class Visit:
    """One page at a time; going in again locks first, as the window does."""

    def __init__(self, window: Window, couple: TestedCouple, qtbot: QtBot) -> None:
        self.window, self.couple, self.qtbot = window, couple, qtbot
        self.page: ProgressPage | None = None

    @property
    def sitting(self) -> Sitting:
        assert self.page is not None
        return self.page.desk.sitting

    def enter(self, alone: Person | None) -> ProgressPage:
        if self.page is not None:
            self.window.lock()
        self.page = go_in(self.window, self.couple, ProgressPage, alone)
        self.page.setFocus()
        return self.page

    def at(self, kind: type[Kind]) -> Kind:
        """The view that is shown."""
        assert self.page is not None
        view = self.page.view
        assert isinstance(view, kind), view
        return view

    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus(), key, modifier)

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until the control of that name has the focus."""
        QApplication.processEvents()
        for _press in range(200):
            if self.focus().accessibleName() == name:
                return self.focus()
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name!r}")

    def choose(self, name: str) -> None:
        """By Tab and Space."""
        self.tab_to(name)
        self.key(Qt.Key.Key_Space)
        QApplication.processEvents()

    def has(self, name: str) -> bool:
        assert self.page is not None
        QApplication.processEvents()
        buttons = self.page.findChildren(QAbstractButton)
        return any(each.isVisible() and each.accessibleName() == name for each in buttons)

    def words(self) -> str:
        """Everything that can be read on the page, or is read aloud."""
        assert self.page is not None
        QApplication.processEvents()
        seen = [each for each in self.page.findChildren(QWidget) if each.isVisible()]
        labels = [each.text() for each in seen if isinstance(each, QLabel | QAbstractButton)]
        aloud = [f"{each.accessibleName()} {each.accessibleDescription()}" for each in seen]
        return "\n".join((*labels, *aloud, *(cell for each in seen for cell in cells(each))))


def cells(widget: QWidget) -> list[str]:
    """What a table says to a screen reader."""
    if not isinstance(widget, QTableView):
        return []
    model = widget.model()
    indexes = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    return [str(model.data(index, Qt.ItemDataRole.AccessibleTextRole)) for index in indexes]
