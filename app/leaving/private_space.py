"""Removing one's own private space: nobody is asked, nobody is told, and the shared space says nothing of it.

An empty private file takes its place, under another key, so that no missing file tells of it; its size does.
"""

import shutil
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from app.vault.arriving import replaced_together
from app.vault.backups.header import backups_in, read_header
from app.vault.backups.values import SUFFIX, BackupDamaged, CopyNotReadable, NotABackup, OtherKeys, Progress
from app.vault.backups.without_private import without_private_part
from app.vault.cut_off import finish_what_was_cut_off
from app.vault.database import Database
from app.vault.door_notes import forget_notes
from app.vault.engine import create_database, verify
from app.vault.files import VaultFolder, refusing_disk_faults
from app.vault.keys import PRIVATE_DATABASE, database_key
from app.vault.keyslots import PersonKeys, with_new_own_root, write_keyslots
from app.vault.quick_start import turn_off_with_old_keys
from app.vault.records import Record, Space
from app.vault.schema import create_tables
from app.vault.values import Damaged, Kind, Person
from app.vault.vault import Vault

WITNESS = Kind("witness")
"""What a private file remembers of the shared one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Emptied:
    """What came of it."""

    changed: int
    """Copies in the vault folder from which the private space was taken."""
    left: tuple[str, ...]
    """Names of those it could not be taken from: damaged or unreadable ones, and ones under earlier keys."""


def remove_private_space(vault: Vault, person: Person, passphrase: str, progress: Progress) -> Emptied:
    """Take the private space out of the vault and out of the copies in its folder; ways in and sheet stay.

    Nothing of the vault may be open. For the worker; to be repeated where it was cut off. Raises WrongPassphrase,
    WaitBeforeTrying, NoRoomForCopy and the refusals of the disk; the private file goes last, so it is as it was then.
    """
    folder = vault.folder
    finish_what_was_cut_off(folder)
    with vault.counted(person):
        keyslots, before, after = with_new_own_root(vault.keyslots(), person, passphrase, policy=vault.policy)
    changed, left = _out_of_copies(folder, before, lambda part: progress(part * 0.9))
    with replaced_together(folder) as made:
        _write_empty(vault, made, before, after)
        write_keyslots(VaultFolder(made), keyslots)
        _clear_away(folder, person)
        vault.pin.drop()
    turn_off_with_old_keys(vault, person)
    progress(1.0)
    return Emptied(changed=changed, left=left)


def _out_of_copies(folder: VaultFolder, keys: PersonKeys, progress: Progress) -> tuple[int, tuple[str, ...]]:
    copies = backups_in(folder.backups)
    readable = {copy.path for copy in copies}
    changed = 0
    left = [path.name for path in sorted(folder.backups.glob(f"*{SUFFIX}")) if path not in readable]
    for number, copy in enumerate(copies):
        progress(number / len(copies))
        try:
            changed += _taken_out(copy.path, keys)
        except (BackupDamaged, OtherKeys, NotABackup, CopyNotReadable):
            left.append(copy.path.name)
    return changed, tuple(left)


def _taken_out(copy: Path, keys: PersonKeys) -> bool:
    """Whether there was a private space in it."""
    if not any(file.name.startswith(f"{keys.person}.") for file in read_header(copy).files):
        return False
    without_private_part(copy, keys.person, keys)
    return True


def _write_empty(vault: Vault, made: Path, before: PersonKeys, after: PersonKeys) -> None:
    old = vault.folder.private_db(after.person)
    path, key = made / old.name, database_key(after.own_root, PRIVATE_DATABASE)
    create_database(path, key)
    with (
        closing(_database(vault, old, database_key(before.own_root, PRIVATE_DATABASE))) as full,
        closing(_database(vault, path, key)) as empty,
    ):
        create_tables(empty, Space.PRIVATE)
        with suppress(Damaged):  # what cannot be read can still be removed
            _remember_the_same(full, empty)
    verify(path, key)


def _remember_the_same(full: Database, empty: Database) -> None:
    """Numbers and digests by which the shared space is known again: without them the other would be told of a change.

    They hold no words.
    """
    with full.transaction() as reading, empty.transaction() as writing:
        for mapper in Record.registry.mappers:
            if Space.PRIVATE in mapper.class_.spaces and mapper.class_.kind == WITNESS:
                table = mapper.local_table
                assert isinstance(table, sa.Table)
                rows = [dict(row) for row in reading.execute(sa.select(table)).mappings()]
                if rows:
                    writing.execute(sa.insert(table), rows)


def _database(vault: Vault, path: Path, key: bytes) -> Database:
    return Database(path, key, vault.clock, lambda _kinds: None, {})


def _clear_away(folder: VaultFolder, person: Person) -> None:
    """What else of the private space lies in the folder: older files that were put aside, and what waits outside it."""
    with refusing_disk_faults(folder.path):
        for path in _put_aside(folder, person):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
    forget_notes(folder, person)


def _put_aside(folder: VaultFolder, person: Person) -> list[Path]:
    own = (f"{person}.db", f"{person}.db.*", f"{person}.db-*", f"{person}.sealed*")
    aside = [path for each in folder.path.glob("before-restore-*") for pattern in own for path in each.glob(pattern)]
    waiting = [folder.waiting_db(person), *folder.path.glob(f"{person}.sealed*")]
    return [*aside, *waiting, *folder.backups.glob(f"{person}-before-update-*.db")]
