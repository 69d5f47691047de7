"""Making a copy of the whole vault, also while it is open and someone writes in it."""

import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from app.refused import Refused
from app.vault.backups.container import digest_of, write_copy, writing_copy_in
from app.vault.backups.header import AS_IT_LAY, KEYSLOTS, LARGEST, SHARED, UNDER_COPY_KEY, prefix
from app.vault.backups.outside import is_outside, note_outside
from app.vault.backups.room import check_room
from app.vault.backups.values import SUFFIX, Backup, CopiedFile, Header, Progress
from app.vault.files import VaultFolder, making_room, refusing_disk_faults
from app.vault.keys import PRIVATE_COPY, PRIVATE_DATABASE, SHARED_COPY, SHARED_DATABASE, database_key
from app.vault.keyslots import PersonKeys
from app.vault.keyslots_document import as_json
from app.vault.rewriting import Keyed, one_moment, rewrite_open, settle
from app.vault.values import Person
from app.vault.vault import Vault


def back_up(vault: Vault, people: tuple[PersonKeys, ...], place: Path, progress: Progress) -> Backup:
    """Copy the vault into one file: `place` is that file (replaced), or a folder, where it gets a name by its time.

    The shared database and the private ones of `people` are written under keys that only copies have; the private file
    of one who is not here is taken as it lies, under that partner's own key. Private databases are read before the
    shared one, and all as of one moment where the writing pauses for one: so no private file in a copy has seen more
    of the shared space than the copy holds, and nothing on its way from one to the other falls between them.

    For the worker; the vault may be open on another thread. Raises NoRoomForCopy before anything is written, Damaged
    where the vault cannot be read whole, like `writing_copy_in`, and what the vault's own disk refuses; then there is
    no copy of that name.
    """
    now = vault.clock.now()
    target = _target(place, now)
    with refusing_disk_faults(vault.folder.path):
        files = _files_of(vault.folder)
        size = sum(path.stat().st_size for path in files.values())
    with writing_copy_in(target.parent):
        check_room(vault.folder.path, target.parent, size)
    with making_room(vault.folder.making) as room, refusing_disk_faults(room):
        header = _gather(vault, people, files, room, now, lambda done: progress(done / 2))
        sources = {part.name: room / part.name for part in header.files}
        backup = write_copy(target, header, sources, people[0].shared_root, lambda done: progress(0.5 + done / 2))
    if is_outside(vault.folder, target):
        with suppress(Refused):  # the copy is there, and whole; without the note another is asked for too soon
            note_outside(vault.folder, now)
    return backup


def seen_now(folder: VaultFolder) -> dict[str, str]:
    """Size and time of each file that a copy is made of, with its log."""
    return {name: _seen(path) for name, path in _files_of(folder).items()}


def _gather(
    vault: Vault, people: tuple[PersonKeys, ...], files: dict[str, Path], room: Path, now: datetime, progress: Progress
) -> Header:
    """Everything that goes into the copy, as files of their own names in `room`."""
    seen = seen_now(vault.folder)
    databases = _open_ones(vault.folder, people)
    keyslots = vault.keyslots()
    (room / KEYSLOTS).write_bytes(as_json(keyslots))
    lying = [KEYSLOTS]
    for name, path in files.items():
        if name not in databases and name != KEYSLOTS:
            lying += _copied_as_it_lies(path, room / name)
    _rewrite_all(databases, room, progress)
    waiting = {f"{person}.db" for person in Person if not vault.folder.private_db(person).exists()}
    parts = [(name, UNDER_COPY_KEY if name in waiting else AS_IT_LAY) for name in lying]
    parts += [(name, UNDER_COPY_KEY) for name in databases]
    header = Header(
        vault_id=keyslots.vault_id,
        made_at=now,
        files=tuple(_part(room / name, under, seen.get(name, "")) for name, under in parts),
    )
    assert len(prefix(header)) < LARGEST
    return header


def _open_ones(folder: VaultFolder, people: tuple[PersonKeys, ...]) -> dict[str, tuple[Keyed, bytes]]:
    """By name: the databases that are open, private ones first, each with its key and the one it has in a copy."""
    own = {
        f"{keys.person}.db": (
            (folder.private_db(keys.person), database_key(keys.own_root, PRIVATE_DATABASE)),
            database_key(keys.own_root, PRIVATE_COPY),
        )
        for keys in people
        if keys.opens_private
    }
    root = people[0].shared_root
    shared = ((folder.shared_db, database_key(root, SHARED_DATABASE)), database_key(root, SHARED_COPY))
    return {**own, SHARED: shared}


def _rewrite_all(databases: dict[str, tuple[Keyed, bytes]], room: Path, progress: Progress) -> None:
    with one_moment([source for source, _key in databases.values()]) as opened:
        for number, (name, (source, key)) in enumerate(databases.items()):
            progress(number / len(databases) / 2)
            rewrite_open(opened[number], source[0], room / name, key)
    for number, (name, (_source, key)) in enumerate(databases.items()):
        progress(0.5 + number / len(databases) / 2)
        settle(room / name, key)


def _copied_as_it_lies(path: Path, to: Path) -> list[str]:
    """The names of the file and of its log, which is there after a crash only."""
    copied = []
    for lying, copy in ((path, to), (_log(path), _log(to))):
        if lying.exists() and (lying == path or lying.stat().st_size):
            shutil.copyfile(lying, copy)
            copied.append(copy.name)
    return copied


def _part(path: Path, under: str, seen: str) -> CopiedFile:
    return CopiedFile(name=path.name, size=path.stat().st_size, sha256=digest_of(path), under=under, seen=seen)


def _files_of(folder: VaultFolder) -> dict[str, Path]:
    """By name, every file that belongs into a copy and is there."""
    names = [KEYSLOTS, SHARED, *(f"{person}{end}" for person in Person for end in (".db", ".sealed"))]
    waiting = {f"{person}.db": path for person in Person if (path := folder.waiting_db(person)).exists()}
    return waiting | {name: folder.path / name for name in names if (folder.path / name).exists()}


def _seen(path: Path) -> str:
    stats = [each.stat() for each in (path, _log(path)) if each.exists()]
    return " ".join(f"{stat.st_size}:{stat.st_mtime_ns}" for stat in stats if stat.st_size)


def _log(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _target(place: Path, now: datetime) -> Path:
    if not place.is_dir():
        return place
    name = f"keel-{now:%Y%m%d-%H%M%S}"
    names = [name, *(f"{name}-{number}" for number in range(2, 100))]
    return next(path for each in names if not (path := place / f"{each}{SUFFIX}").exists())
