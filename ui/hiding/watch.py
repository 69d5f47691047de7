"""What is done at the keyboard, mouse, pen and touch screen, seen before any part of the window has it."""

from itertools import count

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.hiding.taps import ShiftTaps
from ui.hiding.ticks import Ticks

_PRESSES = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_OPENS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.KeyPress})
"""What a menu or a list may open at."""
_NUMBERS = count(1)
_USES = _PRESSES | {
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.InputMethod,
    QEvent.Type.MouseMove,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletMove,
}


class Watch(QObject):
    """Filters the windows of the system, which get only what comes from outside: a filter over everything would be
    asked for each of the thousands of events that building a page takes. Nothing is seen before `begin`, nor after
    `end`.
    """

    used = Signal()
    """The computer was used, in whatever way."""
    tapped = Signal()
    """Shift, three times."""
    knocked = Signal()
    """A key or a press while all of them were held back."""
    appeared = Signal(QWindow)
    """A window of the system that was not there before."""

    def __init__(self, ticks: Ticks, parent: QObject) -> None:
        super().__init__(parent)
        self.holding_back = False
        """While this holds, no key and no press reaches a window; the first of them is a knock."""
        self._seen = f"keel-seen-{next(_NUMBERS)}"  # two windows of ours may be open, and each watches all
        self._taps = ShiftTaps(ticks)
        self._last: tuple[QEvent.Type, int] | None = None
        self._written_in: QObject | None = None

    def begin(self) -> None:
        app = application()
        app.focusWindowChanged.connect(self._follow)
        app.focusObjectChanged.connect(self._follow_keyboard)

    def end(self) -> None:
        """Let go of every window, with nothing held back any more."""
        self.holding_back = False
        app = application()
        app.focusWindowChanged.disconnect(self._follow)
        app.focusObjectChanged.disconnect(self._follow_keyboard)
        self._follow_keyboard(None)
        for window in app.allWindows():
            window.removeEventFilter(self)
            window.setProperty(self._seen, None)

    def look_around(self) -> None:
        """Find windows that never had the keyboard, such as a list that hangs from a field."""
        for window in QGuiApplication.topLevelWindows():
            self._follow(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _USES:
            return False
        if not isinstance(watched, QWindow):  # what is written in: composed letters go there straight
            if kind == QEvent.Type.InputMethod:
                self.used.emit()
            return False
        self.used.emit()
        if kind in _OPENS:
            QTimer.singleShot(0, self, self.look_around)
        if self.holding_back:
            return self._hold_back(event)
        if isinstance(event, QKeyEvent):
            self._count(event)
        elif kind in _PRESSES:
            self._taps.interrupt()
        return False

    def _hold_back(self, event: QEvent) -> bool:
        """Shift is what hid everything; a fourth time is no knock."""
        presses_key = isinstance(event, QKeyEvent) and event.key() != Qt.Key.Key_Shift
        if event.type() in _PRESSES or (presses_key and event.type() == QEvent.Type.KeyPress):
            self.knocked.emit()
        return event.type() != QEvent.Type.MouseMove

    def _count(self, event: QKeyEvent) -> None:
        seen = (event.type(), event.timestamp())
        if event.isAutoRepeat() or seen == self._last:  # a list that is open is handed the same key once more
            return
        self._last = seen
        if event.key() != Qt.Key.Key_Shift or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self._taps.interrupt()
        elif event.type() == QEvent.Type.KeyPress:
            self._taps.press()
        elif self._taps.let_go():
            self.tapped.emit()

    def _follow(self, window: QWindow | None) -> None:
        if window is not None and not window.property(self._seen):
            window.setProperty(self._seen, True)
            window.installEventFilter(self)
            self.appeared.emit(window)

    def _follow_keyboard(self, written_in: QObject | None) -> None:
        before, self._written_in = self._written_in, None if isinstance(written_in, QWindow) else written_in
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        if written_in is None or isinstance(written_in, QWindow):
            return
        written_in.installEventFilter(self)
        if isinstance(written_in, QWidget):  # what is typed here is not to be learned by the input method
            written_in.setInputMethodHints(written_in.inputMethodHints() | Qt.InputMethodHint.ImhSensitiveData)


def application() -> QGuiApplication:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return app
