"""Walks through the window as a person does: finds what is on the screen by its name, clicks it and types."""

import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QMenu, QScrollArea, QWidget

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)

PATIENCE = 20.0
"""Seconds to wait for what the worker does, on a busy machine."""

LONGEST_ROUND = 400
"""Controls on one screen; a round of Tab that takes longer is none."""


class NotOnScreen(AssertionError):
    """What was looked for is not there; the message lists what is."""


class Walk:
    """A pair of hands and eyes for one window and the dialogs over it."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    @property
    def place(self) -> QWidget:
        """Where a person can act now: the dialog or menu on top, else the window."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def click(self, name: str) -> None:
        """Press the button of that name with the mouse, scrolled into view first."""
        self.press_button(self.wait_for(lambda: self.button(name)))

    def press_button(self, button: QAbstractButton) -> None:
        self.bring_into_view(button)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
        self.settle()

    def choose(self, name: str) -> None:
        """Press the row that says `name` in a list."""
        view, spot = self.wait_for(lambda: self.row(name))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.keyClick(view, Qt.Key.Key_Return)
        self.settle()

    def pick(self, name: str) -> None:
        """Press the entry of that name in a menu."""
        menu, action = self.wait_for(lambda: _entry(QApplication.activePopupWidget(), name))
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        self.settle()

    def fill(self, name: str, words: str) -> None:
        """Click the field of that name and type, in place of what is in it."""
        field = self.wait_for(lambda: self.field(name))
        self.bring_into_view(field)
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        if not field.hasFocus():
            field.setFocus(Qt.FocusReason.MouseFocusReason)
        QTest.keySequence(field, "Ctrl+A")
        self.write(words)

    def press(self, keys: str) -> None:
        """Press a key or a combination, such as "Return" or "Ctrl+L", wherever the focus is."""
        QTest.keySequence(self.focus, keys)
        self.settle()

    def write(self, words: str) -> None:
        """Type wherever the focus is, also where it moves on by itself."""
        for letter in words:
            QTest.keyClicks(self.focus, letter)
        self.settle()

    def draw(self, name: str) -> None:
        """Draw a signature with the mouse on the pad of that name."""
        pad = self.wait_for(lambda: self.field(name))
        self.bring_into_view(pad)
        box = pad.rect()
        heights = (5, 3, 6, 4, 7, 4, 6, 5)
        points = [QPoint(box.width() * (part + 1) // 10, box.height() * at // 10) for part, at in enumerate(heights)]
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(pad, point)
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=points[-1])
        self.settle()

    @property
    def focus(self) -> QWidget:
        """What hears the keys now."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.place

    def tab_to(self, name: str, *, back: bool = False) -> None:
        """Go with Tab, or back with Shift+Tab, until the control of that name has the focus; one round at most."""
        first, passed = QApplication.focusWidget(), []
        while not is_named(self.focus, name):
            passed.append(said(self.focus))
            self.press("Shift+Tab" if back else "Tab")
            if QApplication.focusWidget() is first or len(passed) > LONGEST_ROUND:
                raise NotOnScreen(f"Tab does not lead to {name!r} in {type(self.place).__name__}: {passed}")

    def sees(self, words: str) -> bool:
        """Whether these words stand anywhere on the screen."""
        return any(words in text for text in self.texts())

    def texts(self) -> Iterator[str]:
        """Everything that can be read now."""
        if isinstance(menu := self.place, QMenu):
            yield from (action.text() for action in menu.actions())
        for widget in self.place.findChildren(QWidget):
            if widget.isVisible():
                yield from (said(widget), widget.text() if isinstance(widget, QLabel | QAbstractButton) else "")

    def button(self, name: str) -> QAbstractButton | None:
        """The button of that name, where it can be pressed now; what is written on it counts too."""
        buttons = self._usable(QAbstractButton)
        return next((each for each in buttons if is_named(each, name)), None)

    def button_beginning(self, words: str) -> QAbstractButton | None:
        """The button that says these words first, such as a time of return that is not known beforehand."""
        return next((each for each in self._usable(QAbstractButton) if written(each).startswith(words)), None)

    def field(self, name: str) -> QWidget | None:
        """What can be typed in under that name."""
        return next((each for each in self._usable(QWidget) if is_named(each, name) and focusable(each)), None)

    def wait_for(self, look: Callable[[], T | None]) -> T:
        """What `look` finds, as soon as it finds it; raises NotOnScreen with what is there instead."""
        end = time.monotonic() + PATIENCE
        while not (found := look()):
            if time.monotonic() > end:
                raise NotOnScreen(" | ".join(sorted(set(filter(None, self.texts())))))
            QTest.qWait(10)
        return found

    def settle(self) -> None:
        """Let the window catch up with what was done; without a desktop nobody else brings it back to the front."""
        QGuiApplication.processEvents()
        if QApplication.activeWindow() is None and self.window.isVisible():
            self.place.window().activateWindow()
            QGuiApplication.processEvents()

    def _usable(self, kind: type[W]) -> Iterator[W]:
        return (each for each in self.place.findChildren(kind) if each.isVisible() and each.isEnabled())

    def row(self, name: str) -> tuple[QAbstractItemView, QPoint] | None:
        """The list with a row that says `name`, and where on it that row is."""
        for view in self.place.findChildren(QAbstractItemView):
            model = view.model()
            for row in range(model.rowCount() if view.isVisible() and model else 0):
                index = model.index(row, 0)
                if name in str(index.data(Qt.ItemDataRole.DisplayRole)):
                    view.scrollTo(index)
                    return view, view.visualRect(index).center()
        return None

    def bring_into_view(self, widget: QWidget) -> None:
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        self.settle()


def _entry(popup: QWidget | None, name: str) -> tuple[QMenu, QAction] | None:
    if not isinstance(popup, QMenu):
        return None
    found = next((action for action in popup.actions() if action.text().replace("&", "") == name), None)
    return (popup, found) if found else None


def said(widget: QWidget) -> str:
    """What a screen reader says of it, else its words."""
    words = widget.accessibleName()
    return words or (written(widget) if isinstance(widget, QAbstractButton) else "")


def is_named(widget: QWidget, name: str) -> bool:
    """Whether it goes by that name, or has it written on it."""
    return name in {said(widget), written(widget) if isinstance(widget, QAbstractButton) else said(widget)}


def written(button: QAbstractButton) -> str:
    return button.text().replace("&", "")


def focusable(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus
