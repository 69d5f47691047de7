"""Going in and out of the page for putting something right as a person does, with keys and presses."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.agreements.signing import enter_signature, sign, withdrawal_to_sign
from app.agreements.values import AgreementText, VersionId
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import INK, PAUSE, signed_by_both
from tests.couple import PASSPHRASES, TestedCouple
from tests.one_page import go_in
from ui.agreements.page import AgreementsPage
from ui.page import Page
from ui.repair.page import PutRightPage
from ui.view import View
from ui.window import Window

Kind = TypeVar("Kind", bound=View)
ALEX, SAM = Person.FIRST, Person.SECOND
HAPPENED = "I answered the message and did not say so."


class Righting:
    """One sitting at a time; going in again locks first, as the window does."""

    def __init__(self, window: Window, couple: TestedCouple, qtbot: QtBot) -> None:
        self.window, self.couple, self.qtbot = window, couple, qtbot
        self.page: PutRightPage | None = None

    @property
    def sitting(self) -> Sitting:
        assert self.page is not None
        return self.page.desk.sitting

    @property
    def current(self) -> Page:
        """The page of the window that is shown."""
        assert self.window.workspace is not None
        assert self.window.workspace.current is not None
        return self.window.workspace.current

    def enter(self, alone: Person | None) -> PutRightPage:
        if self.page is not None:
            self.window.lock()
        go_in(self.window, self.couple, AgreementsPage, alone)
        self.qtbot.keyClick(self.window, Qt.Key.Key_F9)
        page = self.current
        assert isinstance(page, PutRightPage)
        self.page = page
        return page

    def agreed(self, text: AgreementText = PAUSE) -> VersionId:
        """An agreement in force, signed while nobody is here."""
        sitting = self.couple.together()
        version = signed_by_both(self.couple, sitting, text)
        sitting.close()
        return version

    def open(self, kind: type[Kind], name: str, thing: object = None) -> Kind:
        self.window.go("put_right", (name, thing))
        return self.at(kind)

    def at(self, kind: type[Kind]) -> Kind:
        """The view that is shown."""
        assert self.current is self.page
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
        for _press in range(200):
            if self.focus().accessibleName() == name:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name!r}")

    def press(self, name: str) -> None:
        """The one button of that name that is shown."""
        (button,) = self.buttons(name)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def buttons(self, name: str) -> list[QAbstractButton]:
        QApplication.processEvents()
        found = self.current.findChildren(QAbstractButton)
        return [each for each in found if each.accessibleName() == name and each.isVisible()]

    def press_in_page(self, name: str) -> None:
        """The same, where another of that name stands beside the page."""
        (button,) = [each for each in self.buttons(name) if self.current.isAncestorOf(each)]
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def name(self, person: str) -> None:
        """Give the entry its author."""
        menus = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible()]
        (menu,) = menus
        next(action for action in menu.actions() if action.text() == person).trigger()
        menu.close()
        QApplication.processEvents()

    def words(self) -> str:
        """Everything that can be read on the page."""
        QApplication.processEvents()
        return "\n".join(each.text() for each in self.current.findChildren(QLabel) if each.isVisible())


def withdraw(visit: Righting, sitting: Sitting, version: VersionId) -> None:
    to_sign = withdrawal_to_sign(sitting, version, ALEX)
    made = sign(visit.couple.vault, to_sign, PASSPHRASES[ALEX], INK, visit.couple.clock.now(), "en_GB")
    enter_signature(sitting, made)


def withdrawn(visit: Righting, version: VersionId) -> None:
    """In a sitting of Alex's own, while nobody else is in the window."""
    sitting = visit.couple.alone(ALEX)
    withdraw(visit, sitting, version)
    sitting.close()
