"""Has milestones found after each change, on the way in, and when the day turns; nothing here holds up what is done."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.progress.milestones.values import MILESTONES, OWN_MILESTONES
from app.refused import Refused
from app.vault.values import DRAFTS, Kind
from ui.changes import DAY, Changes

if TYPE_CHECKING:
    from pathlib import Path

    from app.vault.sitting import Sitting

_NOT_LOOKED_AT = frozenset({MILESTONES, OWN_MILESTONES, DRAFTS})
"""What is found is not looked at again for itself, and what is being typed is not part of the record yet."""


class Finding(QObject):
    """One per sitting; it looks once what was pressed is done and shown."""

    def __init__(
        self, sitting: "Sitting", packs: "Path", changes: Changes, still_here: Callable[[], bool], parent: QObject
    ) -> None:
        """`still_here`: whether the sitting goes on."""
        super().__init__(parent)
        self._sitting, self._packs, self._still_here = sitting, packs, still_here
        self._changed: set[Kind] = {DAY}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.look)
        self._soon.start()
        changes.changed.connect(self._hear)

    def look(self) -> None:
        """For what changed since the last look; where the disk refuses, it is found with the next change."""
        kinds, self._changed = frozenset(self._changed), set()
        if not self._still_here() or not kinds:
            return
        from app.progress.milestones.finding import find_milestones
        from app.progress.milestones.rules import EVERY_KIND

        try:
            find_milestones(self._sitting, EVERY_KIND if DAY in kinds else kinds, self._packs)
        except Refused:
            self._changed |= kinds

    def _hear(self, kinds: frozenset[Kind]) -> None:
        looked_at = kinds - _NOT_LOOKED_AT
        if looked_at:
            self._changed |= looked_at
            self._soon.start()
