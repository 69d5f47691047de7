"""Whether a window can be shown at all, asked before Qt is, because Qt ends the program where it can't.

As a script it tells by its exit code.
"""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path


def display_opens() -> bool:
    """True on systems that have a display by nature, with a Qt platform that needs none, or where a server answers."""
    if sys.platform in {"win32", "darwin"}:
        return True
    asked_for = os.environ.get("QT_QPA_PLATFORM", "")
    if asked_for and not asked_for.startswith(("xcb", "wayland")):
        return True
    return _wayland_opens() or _x11_opens()


def _wayland_opens() -> bool:
    place = Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / os.environ.get("WAYLAND_DISPLAY", "")
    with suppress(OSError):
        if place.is_socket():
            library = ctypes.CDLL("libwayland-client.so.0")
            library.wl_display_connect.restype = ctypes.c_void_p
            return bool(library.wl_display_connect(None))
    return False


def _x11_opens() -> bool:
    with suppress(OSError):
        library = ctypes.CDLL("libxcb.so.1")
        library.xcb_connect.restype = ctypes.c_void_p
        connection = ctypes.c_void_p(library.xcb_connect(None, None))
        return "DISPLAY" in os.environ and not library.xcb_connection_has_error(connection)
    return False


if __name__ == "__main__":
    sys.exit(0 if display_opens() else 1)
