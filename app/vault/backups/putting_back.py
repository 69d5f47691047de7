"""The parts of a copy, one by one, made into files of the vault that can get their places together."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from app.clock import Clock
from app.vault.backups.container import take_out
from app.vault.backups.entities import Restoration
from app.vault.backups.header import SHARED, UNDER_COPY_KEY
from app.vault.backups.values import Header
from app.vault.database import Database
from app.vault.engine import create_database
from app.vault.files import VaultFolder, refusing_disk_faults, write_whole
from app.vault.keys import PRIVATE_COPY, PRIVATE_DATABASE, SHARED_COPY, SHARED_DATABASE, database_key
from app.vault.keyslots import Keyslots, PersonKeys, has_joined
from app.vault.keyslots_document import as_json
from app.vault.migrating import migrate
from app.vault.records import Space
from app.vault.rewriting import rewrite
from app.vault.schema import create_tables, is_current
from app.vault.values import Damaged, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PuttingBack:
    """One copy on its way into one folder."""

    folder: VaultFolder
    backup: Path
    header: Header
    room: Path
    """For what is taken out of the copy."""
    arriving: Path
    """For what gets its place in the vault."""
    clock: Clock
    then: PersonKeys = field(repr=False)
    """Keys as of the copy."""
    now: PersonKeys = field(repr=False)
    """Keys the vault has afterwards."""

    def take_out(self, name: str) -> Path:
        take_out(self.backup, name, self.room / name)
        return self.room / name


def put_shared(putting: PuttingBack) -> None:
    """The shared database under its key of today, up to date, with the row that says it comes from a copy."""
    copy, new = putting.take_out(SHARED), putting.arriving / SHARED
    key = database_key(putting.now.shared_root, SHARED_DATABASE)
    rewrite(copy, database_key(putting.then.shared_root, SHARED_COPY), new, key, in_use=False)
    author_keys = {putting.now.person: putting.now.author_key}
    in_use(Database(new, key, putting.clock, _nobody, author_keys), Space.SHARED, lambda new: _note(new, putting))


def put_private(putting: PuttingBack, then: PersonKeys, now: PersonKeys) -> None:
    """The private database of one who is here; where the copy holds none, the one in the folder stays.

    Where there is none either (that partner took theirs out of the copies), a new empty one is made.
    """
    name, key = f"{now.person}.db", database_key(now.own_root, PRIVATE_DATABASE)
    part, new = putting.header.file(name), putting.arriving / f"{now.person}.db"
    if part is not None and part.under == UNDER_COPY_KEY:
        rewrite(putting.take_out(name), database_key(then.own_root, PRIVATE_COPY), new, key, in_use=False)
    elif part is not None:
        if putting.header.file(f"{name}-wal"):
            putting.take_out(f"{name}-wal")
        rewrite(putting.take_out(name), database_key(then.own_root, PRIVATE_DATABASE), new, key)
    elif putting.folder.private_db(now.person).exists():
        return
    else:
        create_database(new, key)
        database = Database(new, key, putting.clock, _nobody, {})
        create_tables(database, Space.PRIVATE)
        database.close()
    in_use(Database(new, key, putting.clock, _nobody, {}), Space.PRIVATE, _nothing_more)


def put_private_of_today(putting: PuttingBack, keys: PersonKeys) -> None:
    """The same under the keys of today; one that the copy has under earlier keys stays in the folder as it is now.

    The copy was read through already: what does not open is whole. That its owner has had other keys since, or took
    everything out of their private space, is for nobody else to know, so nothing is said of it. Raises Damaged for
    anything else, such as a file that was begun and reads back otherwise.
    """
    name = f"{keys.person}.db"
    try:
        put_private(putting, keys, keys)
    except Damaged:
        if (putting.arriving / name).exists() or not putting.folder.private_db(keys.person).exists():
            raise


def put_other(putting: PuttingBack, keyslots: Keyslots, person: Person, *, stays: bool) -> None:
    """The private file of one who is not here, as it lies in the copy; what `stays` in the folder is left there.

    Under a key of copies it waits until that partner signs in.
    """
    there = putting.folder.private_db(person).exists() or putting.folder.waiting_db(person).exists()
    part = putting.header.file(f"{person}.db")
    if part is None or not has_joined(keyslots, person) or (there and stays):
        return
    if part.under == UNDER_COPY_KEY:
        _move(putting.take_out(part.name), putting.arriving / putting.folder.waiting_db(person).name)
        return
    for name in (part.name, f"{part.name}-wal"):
        if putting.header.file(name):
            _move(putting.take_out(name), putting.arriving / name)


def put_sealed(putting: PuttingBack) -> None:
    """What waits sealed for its owner, where nothing does in the folder."""
    for person in Person:
        name = f"{person}.sealed"
        if putting.header.file(name) and not (putting.folder.path / name).exists():
            _move(putting.take_out(name), putting.arriving / name)


def put_keyslots(putting: PuttingBack, keyslots: Keyslots) -> None:
    for place in (putting.folder.keyslots, putting.folder.keyslots_bak):
        write_whole(putting.arriving / place.name, as_json(keyslots))


def in_use(database: Database, space: Space, then: Callable[[Database], None]) -> None:
    """Bring a database that was just written up to date, do something in it, and close it into one file."""
    try:
        if not is_current(database, space):
            migrate(database, space)
        then(database)
        database.fold_log()
    finally:
        database.close()


def _note(database: Database, putting: PuttingBack) -> None:
    part = putting.header.file(SHARED)
    assert part is not None
    with database.transaction(putting.now.person) as session:
        session.add(
            Restoration(id=session.fresh_id(), copied_at=putting.header.made_at, copy_digest=part.sha256),
        )


def _move(path: Path, to: Path) -> None:
    with refusing_disk_faults(to.parent):
        shutil.move(path, to)


def _nothing_more(_database: Database) -> None:
    pass


def _nobody(_kinds: object) -> None:
    pass
