"""When the newest copy outside the vault folder was made, and whether it is time for another."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.vault.backups.header import backups_in
from app.vault.files import VaultFolder, write_whole

AFTER = timedelta(days=30)


def note_outside(folder: VaultFolder, now: datetime) -> None:
    """Remember that a copy was made outside; raises DiskFull or FolderNotWritable."""
    write_whole(folder.copied_outside, now.astimezone(UTC).isoformat().encode())


def last_outside(folder: VaultFolder) -> datetime | None:
    """Aware, in UTC; None where there was none or the note cannot be read."""
    try:
        moment = datetime.fromisoformat(folder.copied_outside.read_bytes()[:100].decode())
        return moment.astimezone(UTC)
    except (OSError, ValueError, OverflowError):
        return None


def wants_one_outside(folder: VaultFolder, now: datetime) -> bool:
    """Whether 30 days went by since the last copy outside, or since the oldest one inside where there was none.

    A moment that is not yet, by the clock, says nothing.
    """
    last = last_outside(folder)
    inside = min((backup.made_at for backup in backups_in(folder.backups)), default=None)
    since = last if last is not None and last <= now else inside
    return since is not None and now - since >= AFTER


def is_outside(folder: VaultFolder, place: Path) -> bool:
    return not place.resolve().is_relative_to(folder.path.resolve())
