"""What macOS says about sleep and its lock screen, and keeping windows out of pictures of the screen; untested."""

import ctypes
import ctypes.util
from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QWindow

from ui.hiding.reasons import Reason

_UTF8, _AT_ONCE = 0x08000100, 4
"""kCFStringEncodingUTF8, CFNotificationSuspensionBehaviorDeliverImmediately."""
_WILL_SLEEP, _MAY_SLEEP = 0xE0000280, 0xE0000270
"""kIOMessageSystemWillSleep, kIOMessageCanSystemSleep: https://developer.apple.com/library/archive/qa/qa1340"""
_POINTER = ctypes.c_void_p
_Noted = ctypes.CFUNCTYPE(None, _POINTER, _POINTER, _POINTER, _POINTER, _POINTER)
_Powered = ctypes.CFUNCTYPE(None, _POINTER, ctypes.c_uint32, ctypes.c_uint32, _POINTER)


class Listening:
    """To be kept: the system calls back into it."""

    def __init__(self, told: Callable[[Reason], None]) -> None:
        self._told = told
        self._core, self._power = _library("CoreFoundation"), _library("IOKit")
        self._noted, self._powered = _Noted(self._note_lock), _Powered(self._note_power)
        self._root = 0
        self._hear_lock()
        self._hear_power()

    def _hear_lock(self) -> None:
        core = self._core
        for name in ("CFNotificationCenterGetDistributedCenter", "CFStringCreateWithCString"):
            getattr(core, name).restype = _POINTER
        centre = core.CFNotificationCenterGetDistributedCenter()
        name = core.CFStringCreateWithCString(None, b"com.apple.screenIsLocked", _UTF8)
        core.CFNotificationCenterAddObserver(
            _POINTER(centre), None, self._noted, _POINTER(name), None, ctypes.c_long(_AT_ONCE)
        )

    def _hear_power(self) -> None:
        power, core = self._power, self._core
        port, notifier = _POINTER(), ctypes.c_uint32()
        power.IORegisterForSystemPower.restype = ctypes.c_uint32
        power.IONotificationPortGetRunLoopSource.restype = _POINTER
        core.CFRunLoopGetMain.restype = _POINTER
        self._root = power.IORegisterForSystemPower(None, ctypes.byref(port), self._powered, ctypes.byref(notifier))
        source = power.IONotificationPortGetRunLoopSource(port)
        common = _POINTER.in_dll(core, "kCFRunLoopCommonModes")
        core.CFRunLoopAddSource(_POINTER(core.CFRunLoopGetMain()), _POINTER(source), common)

    def _note_lock(self, *_told: Any) -> None:
        self._told(Reason.SESSION)

    def _note_power(self, _context: Any, _service: int, kind: int, answer: Any) -> None:
        if kind == _WILL_SLEEP:
            self._told(Reason.SLEEP)
        if kind in {_WILL_SLEEP, _MAY_SLEEP}:
            self._power.IOAllowPowerChange(ctypes.c_uint32(self._root), _POINTER(answer))


def listen(told: Callable[[Reason], None]) -> Listening:
    return Listening(told)


def keep_out_of_pictures(window: QWindow) -> None:
    """Sets `sharingType` of the NSWindow to NSWindowSharingNone, 0."""
    objective = ctypes.CDLL(ctypes.util.find_library("objc"))
    objective.sel_registerName.restype = _POINTER
    send = ctypes.cast(objective.objc_msgSend, _POINTER).value
    assert send is not None
    ask = ctypes.CFUNCTYPE(_POINTER, _POINTER, _POINTER)(send)
    put = ctypes.CFUNCTYPE(None, _POINTER, _POINTER, ctypes.c_ulong)(send)
    whole = ask(window.winId(), objective.sel_registerName(b"window"))
    put(whole, objective.sel_registerName(b"setSharingType:"), 0)


def _library(framework: str) -> ctypes.CDLL:
    return ctypes.CDLL(f"/System/Library/Frameworks/{framework}.framework/{framework}")
