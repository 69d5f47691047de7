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
        button = self.wait_for(lambda: self.button(name))
        self._bring_into_view(button)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
        settle()

    def choose(self, name: str) -> None:
        """Press the row that says `name` in a list."""
        view, spot = self.wait_for(lambda: self._row(name))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.keyClick(view, Qt.Key.Key_Return)
        settle()

    def pick(self, name: str) -> None:
        """Press the entry of that name in a menu."""
        menu, action = self.wait_for(lambda: _entry(QApplication.activePopupWidget(), name))
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        settle()

    def fill(self, name: str, words: str) -> None:
        """Click the field of that name and type, in place of what is in it."""
        field = self.wait_for(lambda: self.field(name))
        self._bring_into_view(field)
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        if not field.hasFocus():
            field.setFocus(Qt.FocusReason.MouseFocusReason)
        QTest.keySequence(field, "Ctrl+A")
        QTest.keyClicks(QApplication.focusWidget() or field, words)
        settle()

    def press(self, keys: str) -> None:
        """Press a key or a combination, such as "Return" or "Ctrl+L", wherever the focus is."""
        QTest.keySequence(self.focus, keys)
        settle()

    def write(self, words: str) -> None:
        """Type wherever the focus is."""
        QTest.keyClicks(self.focus, words)
        settle()

    def draw(self, name: str) -> None:
        """Draw a signature with the mouse on the pad of that name."""
        pad = self.wait_for(lambda: self.field(name))
        self._bring_into_view(pad)
        box = pad.rect()
        heights = (5, 3, 6, 4, 7, 4, 6, 5)
        points = [QPoint(box.width() * (part + 1) // 10, box.height() * at // 10) for part, at in enumerate(heights)]
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(pad, point)
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=points[-1])
        settle()

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.place

    def tab_to(self, name: str) -> None:
        """Go on with the Tab key until the control of that name has the focus; raises NotOnScreen after a round."""
        first = QApplication.focusWidget()
        for _step in range(400):
            if said(self.focus) == name:
                return
            QTest.keyClick(self.focus, Qt.Key.Key_Tab)
            settle()
            if QApplication.focusWidget() is first:
                break
        if said(self.focus) != name:
            raise NotOnScreen(f"Tab does not lead to {name!r} in {type(self.place).__name__}")

    def sees(self, words: str) -> bool:
        """Whether these words stand anywhere on the screen."""
        return any(words in text for text in self.texts())

    def texts(self) -> Iterator[str]:
        """Everything that can be read now."""
        for widget in self.place.findChildren(QWidget):
            if widget.isVisible():
                yield from (said(widget), widget.text() if isinstance(widget, QLabel | QAbstractButton) else "")

    def button(self, name: str) -> QAbstractButton | None:
        """The button of that name, where it can be pressed now; what is written on it counts too."""
        buttons = self._usable(QAbstractButton)
        return next((each for each in buttons if name in {said(each), written(each)}), None)

    def field(self, name: str) -> QWidget | None:
        """What can be typed in under that name."""
        return next((each for each in self._usable(QWidget) if said(each) == name and focusable(each)), None)

    def wait_for(self, look: Callable[[], T | None]) -> T:
        """What `look` finds, as soon as it finds it; raises NotOnScreen with what is there instead."""
        end = time.monotonic() + PATIENCE
        while not (found := look()):
            if time.monotonic() > end:
                raise NotOnScreen(" | ".join(sorted(set(filter(None, self.texts())))))
            QTest.qWait(10)
        return found

    def _usable(self, kind: type[W]) -> Iterator[W]:
        return (each for each in self.place.findChildren(kind) if each.isVisible() and each.isEnabled())

    def _row(self, name: str) -> tuple[QAbstractItemView, QPoint] | None:
        for view in self.place.findChildren(QAbstractItemView):
            model = view.model()
            for row in range(model.rowCount() if view.isVisible() and model else 0):
                index = model.index(row, 0)
                if name in str(index.data(Qt.ItemDataRole.DisplayRole)):
                    view.scrollTo(index)
                    return view, view.visualRect(index).center()
        return None

    def _bring_into_view(self, widget: QWidget) -> None:
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        settle()


def _entry(popup: QWidget | None, name: str) -> tuple[QMenu, QAction] | None:
    if not isinstance(popup, QMenu):
        return None
    found = next((action for action in popup.actions() if action.text().replace("&", "") == name), None)
    return (popup, found) if found else None


def said(widget: QWidget) -> str:
    """What a screen reader says of it, else its words."""
    words = widget.accessibleName()
    return words or (written(widget) if isinstance(widget, QAbstractButton) else "")


def written(button: QAbstractButton) -> str:
    return button.text().replace("&", "")


def focusable(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None


def settle() -> None:
    """Let the window catch up with what was done."""
    QGuiApplication.processEvents()
