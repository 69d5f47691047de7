"""Sends what was slept on when its morning has come: on the way in, and while somebody is here."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from app.vault.values import Kind
from ui.changes import DAY, Changes


class Morning(QObject):
    """One per sitting; it looks once the pages stand, so that what is refused stays said on the one that is open."""

    def __init__(self, changes: Changes, release: Callable[[], datetime | None], parent: QObject) -> None:
        """`release` sends what is ready, and returns when the next is."""
        super().__init__(parent)
        self._changes, self._release = changes, release
        changes.changed.connect(self._hear)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.look)
        self._soon.start()

    def look(self) -> None:
        moment = self._release()
        if moment is not None:
            self._changes.announce_at(moment)

    def _hear(self, kinds: frozenset[Kind]) -> None:
        if DAY in kinds:
            self._soon.start()
