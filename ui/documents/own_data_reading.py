"""Reads everything one wrote a little at a time, between what the person does."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from app.documents.own_data import Gathering
from app.refused import Refused

AT_ONCE = 0.012
"""Seconds of reading before the window has its turn."""


class OwnDataReading(QObject):
    """Database work stays on the GUI thread, and so it goes in small steps; `cancel` ends it at any of them."""

    progressed = Signal(float)
    done = Signal(object)
    """The `OwnData`."""
    refused = Signal(object)
    """The `Refused` of a disk or a file that ended it."""

    def __init__(self, gathering: Gathering, parent: QObject) -> None:
        super().__init__(parent)
        self._gathering = gathering
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)
        self._turn.start()

    def cancel(self) -> None:
        self._turn.stop()
        self._gathering.close()
        self.deleteLater()

    def _go_on(self) -> None:
        part, ends = 0.0, perf_counter() + AT_ONCE
        try:
            while perf_counter() < ends:
                part = next(self._gathering)
        except StopIteration as over:
            self._end(self.done, over.value)
        except Refused as refused:
            self._end(self.refused, refused)
        else:
            self.progressed.emit(part)

    def _end(self, said: SignalInstance, told: object) -> None:
        self._turn.stop()
        said.emit(told)
        self.deleteLater()
