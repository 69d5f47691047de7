"""One window in a process of its own, for the benchmark: bare, at sign-in, or unlocked; prints its figures as JSON.

PySide is imported in each measure, for Keel brings it in after other things than a bare window does.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from app.vault.keyslots import PersonKeys
    from app.vault.vault import Vault
    from ui.program import Program


def bare() -> None:
    """What every PySide6 program pays: an application and one window."""
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    window = QWidget()
    window.resize(1240, 800)
    when_painted(window, lambda moment: _tell(painted=moment))
    window.show()
    app.exec()


def sign_in(vault: Path) -> None:
    """Keel up to the first paint of sign-in."""
    program = _program(vault)
    when_painted(program.window, lambda moment: _tell(painted=moment))
    program.start()
    _stay(program)


def unlocked(vault: Path, passphrases: Sequence[str]) -> None:
    """From the keys of both, with the imports warmed as in use, to the first page painted."""
    program = _program(vault)

    def go_in(keys: "tuple[PersonKeys, ...]") -> None:
        from app.vault.opening import open_sitting

        began = time.monotonic()
        program.open_sitting(open_sitting(program.entrance.vault(), keys))
        when_painted(program.window, lambda moment: _tell(unlock=moment - began))
        program.window.update()

    _with_keys(program, passphrases, go_in)
    _stay(program)


def reload(vault: Path, page: str, passphrases: Sequence[str]) -> None:
    """Many reloads of one page, each with its painting; in the sitting of those whose passphrases are given."""
    program = _program(vault)

    def go_in(keys: "tuple[PersonKeys, ...]") -> None:
        from app.vault.opening import open_sitting

        program.open_sitting(open_sitting(program.entrance.vault(), keys))
        program.window.go(page)
        _tell(reload=_median_reload(program))

    _with_keys(program, passphrases, go_in)
    _stay(program)


def pause(vault: Path, passphrases: Sequence[str]) -> None:
    """From the key to pause mode painted, for the first time in a sitting."""
    program = _program(vault)

    def go_in(keys: "tuple[PersonKeys, ...]") -> None:
        from PySide6.QtWidgets import QApplication

        from app.vault.opening import open_sitting

        program.open_sitting(open_sitting(program.entrance.vault(), keys))
        QApplication.processEvents()
        began = time.monotonic()
        when_painted(program.window, lambda moment: _tell(pause=moment - began))
        _press_pause(program)

    _with_keys(program, passphrases, go_in)
    _stay(program)


def copy(vault: Path, page: str, passphrases: Sequence[str]) -> None:
    """A copy of the vault made on the worker, while one page is rendered over and over; and the page by itself."""
    program = _program(vault)

    def go_in(keys: "tuple[PersonKeys, ...]") -> None:
        from app.vault.backups.making import back_up
        from app.vault.opening import open_sitting

        taken = program.entrance.vault()
        program.open_sitting(open_sitting(taken, keys))
        program.window.go(page)
        alone = _median_reload(program)
        began = time.monotonic()
        program.background.run(
            lambda: back_up(taken, keys, vault.parent / "copy.keel", lambda _done: None),
            lambda made: done.append(made.size),
            what="",
        )
        done: list[int] = []
        times = _reloads(program, lambda: bool(done))
        _tell(copy=time.monotonic() - began, size=done[0], alone=alone, median=times[len(times) // 2], most=times[-1])

    _with_keys(program, passphrases, go_in)
    _stay(program)


def _reloads(program: "Program", over: Callable[[], bool]) -> list[float]:
    """Seconds of each reload until something is over, the shortest first."""
    from PySide6.QtWidgets import QApplication

    assert program.window.workspace is not None
    page = program.window.workspace.current
    assert page is not None
    times = []
    while not over():
        began = time.perf_counter()
        page.reload()
        page.repaint()
        times.append(time.perf_counter() - began)
        QApplication.processEvents()
    return sorted(times)


def _press_pause(program: "Program") -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    QTest.keyClick(program.window, Qt.Key.Key_F8)


def when_painted(window: "QWidget", then: Callable[[float], None]) -> None:
    """Have `then` called with the monotonic time once `window` was painted first."""
    from PySide6.QtCore import QEvent, QObject

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is not QEvent.Type.UpdateRequest:
                return False
            watched.removeEventFilter(self)
            watched.event(event)
            then(time.monotonic())
            return True

    window.installEventFilter(FirstPaint(window))


def _program(vault: Path) -> "Program":
    """As `ui.main` builds it, with preferences of its own; a fault ends the measure instead of leaving it waiting."""
    sys.excepthook = _give_up
    from ui.importing import import_plainly
    from ui.main import PAGES, SET_UP, SIGN_IN, ready_process

    ready_process()
    import_plainly()
    from ui.preferences import Preferences
    from ui.program import Program
    from ui.theme import application

    preferences = Preferences(vault.parent / "preferences")
    preferences.choices.hiding_told = True  # as at every start but the first
    return Program(application(), vault, preferences, PAGES, SIGN_IN, SET_UP)


def _give_up(kind: type[BaseException], fault: BaseException, trace: "TracebackType | None") -> None:
    sys.__excepthook__(kind, fault, trace)
    os._exit(1)


def _with_keys(
    program: "Program", passphrases: Sequence[str], go_in: "Callable[[tuple[PersonKeys, ...]], None]"
) -> None:
    """Go in as a person does: after sign-in was painted and the worker has warmed the imports and opened the slots."""
    from PySide6.QtWidgets import QApplication

    program.window.show()
    QApplication.processEvents()
    program.warm()
    taken = program.entrance.vault()
    program.background.run(lambda: _keys(taken, passphrases), go_in, what="")


def _keys(vault: "Vault", passphrases: Sequence[str]) -> "tuple[PersonKeys, ...]":
    from app.vault.opening import unlock
    from app.vault.values import Person

    return tuple(unlock(vault, person, passphrase) for person, passphrase in zip(Person, passphrases, strict=False))


def _median_reload(program: "Program") -> float:
    """Seconds; imported here, for the other measures do not need it."""
    import statistics

    from PySide6.QtWidgets import QApplication

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
    return statistics.median(times[1:])


def _tell(**figures: float) -> None:
    """Print the figures with what this process holds, and end it."""
    from PySide6.QtWidgets import QApplication

    print(json.dumps(figures | {"resident": _resident()}), flush=True)
    QApplication.exit()


def _resident() -> int:
    """Bytes of memory this process holds."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) * 1024


def _stay(program: "Program") -> None:
    from PySide6.QtWidgets import QApplication

    QApplication.exec()
    program.end()


if __name__ == "__main__":
    MEASURES: dict[str, Callable[[], None]] = {
        "bare": bare,
        "sign-in": lambda: sign_in(Path(sys.argv[2])),
        "pause": lambda: pause(Path(sys.argv[2]), sys.argv[3:]),
        "copy": lambda: copy(Path(sys.argv[2]), sys.argv[3], sys.argv[4:]),
        "reload": lambda: reload(Path(sys.argv[2]), sys.argv[3], sys.argv[4:]),
        "unlocked": lambda: unlocked(Path(sys.argv[2]), sys.argv[3:]),
    }
    MEASURES[sys.argv[1]]()
