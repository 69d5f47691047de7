"""Asks once before something that can't be undone, naming the thing."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.i18n import _
from ui.widgets.buttons import quiet, secondary
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.words import text


class Question(FittedDialog):
    def __init__(self, title: str, sentence: str, action: str, do: Callable[[], None], parent: QWidget) -> None:
        super().__init__("question", title, parent)
        self.yes = secondary(action, self.accept)
        self.no = quiet(_("Leave it"), self.reject)
        self.no.setDefault(True)
        self.accepted.connect(do)
        self.add(text(sentence))
        self.add_actions(self.no, self.yes)
