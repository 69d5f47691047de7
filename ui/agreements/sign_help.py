"""People to call, from the help lines of the content library."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.i18n import _
from app.library.packs import help_lines
from app.library.values import HelpKind, HelpLine
from ui.theme import current_theme
from ui.widgets.buttons import secondary
from ui.widgets.scroll import Scroll
from ui.widgets.words import heading, muted, small, strong, text


class HelpLinesDialog(QDialog):
    """Reads only; nothing is asked and nothing is noted."""

    def __init__(self, packs: Path, parent: QWidget) -> None:
        """`packs` may hold the couple's own list, which takes the place of ours."""
        super().__init__(parent)
        self.setObjectName("help-lines")
        self.setWindowTitle("Keel")
        side = current_theme().px(480)
        self.setMinimumSize(min(side, parent.width()), min(side, parent.height()))
        lines = help_lines(packs)
        scroll = Scroll((0, 0, 12, 0), spacing=12)
        for line in lines.lines:
            if HelpKind.NOT_SAFE in line.kinds:
                scroll.body.addWidget(_line(line))
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading(_("People to call")))
        column.addWidget(muted(_("If you are afraid of your partner, or watched, these people can help.")))
        column.addWidget(scroll, 1)
        column.addWidget(small(_("Numbers checked in {month}.").format(month=lines.checked)))
        column.addWidget(secondary(_("Close"), self.accept))


def _line(line: HelpLine) -> QWidget:
    entry = QWidget()
    column = QVBoxLayout(entry)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(strong(f"{line.name} · {line.country}"))
    column.addWidget(text(line.number))
    if line.note:
        column.addWidget(small(line.note))
    return entry
