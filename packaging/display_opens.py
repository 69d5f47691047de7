"""Tells by its exit code whether a Wayland or X11 display can be opened; used by run.sh before Qt is started."""

import ctypes
import os
import sys
from contextlib import suppress


def wayland_opens() -> bool:
    library = ctypes.CDLL("libwayland-client.so.0")
    library.wl_display_connect.restype = ctypes.c_void_p
    return bool(library.wl_display_connect(None))


def x11_opens() -> bool:
    library = ctypes.CDLL("libxcb.so.1")
    library.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(library.xcb_connect(None, None))
    return not bool(library.xcb_connection_has_error(connection))


def display_opens() -> bool:
    with suppress(OSError):
        if "WAYLAND_DISPLAY" in os.environ and wayland_opens():
            return True
    with suppress(OSError):
        return "DISPLAY" in os.environ and x11_opens()
    return False


if __name__ == "__main__":
    sys.exit(0 if display_opens() else 1)
