"""The real window over a real vault, and what a person does in it with keys and clicks."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.agreements.page_values import VersionPage
from app.agreements.reads import version_page
from app.agreements.values import AgreementText, VersionId
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import proposed
from tests.couple import PASSPHRASES, TestedCouple
from ui.agreements.sign_sheet import SignSheet
from ui.agreements.sign_version import SignVersion
from ui.agreements.version_view import VersionView
from ui.window import Window

T = TypeVar("T", bound=QWidget)


class House:
    def __init__(self, window: Window, couple: TestedCouple, qtbot: QtBot) -> None:
        self.window, self.couple, self.qtbot = window, couple, qtbot
        self.sitting: Sitting

    def enter(self, alone: Person | None = None) -> Sitting:
        """Sign in, alone or together; whoever was here before leaves."""
        self.window.lock()
        self.sitting = self.couple.together() if alone is None else self.couple.alone(alone)
        self.window.open_sitting(self.sitting)
        return self.sitting

    def put_forward(self, text: AgreementText, person: Person = Person.FIRST) -> VersionId:
        """A version proposed earlier."""
        sitting = self.couple.alone(person)
        version = proposed(sitting, text)
        sitting.close()
        return version

    def open(self, version: VersionId, alone: Person | None = None) -> VersionView:
        """Sign in and open a version."""
        self.enter(alone)
        return self.go(version)

    def go(self, version: VersionId) -> VersionView:
        self.window.go("agreements", ("version", version))
        view = self.view
        assert isinstance(view, VersionView)
        return view

    @property
    def view(self) -> Any:
        """The view of the agreements page that is shown."""
        assert self.window.workspace is not None
        page: Any = self.window.workspace.page("agreements")
        return page.view

    def page(self, version: VersionId) -> VersionPage:
        return version_page(self.sitting, version)

    def press(self, said: str, within: QWidget | None = None) -> None:
        """Click the one visible button with that name."""
        made = self.button(said, within)
        at = QPoint(12, made.height() // 2) if isinstance(made, QCheckBox) else made.rect().center()
        self.qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=at)

    def button(self, said: str, within: QWidget | None = None) -> QAbstractButton:
        found = self.buttons(said, within)
        assert len(found) == 1, (said, sorted(self.said_buttons()))
        return found[0]

    def buttons(self, said: str, within: QWidget | None = None) -> list[QAbstractButton]:
        around = within or self.window
        self.settle()
        return [
            made for made in around.findChildren(QAbstractButton) if made.accessibleName() == said and made.isVisible()
        ]

    def said_buttons(self) -> set[str]:
        return {made.accessibleName() for made in self.window.findChildren(QAbstractButton) if made.isVisible()}

    def keys(self, *keys: Qt.Key) -> None:
        """Keys into whatever has the focus."""
        for key in keys:
            focused = self.window.focusWidget()
            assert focused is not None
            self.qtbot.keyClick(focused, key)

    def words(self, within: QWidget | None = None) -> str:
        """Everything that is read on the screen."""
        self.settle()
        labels = (within or self.window).findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def choose(self, menu_name: str, place: int) -> None:
        """Press one line of an open menu."""
        menu = self.window.findChild(QMenu, menu_name)
        assert menu is not None
        at = menu.actionGeometry(menu.actions()[place]).center()
        self.qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=at)

    def dialog(self, name: str) -> QDialog:
        dialogs = [each for each in self.window.findChildren(QDialog, name) if each.isVisible()]
        assert len(dialogs) == 1, name
        return dialogs[0]

    @property
    def sheet(self) -> SignSheet:
        """What has the whole window."""
        found = [each for each in self.window.findChildren(SignSheet) if each.isVisible()]
        assert len(found) == 1
        return found[0]

    @property
    def signing(self) -> SignVersion:
        assert isinstance(self.sheet, SignVersion)
        return self.sheet

    def draw(self) -> None:
        """A line across the signature pad."""
        pad = self.signing.signature.pad.pad
        self.qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
        for x in (60, 90, 120, 160):
            self.qtbot.mouseMove(pad, QPoint(x, 30 + x % 40))
        self.qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(170, 50))

    def sign_off(self, person: Person, passphrase: str = "") -> None:
        """Type the passphrase, press Enter, and wait until the worker is through."""
        sheet = self.sheet
        sheet.passphrase.clear()
        self.qtbot.keyClicks(sheet.passphrase.control, passphrase or PASSPHRASES[person])
        self.qtbot.keyClick(sheet.passphrase.control, Qt.Key.Key_Return)
        self.until(lambda: not isValid(sheet) or sheet.sign_button.isEnabled())
        self.settle()

    def sign_drawn(self, person: Person) -> None:
        """All of it: yes, a drawn line, the passphrase."""
        self.press("I could have said no: Yes")
        self.draw()
        self.sign_off(person)

    def settle(self) -> None:
        """New parts come on the screen with the next round of events."""
        for _round in range(3):
            QCoreApplication.processEvents()

    def until(self, so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(so, timeout=10_000)
