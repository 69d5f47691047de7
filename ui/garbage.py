"""Looking for garbage on the GUI thread only: a Qt object that another thread frees can take the program down."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000
"""Milliseconds."""


class GarbageOnThisThread(QObject):
    """Python's own collection, which runs on whatever thread is allocating, is off from now until `stop`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due by Python's own thresholds."""
        due = zip((2, 1, 0), reversed(gc.get_count()), reversed(gc.get_threshold()), strict=True)
        generation = next((which for which, count, threshold in due if count > threshold), None)
        if generation is not None:
            gc.collect(generation)

    def stop(self) -> None:
        """Python collects by itself again."""
        self._timer.stop()
        gc.enable()
