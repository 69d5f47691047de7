"""What Windows says about sleep and its lock screen, and keeping windows out of pictures of the screen; untested."""

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtGui import QWindow

from ui.hiding.reasons import Reason

_POWER, _SUSPENDS = 0x0218, 0x0004
"""WM_POWERBROADCAST, PBT_APMSUSPEND: https://learn.microsoft.com/windows/win32/power/wm-powerbroadcast"""
_SESSION, _LOCKED = 0x02B1, 0x0007
"""WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK: https://learn.microsoft.com/windows/win32/termserv/wm-wtssession-change"""
_NOT_CAPTURED = 0x0011
"""WDA_EXCLUDEFROMCAPTURE, from Windows 10 version 2004 on."""


class _Message(ctypes.Structure):
    """The beginning of a MSG."""

    _fields_ = (("window", ctypes.c_void_p), ("message", ctypes.c_uint), ("kind", ctypes.c_size_t))


class Listening(QAbstractNativeEventFilter):
    def __init__(self, told: Callable[[Reason], None]) -> None:
        super().__init__()
        self._told = told

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        if kind == b"windows_generic_MSG":
            said = _Message.from_address(int(message))
            if (said.message, said.kind) == (_POWER, _SUSPENDS):
                self._told(Reason.SLEEP)
            elif (said.message, said.kind) == (_SESSION, _LOCKED):
                self._told(Reason.SESSION)
        return False, 0


def listen(told: Callable[[Reason], None], window: int) -> Listening:
    """`window` is the number the system has for the main window, which is told of the session."""
    listening = Listening(told)
    app = QCoreApplication.instance()
    assert app is not None
    app.installNativeEventFilter(listening)
    if sys.platform == "win32":
        ctypes.windll.wtsapi32.WTSRegisterSessionNotification(ctypes.c_void_p(window), 0)
    return listening


def keep_out_of_pictures(window: QWindow) -> None:
    if sys.platform == "win32":
        ctypes.windll.user32.SetWindowDisplayAffinity(ctypes.c_void_p(window.winId()), _NOT_CAPTURED)
