"""A copy that somebody asked for, made on the worker."""

from collections.abc import Callable
from pathlib import Path

from app.i18n import _
from app.refused import Refused
from app.vault.backups.making import back_up
from app.vault.backups.values import Backup
from app.vault.values import COPIES
from ui.desk import Desk
from ui.widgets.work_line import WorkLine


def copy_to(
    desk: Desk, file: Path, line: WorkLine, done: Callable[[Backup], None], refused: Callable[[Refused], None]
) -> None:
    """Make a copy as `file`; `line` shows how far it is."""
    vault, sitting = desk.vault, desk.sitting
    people = tuple(sitting.keys[person] for person in sitting.here)

    def made(backup: Backup) -> None:
        done(backup)
        sitting.changes.announce(frozenset({COPIES}))

    line.run(desk.background, _("Making the copy"), lambda tell: back_up(vault, people, file, tell), made, refused)
