"""The copy that is put aside before an older vault is brought up to date."""

from app.vault.backups.making import back_up
from app.vault.backups.values import Backup, unwatched
from app.vault.keyslots import PersonKeys
from app.vault.vault import Vault


def copy_before_migration(vault: Vault, people: tuple[PersonKeys, ...]) -> Backup:
    """A copy in the vault folder like every other one; raises like `back_up`, and then nothing is to be changed."""
    return back_up(vault, people, vault.folder.backups, unwatched)
