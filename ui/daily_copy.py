"""The copy of the day, made on the worker once the first page of a sitting is there; light, for the window holds it."""

from typing import TYPE_CHECKING

from app.refused import Refused
from app.vault.values import COPIES

if TYPE_CHECKING:
    from app.vault.backups.values import Backup
    from ui.background import Progress
    from ui.desk import Desk


class DailyCopy:
    """Lives as long as the program, so that what kept the copy from being made is said as long as it holds."""

    def __init__(self) -> None:
        self.refused: Refused | None = None

    def begin(self, desk: "Desk") -> None:
        """Where something changed and there is none of today; a lock stops it.

        Each own file first has something to remember: should that copy be put back, it is seen by it.
        """
        from app.tampering.looking import remember_first
        from app.vault.backups.keeping import daily_backup

        def make(progress: "Progress") -> "Backup | None":
            remember_first(sitting)
            return daily_backup(vault, people, progress.at)

        vault, sitting = desk.vault, desk.sitting
        people = tuple(sitting.keys[person] for person in sitting.here)
        desk.background.run_long(
            make,
            lambda made: self._note(desk, made),
            refused=lambda reason: self._note_refused(desk, reason),
            what="",
        )

    def _note(self, desk: "Desk", made: "Backup | None") -> None:
        had_refused, self.refused = self.refused, None
        if made is not None or had_refused is not None:
            desk.sitting.changes.announce(frozenset({COPIES}))

    def _note_refused(self, desk: "Desk", reason: Refused) -> None:
        self.refused = reason
        desk.sitting.changes.announce(frozenset({COPIES}))
