"""The program closes itself to others and to the internet; each tried in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

BEGIN = "from app.vault.hardening import InternetError, harden_process\nharden_process()\n"


def run_hardened(code: str, *arguments: str) -> str:
    """What the code prints after `harden_process`."""
    command = [sys.executable, "-c", BEGIN + code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def refused(call: str) -> str:
    code = f"import socket\ntry:\n    {call}\nexcept InternetError as error:\n    print(error)"
    return run_hardened(code)


def test_new_files_and_folders_are_for_the_owner_alone(tmp_path: Path) -> None:
    code = "import sys, pathlib; p = pathlib.Path(sys.argv[1]); (p / 'f').write_text(''); (p / 'd').mkdir()"
    run_hardened(code, str(tmp_path))
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("f", "d")] == [0o600, 0o700]


@pytest.mark.skipif(sys.platform != "linux", reason="a Linux setting")
def test_the_process_can_be_neither_dumped_nor_read_by_others() -> None:
    dumpable = "import ctypes\nprint(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    core = "import resource\nprint(resource.getrlimit(resource.RLIMIT_CORE))"
    assert (run_hardened(dumpable), run_hardened(core)) == ("0", "(0, 0)")


@pytest.mark.parametrize(
    "call",
    [
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.socket(socket.AF_INET).connect(('127.0.0.1', 9))",
        "socket.socket(socket.AF_INET).bind(('127.0.0.1', 0))",
        "socket.socket(socket.AF_INET6).bind(('::1', 0))",
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendmsg([b'x'], [], 0, ('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 80)",
        "socket.gethostbyname('localhost')",
        "__import__('urllib.request').request.urlopen('http://127.0.0.1:9/')",
    ],
)
def test_the_internet_is_refused(call: str) -> None:
    assert refused(call).startswith("Keel uses no internet: socket.")


def test_sockets_within_the_computer_go_on_working(tmp_path: Path) -> None:
    code = """
import socket, sys
listening, calling = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
listening.bind(sys.argv[1])
listening.listen()
calling.connect(sys.argv[1])
one, other = socket.socketpair()
one.sendmsg([b"still here"])
print(other.recv(20).decode())
"""
    assert run_hardened(code, str(tmp_path / "s")) == "still here"


def test_an_event_loop_can_still_be_made() -> None:
    code = "import asyncio\nasync def answer(): return 42\nprint(asyncio.run(answer()))"
    assert run_hardened(code) == "42"


def test_hardening_again_adds_no_second_hook() -> None:
    code = """
import sys
added = []
sys.addaudithook(lambda event, _: added.append(event) if event == "sys.addaudithook" else None)
harden_process()
print(added)
"""
    assert run_hardened(code) == "[]"
