"""The whole program over a real folder, and the two ways a person has with it: a mouse, or keys alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QMenu, QWidget

from app.clock import Clock
from tests.couple import WEAK
from ui.main import PAGES, SET_UP, SIGN_IN
from ui.preferences import Preferences
from ui.program import Program
from ui.walk import LONGEST_ROUND, NotOnScreen, Walk, is_named, said

SHOWN_OF_FOCUS = 24
"""Pixels of what has the focus that have to be in view, where it is as large."""


@contextmanager
def keel(folder: Path, *, size: tuple[int, int] = (1240, 800), clock: Clock | None = None) -> Iterator[Program]:
    """Keel as it starts on `folder/vault`, until its window is closed; what it remembers is in `folder/config`.

    Who walks here was told already what hiding does.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    preferences = Preferences(folder / "config")
    preferences.choices.hiding_told = True
    preferences.choices.idle_seconds = 900  # a busy machine is slow, not idle
    program = Program(app, folder / "vault", preferences, PAGES, SIGN_IN, SET_UP, WEAK, clock)
    program.start()
    program.window.resize(*size)
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window)
    try:
        yield program
    finally:
        end(program)


def end(program: Program) -> None:
    program.window.close()
    program.end()
    program.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class MouseWalk(Walk):
    """Presses what is in view with the mouse; keys only go into the field that was pressed."""

    def click(self, name: str) -> None:
        button = self.wait_for(lambda: self.button(name))
        self.wait_for(lambda: self._has_come_into_view(button))
        super().click(name)

    def _has_come_into_view(self, button: QAbstractButton) -> bool:
        """What comes or goes above it may move it out again."""
        self.bring_into_view(button)
        return button.visibleRegion().contains(button.rect().center())

    def sign_name(self, name: str) -> None:
        self.draw(f"Signature of {name}, drawn")

    def say_who(self, label: str) -> None:
        self.click(label)

    def open_page(self, name: str) -> None:
        self.click(name)

    def lock(self) -> None:
        self.click("Lock")


class KeyWalk(Walk):
    """Has no mouse. Wherever a key leads, something has the focus, and it is in view."""

    def click(self, name: str) -> None:
        self.wait_for(lambda: self.button(name))
        self.tab_to(name)
        self.press("Space")

    def choose(self, name: str) -> None:
        view, _spot = self.wait_for(lambda: self.row(name))
        self.tab_to(said(view))
        assert isinstance(view, QListView)
        for _row in range(view.model().rowCount()):
            if name in str(view.currentIndex().data(Qt.ItemDataRole.DisplayRole)):
                break
            self.press("Down")
        self.press("Return")

    def pick(self, name: str) -> None:
        menu = self.wait_for(QApplication.activePopupWidget)
        assert isinstance(menu, QMenu)
        for _line in menu.actions():
            self.press("Down")
            active = menu.activeAction()
            if active is not None and active.text() == name:
                self.press("Return")
                return
        raise NotOnScreen(name)

    def fill(self, name: str, words: str) -> None:
        self.wait_for(lambda: self.field(name))
        self.tab_to(name)
        self.press("Ctrl+A")
        self.write(words)

    def tab_to(self, name: str, *, back: bool = False) -> None:
        self.look_at_focus()
        super().tab_to(name, back=back)
        assert is_named(self.focus, name)
        self.look_at_focus()

    def press(self, keys: str) -> None:
        super().press(keys)
        self.look_at_focus()

    def look_at_focus(self) -> None:
        """The focus is somewhere, once what runs is done, and where it is can be seen."""
        if QApplication.activePopupWidget() is None:
            self.wait_for(QApplication.focusWidget)
            self.settle()
            focus = self.focus
            assert is_in_view(focus), f"{said(focus)} has the focus and cannot be seen"

    def sign_name(self, name: str) -> None:
        """Typed: the pad says that Enter changes over, and the name stands there already."""
        self.tab_to(f"Signature of {name}, drawn")
        self.press("Return")
        assert said(self.focus) == f"Signature of {name}, typed"

    def open_page(self, name: str) -> None:
        """Back to the side bar, and along it with the arrow keys, which open each page on the way."""
        self.look_at_focus()
        for _control in range(LONGEST_ROUND):
            if self.focus.objectName().startswith("nav-"):
                break
            self.press("Shift+Tab")
        pages = [each for each in self.window.findChildren(QAbstractButton) if each.objectName().startswith("nav-")]
        names = [said(each) for each in pages]
        along = "Down" if names.index(name) > names.index(said(self.focus)) else "Up"
        while not is_named(self.focus, name):
            self.press(along)
        self.press("Space")

    def say_who(self, label: str) -> None:
        """With the arrow keys; the first of them has the focus from the start."""
        wanted = self.wait_for(lambda: self.button(label))
        for _step in range(2):
            if not wanted.hasFocus():
                self.press("Right")
        assert is_named(self.focus, label)

    def lock(self) -> None:
        self.press("Ctrl+L")


Hands = MouseWalk | KeyWalk


class NoMouse(QObject):
    """Notes each press of a mouse button in the whole program."""

    def __init__(self) -> None:
        super().__init__()
        self.presses = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.presses += event.type() == QEvent.Type.MouseButtonPress
        return False


def is_in_view(widget: QWidget) -> bool:
    """Whether no scrolling hides it; a large one may be seen in part."""
    wanted = widget.size().boundedTo(QSize(SHOWN_OF_FOCUS, SHOWN_OF_FOCUS))
    seen, inner = widget.rect(), widget
    while not inner.isWindow() and (around := inner.parentWidget()) is not None:
        seen = seen.translated(inner.pos()) & around.rect()
        inner = around
    return widget.isVisible() and seen.width() >= wanted.width() and seen.height() >= wanted.height()


def recovery_code(walk: Walk) -> list[str]:
    """The eight groups that are shown."""
    start = "Recovery code: "
    shown = walk.wait_for(lambda: next((text for text in walk.texts() if text.startswith(start)), None))
    return shown.removeprefix(start).split(", ")
