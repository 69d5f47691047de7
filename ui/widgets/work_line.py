"""Long work where it was asked for: what is done, how far it is, and a way to stop it that waits for its end."""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.refused import Refused
from ui.background import Background, Progress
from ui.widgets.announce import announce
from ui.widgets.buttons import quiet
from ui.widgets.words import small

T = TypeVar("T")

Tell = Callable[[float], None]
"""Is told which part of the work is done, 0 to 1; work that was stopped ends there."""


class Stopped(Refused):
    """Somebody pressed Cancel before the work was done."""

    def __init__(self) -> None:
        super().__init__(_("Stopped, as you asked. Nothing has changed."))


class WorkLine(QWidget):
    """Not there while nothing runs. What was stopped too late is done, and says so."""

    def __init__(self) -> None:
        super().__init__()
        self._what = ""
        self._stop = threading.Event()
        self.said = small("")
        self.cancel = quiet(_("Cancel"), self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.said)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def runs(self) -> bool:
        return not self.isHidden()

    def run(
        self,
        background: Background,
        what: str,
        work: Callable[[Tell], T],
        done: Callable[[T], None],
        refused: Callable[[Refused], None],
    ) -> None:
        """Do `work` on the worker; afterwards `done`, or `refused`, `Stopped` among it."""
        self._what, self._stop = what, threading.Event()
        self._begin()
        stop = self._stop

        def stoppable(progress: Progress) -> T:
            return work(lambda part: _unless(stop, progress, part))

        background.run_long(
            stoppable,
            lambda result: self._end(lambda: done(result)),
            refused=lambda reason: self._end(lambda: refused(reason)),
            what="",
            told=self._tell,
        )

    def stop(self) -> None:
        """It ends at the next word on how far it is."""
        self._stop.set()
        self.said.setText(_("Stopping …"))

    def _begin(self) -> None:
        self.said.setText(_("{what} …").format(what=self._what))
        announce(self, self.said.text())
        self.show()
        self.cancel.setFocus()

    def _tell(self, part: float) -> None:
        if not self._stop.is_set():
            percent = QLocale().toString(round(part * 100)) + QLocale().percent()
            self.said.setText(_("{what}: {part}").format(what=self._what, part=percent))

    def _end(self, then: Callable[[], None]) -> None:
        self.hide()
        then()


def _unless(stop: threading.Event, progress: Progress, part: float) -> None:
    progress.at(part)
    if stop.is_set():
        raise Stopped
