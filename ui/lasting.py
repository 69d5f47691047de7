"""Keeps None, True and False alive on Pythons before 3.12, where PySide 6.12 gives back references it never took.

Each call of Qt that returns nothing takes one reference off None there; after a few thousand Python ends the process
("none_dealloc"). From 3.12 on these constants are immortal. Here they are given more references than any run can use.
"""

import ctypes
import sys

_MORE_THAN_ANY_RUN_USES = 1 << 48


def let_constants_last() -> None:
    """Does nothing where Python does this itself, or where it was done already."""
    if sys.version_info >= (3, 12) or sys.getrefcount(None) > _MORE_THAN_ANY_RUN_USES >> 1:
        return
    for constant in (None, True, False, NotImplemented, Ellipsis):
        ctypes.c_ssize_t.from_address(id(constant)).value += _MORE_THAN_ANY_RUN_USES
