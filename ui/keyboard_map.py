"""Every shortcut on one page, read from the same declarations that make them work."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.command import Command
from ui.widgets.buttons import secondary
from ui.widgets.scroll import Scroll
from ui.widgets.words import eyebrow, heading, on_one_line, text


class KeyboardMap(QDialog):
    """Groups of commands that have a shortcut, with how it is pressed."""

    def __init__(self, groups: Sequence[tuple[str, Sequence[Command]]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keyboard-map")
        self.setWindowTitle("Keel")
        self.setMinimumSize(520, 520)
        close = secondary(_("Close"), self.accept)
        close.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading(_("All shortcuts")))
        column.addWidget(_table(groups), 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _table(groups: Sequence[tuple[str, Sequence[Command]]]) -> Scroll:
    area = Scroll((0, 0, 12, 0))
    grid = QGridLayout()
    grid.setColumnStretch(0, 1)
    grid.setVerticalSpacing(8)
    for title, commands in groups:
        with_keys = [command for command in commands if command.shown_keys]
        if with_keys:
            grid.addWidget(eyebrow(title), grid.rowCount(), 0)
        for row, command in enumerate(with_keys, start=grid.rowCount()):
            grid.addWidget(text(command.label()), row, 0)
            grid.addWidget(on_one_line(text(command.shown_keys)), row, 1)
    area.body.addLayout(grid)
    area.body.addStretch(1)
    return area
