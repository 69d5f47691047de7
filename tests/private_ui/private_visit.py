"""Going in and out of the private page and that of conversations as a person does, with keys and presses."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.one_page import go_in
from ui.conversations.page import ConversationsPage
from ui.view import View
from ui.views_page import ViewsPage
from ui.window import Window

Kind = TypeVar("Kind", bound=View)


class Visit:
    """Going in again locks first, as the window does."""

    def __init__(self, window: Window, couple: TestedCouple, qtbot: QtBot) -> None:
        self.window, self.couple, self.qtbot = window, couple, qtbot

    @property
    def page(self) -> ViewsPage:
        assert self.window.workspace is not None
        page = self.window.workspace.current
        assert isinstance(page, ViewsPage)
        return page

    @property
    def sitting(self) -> Sitting:
        return self.page.desk.sitting

    def enter(self, alone: Person | None) -> None:
        if self.window.workspace is not None:
            self.window.lock()
        go_in(self.window, self.couple, ConversationsPage, alone)

    def private(self, kind: type[Kind], name: str = "list", thing: object = None) -> Kind:
        self.window.go("private", (name, thing))
        return self.at(kind)

    def conversation(self, kind: type[Kind], name: str, thing: object = None) -> Kind:
        self.window.go("conversations", (name, thing))
        return self.at(kind)

    def at(self, kind: type[Kind]) -> Kind:
        """The view that is shown."""
        self.settle()
        view = self.page.view
        assert isinstance(view, kind), view
        return view

    def type(self, words: str) -> None:
        """Into what has the focus."""
        self.qtbot.keyClicks(self.focus(), words)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus(), key, modifier)

    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def tab_to(self, name: str) -> None:
        """Press Tab until the control of that name has the focus."""
        self.settle()
        for _press in range(200):
            if self.focus().accessibleName() == name:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name!r}")

    def enter_on(self, name: str) -> None:
        """Go there by Tab and press Enter."""
        self.tab_to(name)
        self.key(Qt.Key.Key_Return)
        self.settle()

    def settle(self) -> None:
        """What was put into a layout is shown with the next events."""
        QApplication.processEvents()

    def press(self, name: str) -> None:
        """The one button of that name that is shown."""
        self.settle()
        (button,) = [each for each in self._buttons() if each.accessibleName() == name and each.isVisible()]
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def has(self, name: str) -> bool:
        """Whether a button of that name is shown."""
        self.settle()
        return any(each.isVisible() and each.accessibleName() == name for each in self._buttons())

    def words(self) -> str:
        """Everything that can be read on the page."""
        self.settle()
        return "\n".join(each.text() for each in self.page.findChildren(QLabel) if each.isVisible())

    def _buttons(self) -> list[QAbstractButton]:
        return self.page.findChildren(QAbstractButton)
