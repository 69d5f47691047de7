"""What logind and the screen lock of the desktop say over D-Bus; heard, never waited for."""

import os
from collections.abc import Callable

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

from ui.hiding.reasons import Reason

_LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
"""Service, path and interface: https://www.freedesktop.org/software/systemd/man/org.freedesktop.login1.html"""
_SCREEN_LOCKS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)


class Listening(QObject):
    """On both buses; one that is not there says nothing."""

    def __init__(
        self, told: Callable[[Reason], None], system: QDBusConnection, session: QDBusConnection, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._told = told
        self._system = system
        self._held: int | None = None
        """A file of logind's: as long as it is open, the computer waits a few seconds before it goes to sleep."""
        if system.isConnected():
            _service, path, manager = _LOGIND
            self._hear(system, path, manager, "PrepareForSleep", "prepare_for_sleep(bool)")
            self._hear(system, "", "org.freedesktop.login1.Session", "Lock", "lock_session()")
            self._hold_sleep()
        if session.isConnected():
            for interface in _SCREEN_LOCKS:
                self._hear(session, "", interface, "ActiveChanged", "note_screen(bool)")

    @Slot(bool)
    def prepare_for_sleep(self, begins: bool) -> None:  # noqa: FBT001  as logind tells it
        if begins:
            self._told(Reason.SLEEP)
            self._let_sleep()
        else:
            self._hold_sleep()

    @Slot()
    def lock_session(self) -> None:
        """Of whichever session at this computer; to lock once too often does no harm."""
        self._told(Reason.SESSION)

    @Slot(bool)
    def note_screen(self, covered: bool) -> None:  # noqa: FBT001  as the desktop tells it
        if covered:
            self._told(Reason.SESSION)

    def _hear(self, bus: QDBusConnection, path: str, interface: str, name: str, slot: str) -> None:
        """Whoever sends it: to ask who owns a name would wait for an answer."""
        bus.connect("", path, interface, name, self, SLOT(slot))  # type: ignore[call-overload]  # bytes are refused

    def _hold_sleep(self) -> None:
        """Ask for the moment that locking takes; without an answer the computer sleeps all the same."""
        call = QDBusMessage.createMethodCall(*_LOGIND, "Inhibit")
        call.setArguments(["sleep", "Keel", "Locking first", "delay"])
        self._asked = QDBusPendingCallWatcher(self._system.asyncCall(call), self)
        self._asked.finished.connect(self._take)

    def _take(self, answered: QDBusPendingCallWatcher) -> None:
        answer = answered.reply().arguments()
        answered.deleteLater()
        if answer and isinstance(answer[0], QDBusUnixFileDescriptor) and answer[0].isValid():
            self._let_sleep()
            self._held = os.dup(answer[0].fileDescriptor())

    def _let_sleep(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            os.close(held)


def listen(told: Callable[[Reason], None], parent: QObject) -> Listening:
    return Listening(told, QDBusConnection.systemBus(), QDBusConnection.sessionBus(), parent)
