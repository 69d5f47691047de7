"""Going in and out of the hard moments page as a person does, with keys and presses."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.one_page import go_in
from ui.triggers.page import HardMomentsPage
from ui.view import View
from ui.window import Window

Kind = TypeVar("Kind", bound=View)


class Visit:
    """One page at a time; going in again locks first, as the window does."""

    def __init__(self, window: Window, couple: TestedCouple, qtbot: QtBot) -> None:
        self.window, self.couple, self.qtbot = window, couple, qtbot
        self.page: HardMomentsPage | None = None

    @property
    def sitting(self) -> Sitting:
        assert self.page is not None
        return self.page.desk.sitting

    def enter(self, alone: Person | None) -> HardMomentsPage:
        if self.page is not None:
            self.window.lock()
        self.page = go_in(self.window, self.couple, HardMomentsPage, alone)
        return self.page

    def open(self, kind: type[Kind], name: str, thing: object = None) -> Kind:
        assert self.page is not None
        self.window.go("hard_moments", (name, thing))
        return self.at(kind)

    def at(self, kind: type[Kind]) -> Kind:
        """The view that is shown."""
        assert self.page is not None
        view = self.page.view
        assert isinstance(view, kind), view
        return view

    def type(self, words: str) -> None:
        """Into what has the focus."""
        self.qtbot.keyClicks(self.focus(), words)

    def key(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.focus(), key)

    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def tab_to(self, name: str) -> None:
        """Press Tab until the control of that name has the focus."""
        for _press in range(200):
            if self.focus().accessibleName() == name:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name!r}")

    def settle(self) -> None:
        """What was put into a layout is shown with the next events."""
        QApplication.processEvents()

    def press(self, name: str) -> None:
        """The one button of that name that is shown."""
        assert self.page is not None
        self.settle()
        buttons = [each for each in self.page.findChildren(QAbstractButton) if each.accessibleName() == name]
        (button,) = [each for each in buttons if each.isVisible()]
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def has(self, name: str) -> bool:
        """Whether a button of that name is shown."""
        assert self.page is not None
        self.settle()
        buttons = self.page.findChildren(QAbstractButton)
        return any(each.isVisible() and each.accessibleName() == name for each in buttons)

    def words(self) -> str:
        """Everything that can be read on the page."""
        assert self.page is not None
        self.settle()
        labels = [each.text() for each in self.page.findChildren(QLabel) if each.isVisible()]
        return "\n".join(labels)
