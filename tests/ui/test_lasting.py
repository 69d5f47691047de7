"""A long sitting does not use up Python's None."""

import os
import subprocess
import sys
from pathlib import Path

LONG_SITTING = """
import ui
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
widget = QWidget()
for _turn in range(30_000):
    widget.update()
    widget.blockSignals(False)
"""


def test_many_calls_of_qt_leave_python_alive() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", LONG_SITTING],
        cwd=Path(__file__).parents[2],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
