"""What can still be read of damaged databases, row by row, in new ones that take their places."""

import shutil
from functools import partial
from pathlib import Path

from sqlcipher3 import dbapi2

from app.vault.arriving import arriving, swap_in
from app.vault.backups.entities import SALVAGED, SALVAGED_WITHOUT_HISTORY, Restoration
from app.vault.backups.putting_back import in_use
from app.vault.backups.rebuilding import rebuild
from app.vault.backups.room import check_room
from app.vault.backups.values import NothingToSalvage, Progress, Salvaged, SalvagedTable
from app.vault.backups.waiting import bring_in
from app.vault.database import Database
from app.vault.door_notes import How, note_for_later
from app.vault.engine import verify
from app.vault.files import making_room, refusing_disk_faults
from app.vault.history import HistoryEntry
from app.vault.keys import PRIVATE_DATABASE, SHARED_DATABASE, database_key
from app.vault.keyslots import PersonKeys
from app.vault.records import Space
from app.vault.rewriting import Keyed, settle
from app.vault.values import Damaged
from app.vault.vault import Vault


def salvage(vault: Vault, people: tuple[PersonKeys, ...], progress: Progress) -> Salvaged:
    """Rebuild each damaged database of `people` from what can be read of it; whole ones stay as they are.

    For the worker, with no sitting open. The damaged files are moved aside and work is done on copies of them. Each of
    `people` finds it in their unlock log. A private file of which too little can be read stays as it is and is named.
    Raises NothingToSalvage where nothing else is left to save: a file is missing, cannot be opened at all, or lacks
    what no vault is without; NoRoomForCopy and the refusals of the disk; then nothing has changed.
    """
    folder = vault.folder
    for keys in people:
        bring_in(folder, keys)
    damaged = [each for each in _databases(vault, people) if not _is_whole(*each)]
    present = [path for path, _key in damaged if path.exists()]
    check_room(folder.path, folder.path, sum(path.stat().st_size for path in present))
    tables: list[SalvagedTable] = []
    beyond: list[str] = []
    with making_room(folder.making) as room, arriving(folder) as made:
        for number, (path, key) in enumerate(damaged):
            done = partial(_part_done, progress, number, len(damaged))
            try:
                rebuilt = _rebuilt(path, key, room, made, done)
            except NothingToSalvage:
                beyond.append(path.name)
                if path == folder.shared_db or len(beyond) == len(damaged):
                    raise
                (made / path.name).unlink(missing_ok=True)
                continue
            if path == folder.shared_db:
                _note(vault, people[0], made / path.name, key, rebuilt)
            tables += rebuilt
        if damaged:
            now = vault.clock.now()
            swap_in(folder, f"{now:%Y%m%d-%H%M%S}")
            for keys in people:
                note_for_later(folder, keys.person, How.SALVAGED, now)
    return Salvaged(tables=tuple(tables), beyond=tuple(beyond))


def _rebuilt(path: Path, key: bytes, room: Path, made: Path, progress: Progress) -> tuple[SalvagedTable, ...]:
    if not path.exists():
        raise NothingToSalvage(path.name)
    copy = room / path.name
    with refusing_disk_faults(room):
        for end in ("", "-wal"):
            if path.with_name(path.name + end).exists():
                shutil.copyfile(path.with_name(path.name + end), copy.with_name(copy.name + end))
    new = made / path.name
    tables = rebuild(partial(_open_damaged, copy, key), path.name, new, key, progress)
    settle(new, key)
    return tables


def _note(vault: Vault, keys: PersonKeys, new: Path, key: bytes, tables: tuple[SalvagedTable, ...]) -> None:
    """Say in the new shared database where it comes from, so that what is missing in it is known to be lost."""
    whole = not any(table.lost for table in tables if table.table == HistoryEntry.__tablename__)
    digest = SALVAGED if whole else SALVAGED_WITHOUT_HISTORY

    def write(database: Database) -> None:
        with database.transaction(keys.person) as session:
            session.add(Restoration(id=session.fresh_id(), copied_at=session.now, copy_digest=digest))

    in_use(Database(new, key, vault.clock, lambda _kinds: None, {keys.person: keys.author_key}), Space.SHARED, write)


def _open_damaged(path: Path, key: bytes) -> dbapi2.Connection:
    """Also where the file is cut short: SQLite reads on when it is told that the schema may be written."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    for pragma in ("cipher_log_level = NONE", f"key = \"x'{key.hex()}'\"", "writable_schema = ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _databases(vault: Vault, people: tuple[PersonKeys, ...]) -> list[Keyed]:
    shared = (vault.folder.shared_db, database_key(people[0].shared_root, SHARED_DATABASE))
    return [
        shared,
        *((vault.folder.private_db(keys.person), database_key(keys.own_root, PRIVATE_DATABASE)) for keys in people),
    ]


def _is_whole(path: Path, key: bytes) -> bool:
    try:
        verify(path, key)
    except Damaged:
        return False
    return True


def _part_done(progress: Progress, number: int, count: int, done: float) -> None:
    progress((number + done) / count)
