"""The quiet line at the foot of all that is private: whom to call; nothing is asked, and nothing is noted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.library.values import HelpKind
from ui.desk import Desk
from ui.help_lines_dialog import HelpLinesDialog
from ui.widgets.buttons import quiet
from ui.widgets.words import muted


class SafetyLine(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.button = quiet(_("People to call"), self._show, icon="help")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        column.addWidget(muted(_("If you might hurt yourself or someone, or anyone isn't safe:")))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show(self) -> None:
        self._desk.show_dialog(HelpLinesDialog(self._desk.preferences, self.window(), frozenset(HelpKind)))
