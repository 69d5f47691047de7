"""The line at the top of every page: who is here, who reads what is written, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.theme import look
from ui.widgets.buttons import quiet


def who_is_here(couple: Couple, alone: Person | None) -> str:
    if alone is not None:
        return _("{name}, on my own").format(name=couple.name(alone))
    return _("{first} and {second}, together").format(first=couple.names[0], second=couple.names[1])


class TopLine(QFrame):
    """Fixed above the page."""

    hide_pressed = Signal()
    lock_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = QLabel()
        self._chip.setObjectName("who")
        self._readers = QLabel()
        self._readers.setObjectName("read-by")
        self._readers.setWordWrap(True)
        look(self._readers, "small")
        self._lock = quiet(_("Lock"), self.lock_pressed.emit, shortcut="Ctrl+L")
        self._lock.setObjectName("lock")
        self._hide = quiet(_("Hide"), self.hide_pressed.emit)
        self._hide.setObjectName("hide")
        self._hide.setToolTip(_("Hide: cover everything, lock, and put Keel away (Shift three times)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 20, 40, 8)
        row.setSpacing(10)
        row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._readers, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._hide)
        row.addWidget(self._lock)

    def show_who(self, couple: Couple, alone: Person | None) -> None:
        self._chip.setText(who_is_here(couple, alone))
        look(self._chip, "chip", "accent" if alone is None else "")

    def show_readers(self, sentence: str) -> None:
        self._readers.setText(sentence)
