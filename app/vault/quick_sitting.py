"""A sitting of one partner whose private space stays closed."""

from app.vault.closed_space import ClosedSpace
from app.vault.quick_start import QuickKeys
from app.vault.sealed_drafts import SealedDrafts
from app.vault.sitting import Changes, Sitting, open_shared
from app.vault.vault import Vault


def sit_quickly(vault: Vault, quick: QuickKeys) -> Sitting:
    """The shared space, and in place of the private one something that keeps drafts alone.

    Raises Damaged for a shared file that is missing, empty or unreadable.
    """
    folder, person, vault_id = vault.folder, quick.keys.person, vault.keyslots().vault_id
    keys, changes = {person: quick.keys}, Changes()
    closed = ClosedSpace(folder.private_db(person), vault.clock, changes.announce)
    sealed = SealedDrafts(folder, vault_id, person, quick.seal)
    closed.keep = lambda: sealed.keep(closed)
    return Sitting(
        folder=folder,
        vault_id=vault_id,
        shared=open_shared(folder, keys, vault.clock, changes),
        private=closed,
        clock=vault.clock,
        changes=changes,
        keys=keys,
    )
