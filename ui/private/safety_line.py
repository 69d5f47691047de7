"""The quiet line at the foot of all that is private: whom to call; nothing is asked, and nothing is noted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.i18n import _
from app.library.values import HelpKind
from ui.desk import Desk
from ui.help_lines_dialog import HelpLinesDialog
from ui.widgets.buttons import quiet


class SafetyLine(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        said = _("If you might hurt yourself or someone, or anyone isn't safe: people to call")
        self.button = quiet(said, self._show, icon="help")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)

    def _show(self) -> None:
        self._desk.show_dialog(HelpLinesDialog(self._desk.preferences, self.window(), frozenset(HelpKind)))
