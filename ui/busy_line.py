"""What is happening, for someone who waits: after 0.3 s what, after 1 s how far, after 3 s a way to stop it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.i18n import _
from ui.background import BEFORE_SAYING, Busy
from ui.theme import look
from ui.widgets.buttons import quiet

_BEFORE_HOW_FAR = 1000 - BEFORE_SAYING
_BEFORE_CANCEL = 3000 - BEFORE_SAYING


class BusyLine(QFrame):
    """Lies over the lower edge of the window, so that nothing moves when it comes and goes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        look(self, "soft-card")
        self._window = window
        self._busy: Busy | None = None
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._cancel = quiet(_("Cancel"), self._stop)
        self._how_far = QTimer(self, singleShot=True, interval=_BEFORE_HOW_FAR)
        self._how_far.timeout.connect(self._render)
        self._way_out = QTimer(self, singleShot=True, interval=_BEFORE_CANCEL)
        self._way_out.timeout.connect(self._render)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.addWidget(self._words)
        row.addWidget(self._cancel)
        self.hide()

    def tell(self, busy: Busy | None) -> None:
        """Say what goes on, or nothing any more."""
        if busy is not None and self._busy is None:
            self._how_far.start()
            self._way_out.start()
        self._busy = busy
        self._render()

    def settle_in(self) -> None:
        """Find its place again after the window changed its size."""
        self.adjustSize()
        space = self._window.rect()
        self.move((space.width() - self.width()) // 2, space.height() - self.height() - 16)

    def _render(self) -> None:
        self.setVisible(self._busy is not None)
        if self._busy is None:
            return
        self._words.setText(self._sentence(self._busy))
        self.setAccessibleName(self._words.text())
        self._cancel.setVisible(not self._way_out.isActive())
        self.settle_in()
        self.raise_()

    def _sentence(self, busy: Busy) -> str:
        if busy.part is None or self._how_far.isActive():
            return busy.what
        return _("{what}: {part} of 100").format(what=busy.what, part=round(busy.part * 100))

    def _stop(self) -> None:
        if self._busy is not None:
            self._busy.cancel()
