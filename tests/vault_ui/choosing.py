"""A place chosen in the system's own chooser, which says so and closes."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

PATIENCE = 60_000
"""Milliseconds that a copy may take on a busy machine."""


def choose_in_chooser(window: QWidget, place: Path) -> None:
    chooser = window.findChildren(QFileDialog)[-1]
    chooser.fileSelected.emit(str(place))
    chooser.reject()
    window.activateWindow()  # as a desktop does once a dialog is closed
    assert QTest.qWaitForWindowActive(window)
    QApplication.processEvents()
