"""Making a vault, unlocking it, and letting the second partner in."""

from collections.abc import Callable
from contextlib import ExitStack, suppress

from app.vault import keyslots as slots
from app.vault.backups.before_update import copy_before_migration
from app.vault.backups.waiting import bring_in
from app.vault.cut_off import finish_before_keys
from app.vault.engine import create_database
from app.vault.files import VaultFolder, refusing_disk_faults, take_away
from app.vault.keys import PRIVATE_DATABASE, SHARED_DATABASE, database_key
from app.vault.keyslots import PersonKeys
from app.vault.migrating import migrate
from app.vault.quick_sitting import sit_quickly
from app.vault.quick_start import QuickKeys
from app.vault.records import Space
from app.vault.schema import create_tables, is_current
from app.vault.sealed_drafts import take_in
from app.vault.signing_key import SigningKey
from app.vault.sitting import Sitting, open_private, sit
from app.vault.values import DiskRefused, Person
from app.vault.vault import Vault, clear_unfinished, vault_exists


def create_vault(
    vault: Vault, labels: dict[Person, str], passphrase: str, signing: SigningKey, furnish: Callable[[Sitting], None]
) -> tuple[PersonKeys, str]:
    """Make the databases and the first partner's keys; returns those keys and the recovery code.

    `furnish` writes the first rows. The keyslots are written last: until then nothing is kept, and a cut-off leaves
    nothing to open. Every entity module has to be imported before (app/schema.py). Raises Damaged where databases lie
    without their keyslots, which a set-up has not made and does not take away.
    """
    folder = vault.folder
    with refusing_disk_faults(folder.path):
        clear_unfinished(folder)
        assert not vault_exists(folder), "a vault is there already"
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
    with suppress(DiskRefused):  # with the keyslots there it means nothing, and the next start takes it away
        take_away(folder.unfinished)
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
    take_away(vault.folder.private_db(person))
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
    finish_before_keys(vault.folder)
    with vault.counted(person):
        return slots.unlock(vault.keyslots(), person, passphrase, policy=vault.policy)


def open_sitting(vault: Vault, people: tuple[PersonKeys, ...]) -> Sitting:
    """A sitting of one partner or both, its databases brought up to date first where they are older.

    What was left on its way comes first, so that nothing is written into files that are to go. Raises Damaged,
    NewerVault and the refusals of the disk; then nothing stays open.
    """
    finish_before_keys(vault.folder)
    for keys in people:
        bring_in(vault.folder, keys)
    sitting = sit(vault.folder, vault.keyslots().vault_id, people, vault.clock)
    try:
        _bring_up_to_date(vault, sitting)
        _take_in_drafts(sitting)
    except BaseException:
        sitting.close()
        raise
    vault.pin.came_in(sitting.here)
    return sitting


def open_quick_sitting(vault: Vault, quick: QuickKeys) -> Sitting:
    """A sitting of the shared space alone; raises like `open_sitting`."""
    finish_before_keys(vault.folder)
    sitting = sit_quickly(vault, quick)
    try:
        _bring_up_to_date(vault, sitting)
    except BaseException:
        sitting.close()
        raise
    vault.pin.drop()
    return sitting


def _bring_up_to_date(vault: Vault, sitting: Sitting) -> None:
    with ExitStack() as letterboxes:
        own = [] if sitting.quick else [letterboxes.enter_context(sitting.letterbox(each)) for each in sitting.here]
        opened = [(sitting.shared, Space.SHARED), *((database, Space.PRIVATE) for database in own)]
        outdated = [(database, space) for database, space in opened if not is_current(database, space)]
        if outdated:
            copy_before_migration(vault, tuple(sitting.keys.values()))
        for database, space in outdated:
            migrate(database, space)


def _take_in_drafts(sitting: Sitting) -> None:
    """What was typed after quick start goes where it belongs, as soon as that is open."""
    person = sitting.alone
    if person is not None and sitting.private is not None:
        with suppress(DiskRefused):  # keeps nobody out: it waits for the next time
            take_in(sitting.folder, sitting.vault_id, person, sitting.keys[person].own_root, sitting.private)


def _create_private(folder: VaultFolder, keys: PersonKeys) -> None:
    create_database(folder.private_db(keys.person), database_key(keys.own_root, PRIVATE_DATABASE))
