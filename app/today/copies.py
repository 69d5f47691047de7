"""Whether a copy outside the vault folder is worth a word: after 30 days without one, and 30 after “not now”."""

from datetime import timedelta

from app.today.entities import NotNow
from app.vault.backups.outside import wants_one_outside
from app.vault.sitting import Sitting

COPY = "copy"
RESTS = timedelta(days=30)


def wants_copy(sitting: Sitting) -> bool:
    """Never after quick start, which keeps no "not now"."""
    return not sitting.quick and not _rests(sitting) and wants_one_outside(sitting.folder, sitting.clock.now())


def _rests(sitting: Sitting) -> bool:
    with sitting.own.reading() as session:
        record = session.get(NotNow, COPY)
        return record is not None and sitting.clock.today() < record.day + RESTS
