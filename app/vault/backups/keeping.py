"""The copies that are made by themselves, once a day, and which of them are kept."""

from collections.abc import Callable, Hashable
from datetime import datetime

from app.vault.backups.header import backups_in, read_header
from app.vault.backups.making import back_up, seen_now
from app.vault.backups.values import Backup, Progress
from app.vault.files import VaultFolder, refusing_disk_faults
from app.vault.keyslots import PersonKeys
from app.vault.reserve import keep_reserve
from app.vault.vault import Vault

DAILY, WEEKLY, MONTHLY, LEAST = 12, 10, 9, 5


def daily_backup(vault: Vault, people: tuple[PersonKeys, ...], progress: Progress) -> Backup | None:
    """A copy into the vault folder where something changed since the newest and none was made today, else None.

    Then lets go of those that are no longer kept, and makes the reserve where that was given up. For the worker;
    raises like `back_up`.
    """
    keep_reserve(vault.folder.path)
    newest = told_apart(_ours(vault), vault.clock.now())[0][:1]
    if newest and (_is_of_today(vault, newest[0]) or not _changed_since(vault.folder, newest[0])):
        return None
    backup = back_up(vault, people, vault.folder.backups, progress)
    thin_out(vault)
    return backup


def thin_out(vault: Vault) -> tuple[Backup, ...]:
    """Delete the copies in the vault folder that are no longer kept, and say which; another vault's are left alone.

    Those that a clock dated ahead of now, or before it was set back, take no one's place: each kind is thinned out by
    itself.
    """
    gone = tuple(
        each for kind in told_apart(_ours(vault), vault.clock.now()) for each in no_longer_kept(kind, vault.clock.local)
    )
    with refusing_disk_faults(vault.folder.backups):
        for backup in gone:
            backup.path.unlink(missing_ok=True)
    return gone


def no_longer_kept(
    backups: tuple[Backup, ...], local: Callable[[datetime], datetime] = lambda moment: moment
) -> tuple[Backup, ...]:
    """All but the newest of each of the last 12 days, 10 weeks and 9 months that have one, and the newest 5.

    `backups` has the newest first; `local` gives a moment in the zone whose days count.
    """
    kept = {backup.path for backup in backups[:LEAST]}
    periods: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
        (DAILY, lambda moment: moment.date()),
        (WEEKLY, lambda moment: moment.isocalendar()[:2]),
        (MONTHLY, lambda moment: (moment.year, moment.month)),
    )
    for most, period in periods:
        newest: dict[Hashable, Backup] = {}
        for backup in backups:
            newest.setdefault(period(local(backup.made_at)), backup)
        kept |= {backup.path for backup in list(newest.values())[:most]}
    return tuple(backup for backup in backups if backup.path not in kept)


def told_apart(backups: tuple[Backup, ...], now: datetime) -> tuple[tuple[Backup, ...], tuple[Backup, ...]]:
    """Those up to now, and those from what is not yet by the clock; in the order they had."""
    so_far = tuple(backup for backup in backups if backup.made_at <= now)
    return so_far, tuple(backup for backup in backups if backup.made_at > now)


def _ours(vault: Vault) -> tuple[Backup, ...]:
    vault_id = vault.keyslots().vault_id
    return tuple(backup for backup in backups_in(vault.folder.backups) if backup.vault_id == vault_id)


def _is_of_today(vault: Vault, backup: Backup) -> bool:
    return vault.clock.local(backup.made_at).date() == vault.clock.today()


def _changed_since(folder: VaultFolder, backup: Backup) -> bool:
    header = read_header(backup.path)
    return {part.name: part.seen for part in header.files if part.seen} != seen_now(folder)
