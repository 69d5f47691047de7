"""The system's own choosers of files and folders, opened without waiting, so that a lock can close them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_folder(over: QWidget, title: str, then: Callable[[Path], None]) -> None:
    chooser = _chooser(over, title, then)
    chooser.setFileMode(QFileDialog.FileMode.Directory)
    chooser.setOption(QFileDialog.Option.ShowDirsOnly)
    chooser.open()


def choose_file(over: QWidget, title: str, kind: str, then: Callable[[Path], None]) -> None:
    """`kind` names the files that are shown, such as "Copies of Keel (*.keel)"."""
    chooser = _chooser(over, title, then)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    chooser.setNameFilter(kind)
    chooser.open()


def _chooser(over: QWidget, title: str, then: Callable[[Path], None]) -> QFileDialog:
    chooser = QFileDialog(over, title, str(Path.home()))
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.fileSelected.connect(lambda chosen: then(Path(chosen)))
    return chooser
