"""Help for the page that is open, and the way to the list of shortcuts."""

from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.widgets.buttons import quiet, secondary
from ui.widgets.words import heading, text


@runtime_checkable
class Explained(Protocol):
    """Something in the window that F1 has words for."""

    def label(self) -> str: ...

    def help(self) -> tuple[str, ...]: ...


class HelpDialog(QDialog):
    """A few paragraphs in the words of the page."""

    def __init__(
        self, title: str, paragraphs: Sequence[str], show_shortcuts: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setWindowTitle("Keel")
        self.setMinimumWidth(480)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading(title))
        for paragraph in paragraphs or (_("There is no help for this page yet."),):
            column.addWidget(text(paragraph))
        column.addLayout(self._buttons(show_shortcuts))

    def _buttons(self, show_shortcuts: Callable[[], None]) -> QHBoxLayout:
        shortcuts = quiet(_("All shortcuts"), self.accept)
        shortcuts.clicked.connect(show_shortcuts)
        close = secondary(_("Close"), self.accept)
        close.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(shortcuts)
        row.addStretch(1)
        row.addWidget(close)
        return row
