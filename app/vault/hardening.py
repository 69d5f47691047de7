"""Closing the process: files for the owner alone, no core dumps, no internet."""

import ctypes
import os
import sys
from typing import Any

_PR_SET_DUMPABLE = 4
_LOOKUPS = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"})
_TRAFFIC = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
_INTERNET = frozenset({"AF_INET", "AF_INET6"})
_LOOPBACK = frozenset({"127.0.0.1", "::1"})


class InternetError(RuntimeError):
    """Something tried to reach the internet; a fault in the program, so it is no refusal to the person."""


class _Installed:
    hook = False


def harden_process() -> None:
    """To be called first thing: umask 077, not dumpable, no core file, no internet sockets; again is harmless."""
    os.umask(0o077)
    _refuse_dumps()
    refuse_internet()


def refuse_internet() -> None:
    """From now on, until the process ends, no Python code in it can use an internet socket or look up a name."""
    if not _Installed.hook:
        _Installed.hook = True
        sys.addaudithook(_refuse_internet)


def _refuse_dumps() -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _refuse_internet(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _LOOKUPS:
        raise InternetError(f"Keel uses no internet: {event}")
    if event in _TRAFFIC and arguments[0].family.name in _INTERNET and not _is_a_pair(arguments[1]):
        raise InternetError(f"Keel uses no internet: {event}")


def _is_a_pair(address: Any) -> bool:
    """On Windows a pair of sockets within one program, which an event loop needs, runs over the loopback address."""
    return sys.platform == "win32" and bool(address) and address[0] in _LOOPBACK
