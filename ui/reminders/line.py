"""The line inside the window that reminds, where the system has no tray to say it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.i18n import _
from ui.reminders.words import reminder_words
from ui.theme import look
from ui.widgets.announce import announce
from ui.widgets.buttons import quiet


class ReminderLine(QFrame):
    """Lies over the lower edge of the window until it is put away; nothing moves for it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        look(self, "soft-card")
        self._window = window
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.put_away = quiet(_("Put away"), self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.addWidget(self.words)
        row.addWidget(self.put_away)
        self.hide()
        window.installEventFilter(self)

    def say(self) -> None:
        self.words.setText(reminder_words())
        self.setAccessibleName(self.words.text())
        self._settle_in()
        self.show()
        self.raise_()
        announce(self, self.words.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Finds its place again after the window changed its size."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle_in()
        return False

    def _settle_in(self) -> None:
        self.adjustSize()
        space = self._window.rect()
        self.move((space.width() - self.width()) // 2, space.height() - self.height() - 16)
