"""The notice in the system's tray."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon

from ui.icons import icon
from ui.reminders.words import reminder_words

_SHOWN_FOR = 10_000
"""Milliseconds; many systems take their own time."""


class Tray(QObject):
    """In the tray only while reminders are on; a press brings the window forward."""

    def __init__(self, come_forward: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(icon("today", "accent"), self)
        self._icon.setToolTip("Keel")
        self._icon.activated.connect(lambda _how: come_forward())
        self._icon.messageClicked.connect(come_forward)

    @staticmethod
    def is_there() -> bool:
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def stand(self, *, there: bool) -> None:
        self._icon.setVisible(there)

    def say(self) -> None:
        self._icon.setVisible(True)
        self._icon.showMessage("Keel", reminder_words(), icon("today", "accent"), _SHOWN_FOR)
