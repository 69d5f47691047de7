"""Making a vault, opening it, and letting the second partner in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from app.clock import Clock
from app.vault import keyslots as slots
from app.vault.engine import create_database
from app.vault.files import VaultFolder
from app.vault.keys import PRIVATE_DATABASE, SHARED_DATABASE, database_key
from app.vault.keyslots import Keyslots, PersonKeys
from app.vault.migrating import copy_before_migration, migrate
from app.vault.occupancy import Occupied, occupy
from app.vault.passphrase import DEFAULT, Policy
from app.vault.records import Space
from app.vault.schema import create_tables, is_current
from app.vault.signing_key import SigningKey
from app.vault.sitting import Sitting, open_private, sit
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

    def exists(self) -> bool:
        """Whether a first passphrase was set; raises Damaged where databases lie without their keyslots."""
        return vault_exists(self.folder)

    def keyslots(self) -> Keyslots:
        return slots.read_keyslots(self.folder)

    def release(self) -> None:
        """Let another start of the program have the vault."""
        self.occupied.release()


def take_vault(path: Path, clock: Clock, policy: Policy = DEFAULT) -> Vault:
    """Take a vault folder, made if missing; raises AlreadyOpen or FolderNotWritable.

    What a set-up left behind that was cut off before the first passphrase existed is cleared away.
    """
    folder = VaultFolder(path)
    folder.create()
    occupied = occupy(folder)
    if folder.unfinished.exists():
        _clear_unfinished(folder)
    return Vault(folder=folder, occupied=occupied, clock=clock, policy=policy)


def vault_exists(folder: VaultFolder) -> bool:
    if _has_keyslots(folder):
        return True
    if folder.shared_db.exists():
        raise Damaged(folder.keyslots.name)
    return False


def create_vault(
    vault: Vault, labels: dict[Person, str], passphrase: str, signing: SigningKey, furnish: Callable[[Sitting], None]
) -> tuple[PersonKeys, str]:
    """Make the databases and the first partner's keys; returns those keys and the recovery code.

    `furnish` writes the first rows. The keyslots are written last: until then nothing is kept, and a cut-off leaves
    nothing to open. Every entity module has to be imported before (app/schema.py).
    """
    folder = vault.folder
    folder.unfinished.touch(mode=0o600)
    keyslots, keys, code = slots.add_person(
        slots.new_keyslots(labels), Person.FIRST, passphrase, signing, None, policy=vault.policy
    )
    create_database(folder.shared_db, database_key(keys.shared_root, SHARED_DATABASE))
    _create_private(folder, keys)
    sitting = sit(folder, keyslots.vault_id, (keys,), vault.clock)
    try:
        create_tables(sitting.shared, Space.SHARED)
        assert sitting.private is not None
        create_tables(sitting.private, Space.PRIVATE)
        furnish(sitting)
    finally:
        sitting.close()
    slots.write_keyslots(folder, keyslots)
    folder.unfinished.unlink()
    return keys, code


def let_in(
    vault: Vault,
    sitting: Sitting,
    person: Person,
    passphrase: str,
    signing: SigningKey,
    welcome: Callable[[PersonKeys], None],
) -> tuple[PersonKeys, str]:
    """Give the second partner keys of their own and the shared root; returns the keys and the recovery code.

    `welcome` writes the rows that belong to it; the keyslots follow last, so a cut-off can be begun again.
    """
    root = sitting.keys[person.other].shared_root
    keyslots, keys, code = slots.add_person(vault.keyslots(), person, passphrase, signing, root, policy=vault.policy)
    vault.folder.private_db(person).unlink(missing_ok=True)
    _create_private(vault.folder, keys)
    database = open_private(vault.folder, {person: keys}, person, vault.clock, sitting.changes)
    try:
        create_tables(database, Space.PRIVATE)
    finally:
        database.close()
    welcome(keys)
    slots.write_keyslots(vault.folder, keyslots)
    return keys, code


def unlock(vault: Vault, person: Person, passphrase: str) -> PersonKeys:
    """The keys of one partner; takes about a second, so it is work for the worker.

    Raises WrongPassphrase, WaitBeforeTrying from the fourth wrong try on, Damaged, NewerVault.
    """
    vault.tries.wait(person)
    try:
        keys = slots.unlock(vault.keyslots(), person, passphrase, policy=vault.policy)
    except WrongPassphrase:
        vault.tries.failed(person)
        raise
    vault.tries.succeeded(person)
    return keys


def open_sitting(vault: Vault, people: tuple[PersonKeys, ...]) -> Sitting:
    """A sitting of one partner or both, its databases brought up to date first where they are older.

    Raises Damaged or NewerVault; then nothing stays open.
    """
    sitting = sit(vault.folder, vault.keyslots().vault_id, people, vault.clock)
    try:
        _bring_up_to_date(vault, sitting)
    except BaseException:
        sitting.close()
        raise
    return sitting


def _bring_up_to_date(vault: Vault, sitting: Sitting) -> None:
    keys = sitting.keys[sitting.here[0]]
    shared_key = database_key(keys.shared_root, SHARED_DATABASE)
    opened = [(sitting.shared, Space.SHARED, shared_key)]
    if sitting.private is not None:
        opened.append((sitting.private, Space.PRIVATE, database_key(keys.own_root, PRIVATE_DATABASE)))
    outdated = [each for each in opened if not is_current(each[0], each[1])]
    stamp = f"{vault.clock.now():%Y%m%d-%H%M%S}"
    for database, _space, key in outdated:
        copy_before_migration(vault.folder, database, key, stamp)
    for database, space, _key in outdated:
        migrate(database, space)


def _create_private(folder: VaultFolder, keys: PersonKeys) -> None:
    create_database(folder.private_db(keys.person), database_key(keys.own_root, PRIVATE_DATABASE))


def _clear_unfinished(folder: VaultFolder) -> None:
    if not _has_keyslots(folder):
        for database in (folder.shared_db, *(folder.private_db(person) for person in Person)):
            for part in ("", "-wal", "-shm"):
                database.with_name(database.name + part).unlink(missing_ok=True)
    folder.unfinished.unlink()


def _has_keyslots(folder: VaultFolder) -> bool:
    return folder.keyslots.exists() or folder.keyslots_bak.exists()
