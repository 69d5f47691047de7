"""Which system this is, and what it has for a program that is to be closed in time and kept out of pictures."""

import sys
from collections.abc import Callable

from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

from ui.hiding.reasons import Reason


def listen(told: Callable[[Reason], None], window: QWidget) -> object:
    """Have `told` called before the computer sleeps and when its screen is locked; what is returned is to be kept."""
    if sys.platform == "win32":
        from ui.hiding import windows

        return windows.listen(told, int(window.winId()))
    if sys.platform == "darwin":
        from ui.hiding import macos

        return macos.listen(told)
    from ui.hiding import linux

    return linux.listen(told, window)


def keep_out_of_pictures(window: QWindow) -> None:
    """Where the system can: what takes pictures of the screen, or shares it, leaves this window out."""
    if sys.platform == "win32":
        from ui.hiding import windows

        windows.keep_out_of_pictures(window)
    if sys.platform == "darwin":
        from ui.hiding import macos

        macos.keep_out_of_pictures(window)
