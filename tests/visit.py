"""Going in and out of one page as a person does, with keys and presses."""

from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.one_page import go_in
from ui.common_ground.page import CommonGroundPage
from ui.progress.page import ProgressPage
from ui.sessions.page import SessionsPage
from ui.view import View
from ui.views_page import ViewsPage
from ui.window import Window

Kind = TypeVar("Kind", bound=View)
Shown = TypeVar("Shown", bound=ViewsPage)
HELD = Qt.KeyboardModifier.ControlModifier
ONCE_AROUND = 120
"""Presses of Tab after which a control is not reached."""


class Visit(Generic[Shown]):
    """Going in again locks first, as the window does."""

    shown: ClassVar[type[ViewsPage]]

    def __init__(self, window: Window, couple: TestedCouple, qtbot: QtBot) -> None:
        self.window, self.couple, self.qtbot = window, couple, qtbot
        self._page: Shown | None = None

    @property
    def page(self) -> Shown:
        assert self._page is not None
        return self._page

    @property
    def sitting(self) -> Sitting:
        return self.page.desk.sitting

    def enter(self, alone: Person | None) -> Shown:
        if self._page is not None:
            self.window.lock()
        page: Shown = go_in(self.window, self.couple, self.shown, alone)  # type: ignore[assignment]
        self._page = page
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()
        page.scroll_area.setFocus()
        return page

    def open(self, kind: type[Kind], name: str, thing: object = None) -> Kind:
        self.window.go(self.shown.name, (name, thing))
        return self.at(kind)

    def at(self, kind: type[Kind]) -> Kind:
        """The view that is shown."""
        view = self.page.view
        assert isinstance(view, kind), view
        return view

    def type(self, words: str) -> None:
        """Into what has the focus."""
        self.qtbot.keyClicks(self.focus(), words)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus(), key, held)
        QApplication.processEvents()

    def focus(self) -> QWidget:
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def tab_to(self, name: str) -> None:
        """Press Tab until the control of that name has the focus."""
        for _press in range(ONCE_AROUND):
            if self.focus().accessibleName() == name:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name!r}")

    def tab_and_press(self, name: str) -> None:
        self.tab_to(name)
        self.key(Qt.Key.Key_Space)

    def say_who(self, name: str) -> None:
        """Press a name in the menu that asks whose words these are."""
        QApplication.processEvents()
        menu = self.page.findChild(QMenu, "authors")
        assert isinstance(menu, QMenu)
        (action,) = [each for each in menu.actions() if each.text() == name]
        action.trigger()
        menu.close()
        QApplication.processEvents()

    def press(self, name: str) -> None:
        """The one button of that name that is shown."""
        (button,) = self._buttons(name)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def has(self, name: str) -> bool:
        """Whether a button of that name is shown."""
        return bool(self._buttons(name))

    def words(self) -> str:
        """Everything that can be read on the page."""
        QApplication.processEvents()
        return "\n".join(each.text() for each in self.page.findChildren(QLabel) if each.isVisible())

    def _buttons(self, name: str) -> list[QAbstractButton]:
        QApplication.processEvents()
        buttons = self.page.findChildren(QAbstractButton)
        return [each for each in buttons if each.isVisible() and each.accessibleName() == name]


class ProgressVisit(Visit[ProgressPage]):
    shown = ProgressPage


class SessionsVisit(Visit[SessionsPage]):
    shown = SessionsPage


class GroundVisit(Visit[CommonGroundPage]):
    shown = CommonGroundPage
