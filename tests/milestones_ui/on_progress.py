"""Going in and out of progress as a person does, with keys and presses."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.one_page import go_in
from ui.progress.page import ProgressPage
from ui.view import View
from ui.window import Window

Kind = TypeVar("Kind", bound=View)


class ProgressVisit:
    """Going in again locks first, as the window does."""

    def __init__(self, window: Window, couple: TestedCouple, qtbot: QtBot) -> None:
        self.window, self.couple, self.qtbot = window, couple, qtbot
        self._page: ProgressPage | None = None

    @property
    def page(self) -> ProgressPage:
        assert self._page is not None
        return self._page

    @property
    def sitting(self) -> Sitting:
        return self.page.desk.sitting

    def enter(self, alone: Person | None) -> ProgressPage:
        if self._page is not None:
            self.window.lock()
        self._page = go_in(self.window, self.couple, ProgressPage, alone)
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()
        self._page.scroll_area.setFocus()
        return self._page

    def open(self, kind: type[Kind], name: str, thing: object = None) -> Kind:
        self.window.go("progress", (name, thing))
        return self.at(kind)

    def at(self, kind: type[Kind]) -> Kind:
        """The view that is shown."""
        view = self.page.view
        assert isinstance(view, kind), view
        return view

    def focus(self) -> QWidget:
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def type(self, words: str) -> None:
        self.qtbot.keyClicks(self.focus(), words)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus(), key, held)
        QApplication.processEvents()

    def tab_to(self, name: str) -> None:
        """Press Tab until the control of that name has the focus."""
        for _press in range(120):
            if self.focus().accessibleName() == name:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name!r}")

    def tab_and_press(self, name: str) -> None:
        self.tab_to(name)
        self.key(Qt.Key.Key_Space)

    def has(self, name: str) -> bool:
        """Whether a button of that name is shown."""
        QApplication.processEvents()
        buttons = self.page.findChildren(QAbstractButton)
        return any(each.isVisible() and each.accessibleName() == name for each in buttons)

    def words(self) -> str:
        """Everything that can be read on the page."""
        QApplication.processEvents()
        return "\n".join(each.text() for each in self.page.findChildren(QLabel) if each.isVisible())
