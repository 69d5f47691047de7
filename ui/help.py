"""Help for the page that is open, and the way to the list of shortcuts."""

from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from app.i18n import _
from ui.widgets.buttons import quiet, secondary
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.words import text


@runtime_checkable
class Explained(Protocol):
    """Something in the window that F1 has words for."""

    def label(self) -> str: ...

    def help(self) -> tuple[str, ...]: ...


class HelpDialog(FittedDialog):
    """A few paragraphs in the words of the page."""

    def __init__(
        self, title: str, paragraphs: Sequence[str], show_shortcuts: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__("help", title, parent)
        for paragraph in paragraphs or (_("There is no help for this page yet."),):
            self.add(text(paragraph))
        shortcuts = quiet(_("All shortcuts"), self.accept)
        shortcuts.clicked.connect(show_shortcuts)
        close = secondary(_("Close"), self.accept)
        close.setDefault(True)
        self.add_actions(shortcuts, close)
        close.setFocus()
