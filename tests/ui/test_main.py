"""Starting: without a display, and what is imported before the first paint."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("sqlalchemy", "alembic", "reportlab", "keyring", "PIL", "pyhanko", "PySide6.QtPdf", "zxcvbn")
PROGRAM = Path(__file__).parents[2]

FIRST_PAINT = """
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui import main
from ui.preferences import Preferences
from ui.program import Program

folder = Path(sys.argv[1])
app = QApplication(["keel"])
program = Program(app, folder / "vault", Preferences(folder / "config"), [], *sys.argv[2:4])
program.window.show()
painted = program.window.grab()
assert not painted.isNull()
print(sorted(set(sys.argv[4:]) & set(sys.modules)))
program.end()
"""


def run(arguments: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    kept.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, *arguments],
        env=kept | environment,
        cwd=PROGRAM,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_without_a_display_it_says_so_and_ends(tmp_path: Path) -> None:
    ended = run(["-m", "ui.main", "--vault", str(tmp_path)])
    assert ended.returncode == 3
    assert ended.stderr.startswith("There is no display here")
    assert len(ended.stderr.splitlines()) == 1


def test_a_display_that_does_not_answer_is_none(tmp_path: Path) -> None:
    ended = run(["-m", "ui.main", "--vault", str(tmp_path)], DISPLAY=":987", WAYLAND_DISPLAY="nowhere")
    assert ended.returncode == 3
    assert ended.stderr.startswith("There is no display here")


@pytest.mark.parametrize(("platform", "code"), [("offscreen", 0), ("xcb", 1), ("", 1)])
def test_a_display_is_looked_for_with_the_standard_library_alone(platform: str, code: int) -> None:
    assert run(["-I", "-S", "ui/display.py"], QT_QPA_PLATFORM=platform).returncode == code


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    view = "tests.ui.empty_door:EmptyDoor"
    ended = run(["-c", FIRST_PAINT, str(tmp_path), view, view, *HEAVY], QT_QPA_PLATFORM="offscreen")
    assert ended.stdout.strip() == "[]", ended.stderr
