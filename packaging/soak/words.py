"""Typed words and passphrases looked for wherever a program could have left them, messages over D-Bus included."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from soak.figures import Lines

from tests.couple import PASSPHRASES, both
from tests.end_to_end.test_lock_and_kill import WORDS, readable, type_and_be_killed
from tests.end_to_end.typing_person import FORMS


def typed_words(lines: Lines, names: list[str]) -> None:
    with lines.line("Words typed, looked for in files and on D-Bus") as line:
        if shutil.which("dbus-run-session") is None or shutil.which("dbus-monitor") is None:
            line.skipped = "dbus-run-session and dbus-monitor are not here"
            return
        files = 0
        for name in names:
            with tempfile.TemporaryDirectory() as room:
                folder = Path(room)
                _type_and_end(folder, name)
                files += sum(file.is_file() for file in folder.rglob("*"))
                for words in (WORDS, *PASSPHRASES.values()):
                    line.wrong += [f"{name}: in {file}" for file in readable(folder, words)]
        line.figures = {"forms": len(names), "files": files}


def _type_and_end(folder: Path, name: str) -> None:
    """What goes over the session's D-Bus is written down in the folder, beside the home and the temporary files."""
    both(folder / "vault").vault.release()
    with _monitored(folder) as address:
        type_and_be_killed(folder, name, {"DBUS_SESSION_BUS_ADDRESS": address})


@contextmanager
def _monitored(folder: Path) -> Iterator[str]:
    """A session bus of its own, everything on which is written to `messages`; gives its address."""
    script = 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec dbus-monitor --session > "$0"'
    command = ["/usr/bin/env", "dbus-run-session", "--", "sh", "-c", script, str(folder / "messages")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True) as bus:
        assert bus.stdout is not None
        yield bus.stdout.readline().decode().strip()
        os.killpg(bus.pid, signal.SIGTERM)


def main() -> None:
    lines = Lines()
    typed_words(lines, list(FORMS)[:2] if "--quick" in sys.argv else list(FORMS))
    lines.end()


if __name__ == "__main__":
    main()
