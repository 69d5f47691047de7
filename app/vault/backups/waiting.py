"""The private file of a partner who was not here when a copy was put back: theirs alone to bring in."""

from app.vault.files import VaultFolder, refusing_disk_faults, sync_folder
from app.vault.keys import PRIVATE_COPY, PRIVATE_DATABASE, database_key
from app.vault.keyslots import PersonKeys
from app.vault.rewriting import rewrite


def bring_in(folder: VaultFolder, keys: PersonKeys) -> None:
    """Write the file that waits for this partner anew under the key of the vault, where they have none there.

    A cut-off leaves it waiting. Raises Damaged and the refusals of the disk.
    """
    waiting, place = folder.waiting_db(keys.person), folder.private_db(keys.person)
    if place.exists() or not waiting.exists():
        return
    part = place.with_name(place.name + ".part")
    with refusing_disk_faults(folder.path):
        part.unlink(missing_ok=True)
        rewrite(
            waiting,
            database_key(keys.own_root, PRIVATE_COPY),
            part,
            database_key(keys.own_root, PRIVATE_DATABASE),
            in_use=False,
        )
        part.replace(place)
        sync_folder(folder.path)
        waiting.unlink()
