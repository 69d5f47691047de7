"""The time of return of a pause that runs, neutral, for everyone who passes the screen."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.pause_clock import PauseClock
from ui.widgets.announce import announce
from ui.widgets.centred import centred
from ui.widgets.moments import time_of_day
from ui.widgets.words import heading


class BackAt(QWidget):
    """Not there while no pause runs."""

    def __init__(self, pause: PauseClock, parent: QWidget) -> None:
        super().__init__(parent)
        self._pause = pause
        self.words = centred(heading(""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(self.words)
        pause.changed.connect(self.look_again)
        self.look_again()

    def look_again(self) -> None:
        running = self._pause.running
        back_at = running.back_at if running is not None else None
        said = ""
        if back_at is not None:
            time = time_of_day(self._pause.clock.local(back_at))
            came = self._pause.time_has_come
            said = (_("The time has come: {time}") if came else _("Back at {time}")).format(time=time)
        if said != self.words.text():
            self.words.setText(said)
            announce(self, said)
        self.setVisible(bool(said))
