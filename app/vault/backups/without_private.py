"""Taking one partner's private space out of a copy that was made before."""

from dataclasses import replace
from pathlib import Path

from app.vault.backups.container import check_seal, check_whole, take_out, write_copy
from app.vault.backups.room import check_room
from app.vault.backups.values import Backup, unwatched
from app.vault.files import making_room
from app.vault.keyslots import PersonKeys
from app.vault.values import Person


def without_private_part(backup: Path, person: Person, keys: PersonKeys) -> Backup:
    """The same copy without that partner's private file, in its place; as it was, where that fails.

    For the worker. Raises NotABackup, BackupDamaged, NewerBackup, OtherKeys for a copy under an earlier shared root,
    NoRoomForCopy and the refusals of the disk.
    """
    header = check_whole(backup, unwatched)
    check_seal(backup, header, keys.shared_root)
    left = replace(header, files=tuple(part for part in header.files if not part.name.startswith(f"{person}.")))
    check_room(backup.parent, backup.parent, sum(part.size for part in left.files))
    with making_room(backup.with_name(backup.name + ".making")) as room:
        sources = {part.name: room / part.name for part in left.files}
        for name, place in sources.items():
            take_out(backup, name, place)
        return write_copy(backup, left, sources, keys.shared_root, unwatched)
