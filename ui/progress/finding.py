"""Has milestones found after each change, on the way in, and when the day turns; nothing here holds up what is done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.progress.milestones.values import MILESTONES, OWN_MILESTONES
from app.refused import Refused
from app.vault.values import DRAFTS, Kind
from ui.changes import DAY, Changes

_NOT_LOOKED_AT = frozenset({MILESTONES, OWN_MILESTONES, DRAFTS})
"""What is found is not looked at again for itself, and what is being typed is not part of the record yet."""


class Finding(QObject):
    """One per sitting; it looks once what was pressed is done and shown."""

    def __init__(
        self,
        find: Callable[[frozenset[Kind] | None], object],
        changes: Changes,
        still_here: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """`find` looks for what a change of these kinds can reach, None for everything; `still_here`: not locked."""
        super().__init__(parent)
        self._find, self._still_here = find, still_here
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
        try:
            self._find(None if DAY in kinds else kinds)
        except Refused:
            self._changed |= kinds

    def _hear(self, kinds: frozenset[Kind]) -> None:
        looked_at = kinds - _NOT_LOOKED_AT
        if looked_at:
            self._changed |= looked_at
            self._soon.start()
