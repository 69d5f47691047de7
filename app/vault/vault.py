"""The vault folder, taken by this program; light enough for the start, for nothing in it is opened here."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from app.clock import Clock
from app.vault.cut_off import finish_what_was_cut_off
from app.vault.device_secret import DeviceSecrets
from app.vault.door_notes import How, note_for_later
from app.vault.files import VaultFolder, refusing_disk_faults
from app.vault.keyslots_document import Keyslots
from app.vault.keyslots_file import make_missing_copy, read_keyslots
from app.vault.occupancy import Occupied, occupy
from app.vault.passphrase import DEFAULT, Policy
from app.vault.pin import Pin
from app.vault.removed import let_go_of_removed
from app.vault.tries import Tries
from app.vault.values import Damaged, Person, WrongPassphrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Vault:
    """A vault folder that this program has taken for itself; nothing in it is unlocked."""

    folder: VaultFolder
    occupied: Occupied
    clock: Clock
    policy: Policy
    tries: Tries = field(default_factory=Tries)
    pin: Pin = field(default_factory=Pin)
    device: DeviceSecrets = field(default_factory=DeviceSecrets)

    def exists(self) -> bool:
        """Whether a first passphrase was set; raises Damaged where databases lie without their keyslots."""
        return vault_exists(self.folder)

    def keyslots(self) -> Keyslots:
        return read_keyslots(self.folder)

    @contextmanager
    def counted(self, person: Person) -> Iterator[None]:
        """Around a passphrase that is tried: a wrong one counts, and waits to be told to its owner.

        Raises WaitBeforeTrying from the fourth wrong try on; then the passphrase is not looked at.
        """
        try:
            with self.tries.counted(person):
                yield
        except WrongPassphrase:
            note_for_later(self.folder, person, How.FAILED, self.clock.now())
            raise

    def release(self) -> None:
        """Let another start of the program have the vault."""
        self.occupied.release()


def take_vault(path: Path, clock: Clock, policy: Policy = DEFAULT) -> Vault:
    """Take a vault folder, made if missing; raises AlreadyOpen and the refusals of the disk, and then holds nothing.

    What a set-up left behind that was cut off before the first passphrase existed is cleared away, and new files that
    were on their way to the places of old ones get there, or are taken away. A vault that was removed seven days ago
    is deleted.
    """
    folder = VaultFolder(path)
    folder.create()
    occupied = occupy(folder)
    try:
        finish_what_was_cut_off(folder)
        with refusing_disk_faults(folder.path):
            clear_unfinished(folder)
        make_missing_copy(folder)
        let_go_of_removed(folder, clock.now())
    except BaseException:
        occupied.release()  # else the next try would be told that Keel is open already
        raise
    return Vault(folder=folder, occupied=occupied, clock=clock, policy=policy)


def vault_exists(folder: VaultFolder) -> bool:
    if _has_keyslots(folder):
        return True
    if any(database.exists() for database in folder.databases):
        raise Damaged(folder.keyslots.name)
    return False


def clear_unfinished(folder: VaultFolder) -> None:
    """Take away what a set-up left that was cut off before the first passphrase existed."""
    if not folder.unfinished.exists():
        return
    if not _has_keyslots(folder):
        for database in folder.databases:
            for part in ("", "-wal", "-shm"):
                database.with_name(database.name + part).unlink(missing_ok=True)
    folder.unfinished.unlink()


def _has_keyslots(folder: VaultFolder) -> bool:
    return folder.keyslots.exists() or folder.keyslots_bak.exists()
