"""The real window before anyone is here, over a real vault with weak passphrase work, and a person who uses it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.people.reads import couple
from app.progress.milestones.finding import find_milestones
from app.release import release
from app.search.reads import find
from app.vault.door_notes import How
from app.vault.pin import Pin
from app.vault.sitting import Sitting
from app.vault.tries import Tries
from app.vault.unlock_log import note_unlock
from app.vault.vault import Vault, take_vault
from tests.couple import WEAK, SetClock
from tests.set_ticks import SetTicks
from tests.ui.small_pages import StonesPage
from ui.background import Background
from ui.door import Door
from ui.entrance import Entrance
from ui.page import Page
from ui.pause_clock import PauseClock
from ui.preferences import Preferences
from ui.refusal import Refusals
from ui.setup.course import Course
from ui.setup.page import SetUp
from ui.setup.step import Step
from ui.signin.gone import Gone
from ui.signin.page import SignIn
from ui.theme import Theme, apply_theme
from ui.window import Parts, Window

PATIENCE = 30_000
"""Milliseconds until a wait is given up, also on a computer with much else to do."""


class SetSeconds:
    """A monotonic clock that is moved by hand."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


class FrontDoor:
    """Keel as it starts on a folder; the person at it presses keys and buttons."""

    def __init__(self, qtbot: QtBot, folder: Path, pages: tuple[type[Page], ...] = (StonesPage,)) -> None:
        self.qtbot = qtbot
        self.seconds = SetSeconds()
        self.vault: Vault = take_vault(folder, SetClock(), WEAK)
        self.vault = Vault(
            folder=self.vault.folder,
            occupied=self.vault.occupied,
            clock=self.vault.clock,
            policy=WEAK,
            tries=Tries(self.seconds),
            pin=Pin(self.seconds),
        )
        self.background = Background()
        self.refusals = Refusals()
        self.preferences = Preferences(folder.parent / "config")
        parts = Parts(
            preferences=self.preferences,
            background=self.background,
            refusals=self.refusals,
            apply_preferences=lambda: None,
            pages=lambda: pages,
            couple=couple,
            vault=lambda: self.vault,
            pause=PauseClock(self.vault.clock),
            ticks=SetTicks(),
            find=find,
            release=release,
            find_milestones=find_milestones,
            door=self._door,
        )
        self.window = Window(parts, self._outside)

    def show(self) -> None:
        self.qtbot.addWidget(self.window)
        with self.qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.settle()

    def close(self) -> None:
        self.window.close()
        self.background.close()
        self.vault.release()

    @property
    def view(self) -> QWidget:
        view = self.window.outside
        assert view is not None
        return view

    @property
    def sign_in(self) -> SignIn:
        view = self.view
        assert isinstance(view, SignIn)
        return view

    @property
    def step(self) -> Step:
        view = self.view
        assert isinstance(view, Course)
        assert view.step is not None
        return view.step

    @property
    def step_id(self) -> str:
        view = self.window.outside
        return view.step.step_id if isinstance(view, Course) and view.step is not None else ""

    @property
    def sitting(self) -> Sitting:
        assert self.window.workspace is not None
        return self.window.workspace.desk.sitting

    def reaches(self, step_id: str) -> None:
        """Wait until that step is there and has the keyboard."""
        self.qtbot.waitUntil(lambda: self.step_id == step_id and self.step.isAncestorOf(self.focus()), timeout=PATIENCE)
        self.settle()

    def gets_in(self) -> None:
        self.qtbot.waitUntil(lambda: self.window.workspace is not None, timeout=PATIENCE)

    def open_sitting(self, sitting: Sitting, how: How | None = None) -> None:
        note_unlock(sitting, how or How.PASSPHRASE)
        self.window.open_sitting(sitting)

    def settle(self) -> None:
        QApplication.processEvents()
        QApplication.processEvents()

    def focus(self) -> QWidget:
        return self.window.focusWidget() or self.window

    def type(self, text: str) -> None:
        """Wherever the keyboard is now."""
        for letter in text:
            QTest.keyClicks(self.focus(), letter)

    def press(self, key: Qt.Key, times: int = 1) -> None:
        for _time in range(times):
            self.qtbot.keyClick(self.focus(), key)

    def tab_to(self, name: str) -> None:
        """Go with Tab alone to the control of that accessible name or those words."""
        passed = []
        for _step in range(60):
            focus = self.focus()
            passed.append(focus.accessibleName())
            if name in {focus.accessibleName(), focus.property("text")}:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {name}: {passed}")

    def click(self, words: str) -> None:
        self.qtbot.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def button(self, words: str) -> QPushButton:
        found = [made for made in self.window.findChildren(QPushButton) if made.text() == words and made.isVisible()]
        assert len(found) == 1, [made.text() for made in found]
        return found[0]

    def fill(self, name: str, text: str) -> None:
        """Click into the line of that accessible name and type."""
        lines = [line for line in self.window.findChildren(QLineEdit) if line.accessibleName() == name]
        line = next(line for line in lines if line.isVisible())
        self.qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
        line.selectAll()
        self.qtbot.keyClick(line, Qt.Key.Key_Backspace)
        self.qtbot.keyClicks(line, text)

    def shown_code(self) -> tuple[str, ...]:
        """The eight groups as they stand on the screen."""
        return self.code_on(self.step)

    def code_on(self, step: Step) -> tuple[str, ...]:
        labels = [step.findChild(QLabel, f"group-{number}") for number in range(1, 9)]
        return tuple(label.text() for label in labels if label is not None)

    def words(self) -> str:
        """Everything written in the window now."""
        labels = (label.text() for label in self.window.findChildren(QLabel) if label.isVisible())
        return "\n".join(labels)

    def _outside(self, window: Window) -> QWidget:
        folder, door = self.vault.folder, self._door(window)
        if folder.keyslots.exists() or folder.shared_db.exists():
            return SignIn(door)
        return Gone(door) if folder.removed.exists() else SetUp(door)

    def _door(self, window: Window) -> Door:
        return Door(
            vault=lambda: self.vault,
            holds_copies=Entrance(self.vault.folder.path, self.vault.clock).holds_copies,
            background=self.background,
            preferences=self.preferences,
            refusals=self.refusals,
            open_sitting=self.open_sitting,
            show=window.show_outside,
            show_first=window.show_first,
            show_dialog=window.show_dialog,
            apply_preferences=lambda: None,
            pause=window.parts.pause,
        )


@contextmanager
def front_door(
    qtbot: QtBot, qapp: QApplication, folder: Path, pages: tuple[type[Page], ...] = (StonesPage,)
) -> Iterator[FrontDoor]:
    apply_theme(qapp, Theme())
    door = FrontDoor(qtbot, folder, pages)
    door.show()
    try:
        yield door
    finally:
        door.close()


ENTER = Qt.Key.Key_Return
