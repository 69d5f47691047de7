"""New keys after someone may have seen a passphrase: every file they open is written anew, then all are swapped.

Never `PRAGMA rekey`: that writes over the only copy. Alone, the shared root stays, for the other partner's bundle
holds it too and only its owner can open that.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from app.vault.arriving import replaced_together
from app.vault.backups.room import check_room
from app.vault.backups.values import Progress
from app.vault.cut_off import finish_what_was_cut_off
from app.vault.door_notes import How, note_for_later
from app.vault.files import VaultFolder
from app.vault.keys import KEY_SIZE, PRIVATE_DATABASE, SHARED_DATABASE, database_key
from app.vault.keyslots import PersonKeys, Renewed, everyone_is_here, renew_person, write_keyslots
from app.vault.opening import open_sitting
from app.vault.quick_start import turn_off_with_old_keys
from app.vault.rewriting import Keyed, rewrite
from app.vault.sealed_drafts import take_in
from app.vault.sitting import Sitting
from app.vault.values import Person
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a partner types to get new keys."""

    person: Person
    now: str = field(repr=False)
    """The passphrase until now."""
    new: str = field(repr=False)
    """The one from then on; it may stay the same."""


def make_new_keys(
    vault: Vault, wishes: tuple[Wish, ...], before_it: Callable[[Sitting], None], progress: Progress
) -> tuple[Renewed, ...]:
    """New keys, ways in and files for those who are here; with both of them, for the shared space too.

    Nothing of the vault may be open. `before_it` is given a sitting of theirs to note in what comes. For the worker.
    Raises WrongPassphrase, WaitBeforeTrying, PassphraseTooShort, PassphraseTooEasy, NoRoomForCopy, Damaged and the
    refusals of the disk; then the keys there were still hold.
    """
    folder = vault.folder
    finish_what_was_cut_off(folder)
    renewed = _renew_each(vault, wishes)
    sitting = open_sitting(vault, tuple(each.before for each in renewed))
    try:
        before_it(sitting)
        _take_in_sealed(sitting)
    finally:
        sitting.close()
    files = _files(folder, renewed)
    check_room(folder.path, folder.path, sum(source[0].stat().st_size for source, _key in files))
    with replaced_together(folder) as made:
        for number, ((path, old), key) in enumerate(files):
            progress(number / len(files))
            rewrite(path, old, made / path.name, key)
        write_keyslots(VaultFolder(made), renewed[-1].keyslots)
        vault.pin.drop()
    for each in renewed:
        note_for_later(folder, each.after.person, How.NEW_KEYS, vault.clock.now())
        turn_off_with_old_keys(vault, each.after.person)
    progress(1.0)
    return renewed


def _take_in_sealed(sitting: Sitting) -> None:
    """What quick start sealed opens under the own root there was, so it finds its place before that is gone."""
    for person in sitting.here:
        with sitting.letterbox(person) as own:
            take_in(sitting.folder, sitting.vault_id, person, sitting.keys[person].own_root, own)


def _renew_each(vault: Vault, wishes: tuple[Wish, ...]) -> tuple[Renewed, ...]:
    keyslots = vault.keyslots()
    everyone = everyone_is_here(keyslots, [wish.person for wish in wishes])
    shared_root = secrets.token_bytes(KEY_SIZE) if everyone else None
    renewed = []
    for wish in wishes:
        with vault.counted(wish.person):
            each = renew_person(keyslots, wish.person, wish.now, wish.new, shared_root, policy=vault.policy)
        keyslots = each.keyslots
        renewed.append(each)
    return tuple(renewed)


def _files(folder: VaultFolder, renewed: tuple[Renewed, ...]) -> list[tuple[Keyed, bytes]]:
    """Each database that gets another key, with the one it has and the one it gets."""
    files = [
        ((folder.private_db(each.after.person), _private_key(each.before)), _private_key(each.after))
        for each in renewed
    ]
    before, after = _shared_key(renewed[0].before), _shared_key(renewed[0].after)
    return files if before == after else [*files, ((folder.shared_db, before), after)]


def _private_key(keys: PersonKeys) -> bytes:
    return database_key(keys.own_root, PRIVATE_DATABASE)


def _shared_key(keys: PersonKeys) -> bytes:
    return database_key(keys.shared_root, SHARED_DATABASE)
