"""A line over the pages after quick start: the private space is closed, and the way to open it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.desk import Desk
from ui.signin.page import SignIn
from ui.widgets.notice import InlineNotice


class QuickLine(QWidget):
    """Stays as long as the sitting."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.notice = InlineNotice(_("Quick start: your private space is closed. What is shared is here."))
        self.notice.offer(_("Use the passphrase"), self.ask_passphrase)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 4, 40, 0)
        column.addWidget(self.notice)

    def ask_passphrase(self) -> None:
        """What is being typed is sealed first, and is there again behind the passphrase."""
        person = self._desk.sitting.alone
        self._desk.lock_into(lambda door: SignIn(door, by_passphrase=person))
