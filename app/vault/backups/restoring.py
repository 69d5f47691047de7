"""Putting a copy back: looked at whole first, and nothing that is there is overwritten."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.clock import Clock
from app.vault.arriving import arriving, swap_in
from app.vault.backups.container import check_seal, check_whole
from app.vault.backups.copy_keys import check_belongs, keyslots_in, open_copy, present_keyslots
from app.vault.backups.putting_back import (
    PuttingBack,
    put_keyslots,
    put_other,
    put_private,
    put_private_of_today,
    put_sealed,
    put_shared,
)
from app.vault.backups.room import check_room
from app.vault.backups.values import BackupDamaged, Header, OtherKeys, Progress
from app.vault.cut_off import finish_what_was_cut_off
from app.vault.door_notes import How, note_for_later
from app.vault.files import VaultFolder, making_room, refusing_disk_faults
from app.vault.keyslots import PersonKeys
from app.vault.passphrase import Policy
from app.vault.values import Damaged, Person
from app.vault.vault import Vault


def restore_here(vault: Vault, people: tuple[PersonKeys, ...], backup: Path, progress: Progress) -> Path:
    """Put back the shared database and the private ones of `people`, under the keys of today; for the worker.

    To be called once their sitting is closed. The keyslots stay, and so does the private file of one who is not here,
    unless it is missing. Each of `people` finds it in their unlock log. Returns the folder that now holds what was
    replaced. Raises NotABackup, BackupDamaged, CopyNotReadable, NewerBackup, OtherVault, OtherKeys, CopyFromBefore,
    NoRoomForCopy and the refusals of the disk before anything has changed; whatever ends it, at the next start the
    vault is as before or as after.
    """
    present = vault.keyslots()
    header = check_whole(backup, lambda done: progress(done * 0.3))
    copied = keyslots_in(backup, header)
    check_belongs(backup, copied, present)
    check_seal(backup, header, people[0].shared_root)
    with _putting_back(vault.folder, backup, header, vault.clock, people[0], people[0]) as putting:
        put_shared(putting)
        for number, keys in enumerate(people):
            progress(0.6 + 0.1 * number)
            put_private_of_today(putting, keys)
        for person in set(Person) - {keys.person for keys in people}:
            put_other(putting, present, person, stays=True)
        put_sealed(putting)
        progress(0.9)
        return _swap_and_note(putting, people)


def restore_whole(
    folder: VaultFolder, backup: Path, person: Person, passphrase: str, policy: Policy, progress: Progress, clock: Clock
) -> Path:
    """Put back a copy before sign-in, also into an empty folder, by one partner's passphrase; for the worker.

    To be called while this program holds the folder and no sitting is open; whoever calls it counts the tries. Today's
    passphrase opens an older copy too, and then the keyslots stay. The passphrase of the copy opens it as well: from
    then on it is that partner's again. Where the folder has no keyslots that can be read, it gets the copy's. What the
    other partner has in the folder stays where it still opens with their keys. Returns the folder that now holds what
    was replaced; it is not there where nothing was. Raises WrongPassphrase, NotJoinedYet, NotEnoughMemory, NewerVault
    and like `restore_here`.
    """
    finish_what_was_cut_off(folder)
    header = check_whole(backup, lambda done: progress(done * 0.3))
    copied, present = keyslots_in(backup, header), present_keyslots(folder)
    if present is not None:
        check_belongs(backup, copied, present)
    opened = open_copy(backup, copied, present, person, passphrase, policy)
    try:
        check_seal(backup, header, opened.then.shared_root)
    except OtherKeys:
        raise BackupDamaged(backup.name) from None
    with _putting_back(folder, backup, header, clock, opened.then, opened.now) as putting:
        progress(0.5)
        put_shared(putting)
        progress(0.7)
        put_private(putting, opened.then, opened.now)
        put_other(putting, opened.keyslots, person.other, stays=opened.others_stay)
        put_sealed(putting)
        if opened.keyslots != present:
            put_keyslots(putting, opened.keyslots)
        progress(0.9)
        return _swap_and_note(putting, (opened.now,))


def _swap_and_note(putting: PuttingBack, people: tuple[PersonKeys, ...]) -> Path:
    now = putting.clock.now()
    aside = swap_in(putting.folder, f"{now:%Y%m%d-%H%M%S}")
    for keys in people:
        note_for_later(putting.folder, keys.person, How.PUT_BACK, now)
    return aside


@contextmanager
def _putting_back(
    folder: VaultFolder, backup: Path, header: Header, clock: Clock, then: PersonKeys, now: PersonKeys
) -> Iterator[PuttingBack]:
    """Room for what is taken out and for what arrives; what is found damaged in there is damaged in the copy."""
    check_room(folder.path, folder.path, sum(part.size for part in header.files))
    with refusing_disk_faults(folder.path), making_room(folder.making) as room, arriving(folder) as made:
        try:
            yield PuttingBack(
                folder=folder, backup=backup, header=header, room=room, arriving=made, clock=clock, then=then, now=now
            )
        except Damaged:
            raise BackupDamaged(backup.name) from None
