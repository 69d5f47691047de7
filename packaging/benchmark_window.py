"""One window in a process of its own, for the benchmark: bare, at sign-in, or unlocked; prints its figures as JSON."""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from ui.program import Program


class FirstPaint(QObject):
    """Calls `then` with the monotonic time once `window` was painted."""

    def __init__(self, window: QWidget, then: Callable[[float], None]) -> None:
        super().__init__(window)
        self._then: Callable[[float], None] | None = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest and self._then is not None:
            then, self._then = self._then, None
            watched.event(event)
            then(time.monotonic())
            return True
        return False


def bare() -> None:
    """What every PySide6 program pays: an application and one window."""
    app = QApplication([])
    window = QWidget()
    window.resize(1240, 800)
    FirstPaint(window, lambda moment: _tell(painted=moment))
    window.show()
    app.exec()


def sign_in(vault: Path) -> None:
    """Keel up to the first paint of sign-in."""
    from app.vault.hardening import harden_process

    harden_process()
    program = _program(vault)
    FirstPaint(program.window, lambda moment: _tell(painted=moment))
    program.start()
    QApplication.exec()
    program.end()


def unlocked(vault: Path, passphrases: Sequence[str]) -> None:
    """From the keys of both, with the imports warmed as in use, to the first page painted."""
    from app.vault.opening import open_sitting, unlock
    from app.vault.values import Person
    from ui.main import PAGES
    from ui.program import load

    program = _program(vault)
    program.window.show()
    taken = program.entrance.vault()
    keys = tuple(unlock(taken, person, passphrase) for person, passphrase in zip(Person, passphrases, strict=True))
    for path in PAGES:
        load(path)
    QApplication.processEvents()
    began = time.monotonic()
    program.window.open_sitting(open_sitting(taken, keys))
    FirstPaint(program.window, lambda moment: _tell(unlock=moment - began))
    program.window.update()
    QApplication.exec()
    program.end()


def agreements(vault: Path, passphrases: Sequence[str]) -> None:
    """The median of many reloads of the agreements page, each with its painting."""
    from app.vault.opening import open_sitting, unlock
    from app.vault.values import Person

    program = _program(vault)
    program.window.show()
    taken = program.entrance.vault()
    program.window.open_sitting(
        open_sitting(
            taken,
            tuple(unlock(taken, person, passphrase) for person, passphrase in zip(Person, passphrases, strict=True)),
        )
    )
    workspace = program.window.workspace
    assert workspace is not None
    page = workspace.current
    assert page is not None
    QApplication.processEvents()
    times = []
    for _run in range(41):
        began = time.perf_counter()
        page.reload()
        page.repaint()
        QApplication.processEvents()
        times.append(time.perf_counter() - began)
    print(json.dumps({"reload": statistics.median(times[1:])}), flush=True)
    program.end()


def _program(vault: Path) -> "Program":
    """As `ui.main.run` builds it, with preferences of its own."""
    from ui.main import PAGES, SET_UP, SIGN_IN
    from ui.preferences import Preferences
    from ui.program import Program

    app = QApplication(["keel"])
    preferences = Preferences(Path(tempfile.mkdtemp()))
    return Program(app, vault, preferences, PAGES, SIGN_IN, SET_UP)


def _tell(**figures: float) -> None:
    print(json.dumps(figures | {"resident": _resident()}), flush=True)
    QApplication.exit()


def _resident() -> int:
    """Bytes of memory this process holds."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) * 1024


if __name__ == "__main__":
    MEASURES: dict[str, Callable[[], None]] = {
        "bare": bare,
        "sign-in": lambda: sign_in(Path(sys.argv[2])),
        "agreements": lambda: agreements(Path(sys.argv[2]), sys.argv[3:]),
        "unlocked": lambda: unlocked(Path(sys.argv[2]), sys.argv[3:]),
    }
    MEASURES[sys.argv[1]]()
