"""When Keel locks by itself, covers what it shows, and goes out of sight."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ui.hiding.cover import Covers, open_windows
from ui.hiding.idle import Idle
from ui.hiding.reasons import Reason
from ui.hiding.system import keep_out_of_pictures
from ui.hiding.watch import Watch, application
from ui.sheet import Sheet

if TYPE_CHECKING:
    from ui.window import Window

_AWAY, _HIDDEN = "away", "hidden"
_BEFORE_COVER = 100
"""Milliseconds without the keyboard; between a dialog that closes and its window, it is nowhere for a moment."""
_LONGEST_WITHOUT_HANDS = 20 * 60.0
"""Seconds. Who breathes along touches nothing, and a lock would tear them out of it. Only then: whoever has stepped
away finds the time of return at sign-in as well, and what they left open could be read by anyone who passes."""


class Hiding(QObject):
    """One per window, from when it is shown until it is closed; nothing here is ever asked whether it may."""

    locked = Signal(object)
    """A `Reason`, after the files were closed and before sign-in is shown; also where nobody was here to lock out,
    so that what outlasts a lock can end with the session or with sleep."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._reason = Reason.PRESSED
        self._choices = window.parts.preferences.choices
        self._covers = Covers(self)
        ticks = window.parts.ticks
        self._watch = Watch(ticks, self)
        self.idle = Idle(ticks, self._idle_seconds, self)
        self._gone = QTimer(self, singleShot=True, interval=_BEFORE_COVER)
        self._connect()

    @property
    def covered(self) -> bool:
        return self._covers.lie_there

    def hide(self) -> None:
        """Cover everything in this frame, then lock, then minimise."""
        self._covers.put_on(_HIDDEN)
        self._watch.holding_back = True
        try:
            self.lock(Reason.HIDDEN)
        finally:
            self._window.showMinimized()

    def lock(self, reason: Reason) -> None:
        """Where nobody is here, what is typed at sign-in is let go."""
        self._reason = reason
        try:
            _close_lists()
            if self._window.workspace is not None:
                self._window.lock()
            else:
                self.tell_locked()
                self._put_away()
        finally:
            self._reason = Reason.PRESSED

    def watch_outside(self) -> None:
        """Before sign-in too: what says something of somebody, or might, is put away when it is left alone."""
        outside = self._window.outside
        if isinstance(outside, Sheet) and not outside.neutral:
            self.idle.begin()

    def tell_locked(self) -> None:
        """Called by the window on its way out."""
        self.idle.rest()
        self.locked.emit(self._reason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Back from the task bar, what is under the cover is sign-in; what the system shows and hides is no matter."""
        kind = event.type()
        if kind == QEvent.Type.WindowStateChange and not self._window.isMinimized():
            self._come_back()
        elif kind == QEvent.Type.Show and not event.spontaneous():
            self._begin()
        elif kind == QEvent.Type.Hide and not event.spontaneous():
            self._end()
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        self._watch.begin()
        application().applicationStateChanged.connect(self._follow_focus)

    def _end(self) -> None:
        """A window that was closed covers and holds back nothing of what comes after it."""
        application().applicationStateChanged.disconnect(self._follow_focus)
        self._watch.end()
        self._gone.stop()
        for reason in (_AWAY, _HIDDEN):
            self._covers.take_off(reason)

    def _connect(self) -> None:
        self._watch.used.connect(self.idle.note_use)
        self._watch.tapped.connect(self.hide)
        self._watch.knocked.connect(self._come_back)
        self._watch.appeared.connect(keep_out_of_pictures)
        self.idle.came.connect(self._be_idle)
        self._gone.timeout.connect(self._cover)
        self._window.installEventFilter(self)

    def _be_idle(self) -> None:
        self.lock(Reason.IDLE)

    def _idle_seconds(self) -> float:
        nearest, chosen = self._window.nearest, self._choices.idle_seconds
        breathes = isinstance(nearest, Sheet) and nearest.without_hands
        return max(chosen, _LONGEST_WITHOUT_HANDS) if breathes else chosen

    def _put_away(self) -> None:
        from ui.widgets.passphrase_field import PassphraseField

        self._window.close_dialogs()
        if isinstance(self._window.outside, Sheet):
            self._window.outside.put_away()
        for field in self._window.findChildren(PassphraseField):
            field.clear()
        self.watch_outside()

    def _come_back(self) -> None:
        self._watch.holding_back = False
        self._covers.take_off(_HIDDEN)

    def _follow_focus(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._gone.stop()
            self._covers.take_off(_AWAY)
        else:
            self._gone.start()

    def _cover(self) -> None:
        """What says nothing of anybody may be seen, and a file is being chosen in a window of the system."""
        if not self._choices.cover or _chooses_a_file():
            return
        nearest = self._window.nearest
        neutral = isinstance(nearest, Sheet) and nearest.neutral
        if not neutral or any(window is not self._window for window in open_windows()):
            self._covers.put_on(_AWAY)


def _close_lists() -> None:
    """Menus, and what hangs from a field."""
    while (opened := QApplication.activePopupWidget()) is not None:
        if not opened.close():
            return


def _chooses_a_file() -> bool:
    """In a window of the system's own, which takes the keyboard as another program would."""
    return any(window.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen) for window in open_windows())
