"""Which keys open a copy, and which ones the vault has once it is put back."""

from dataclasses import dataclass, field
from pathlib import Path

from app.vault.backups.container import small_file_in
from app.vault.backups.header import KEYSLOTS
from app.vault.backups.values import BackupDamaged, CopyFromBefore, Header, OtherKeys, OtherVault
from app.vault.files import VaultFolder
from app.vault.keyslots import PersonKeys, has_joined, keys_by
from app.vault.keyslots_document import Keyslots, from_json
from app.vault.keyslots_file import read_keyslots
from app.vault.passphrase import Policy
from app.vault.slots import Access, access_by_passphrase
from app.vault.values import Damaged, NotJoinedYet, Person, WrongPassphrase

_LARGEST = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """How a copy is opened by one partner, and what the vault is like afterwards."""

    then: PersonKeys = field(repr=False)
    """Keys as of the copy."""
    now: PersonKeys = field(repr=False)
    """Keys the vault has afterwards."""
    keyslots: Keyslots
    """As they are afterwards."""
    others_stay: bool
    """Whether what the other partner has in the folder still belongs to these keyslots."""


def keyslots_in(backup: Path, header: Header) -> Keyslots:
    """The keyslots as of a copy; raises BackupDamaged or NewerVault."""
    try:
        keyslots = from_json(small_file_in(backup, KEYSLOTS, _LARGEST))
    except ValueError:
        raise BackupDamaged(backup.name) from None
    if keyslots.vault_id != header.vault_id:
        raise BackupDamaged(backup.name)
    return keyslots


def present_keyslots(folder: VaultFolder) -> Keyslots | None:
    """Those of the vault folder, None where there are none that can be read; raises NewerVault."""
    try:
        return read_keyslots(folder)
    except Damaged:
        return None


def check_belongs(backup: Path, copied: Keyslots, present: Keyslots) -> None:
    """Raises OtherVault for the copy of another vault, CopyFromBefore for one that lacks a partner who has joined."""
    if copied.vault_id != present.vault_id:
        raise OtherVault(backup.name)
    for person in Person:
        if has_joined(present, person) and not has_joined(copied, person):
            raise CopyFromBefore(present.people[person].label)


def open_copy(
    backup: Path, copied: Keyslots, present: Keyslots | None, person: Person, passphrase: str, policy: Policy
) -> Opened:
    """By the passphrase of today where there are keyslots of today, else by the one of the copy.

    A passphrase that was changed since leaves the personal key as it was, so today's opens an older copy too. Takes
    one or two derivations. Raises WrongPassphrase, NotJoinedYet, OtherKeys, BackupDamaged.
    """
    if present is not None:
        opened = _by_todays(backup, copied, present, person, passphrase, policy)
        if opened is not None:
            return opened
    return _by_the_copys(backup, copied, present, person, passphrase, policy)


def _by_todays(
    backup: Path, copied: Keyslots, present: Keyslots, person: Person, passphrase: str, policy: Policy
) -> Opened | None:
    try:
        access = access_by_passphrase(present, person, passphrase, policy)
        now = keys_by(present, person, access)
    except (WrongPassphrase, NotJoinedYet, Damaged):
        return None
    try:
        then = keys_by(copied, person, access)
    except Damaged:
        then = _of_another_time(backup, copied, person, passphrase, policy)
    return Opened(then=then, now=now, keyslots=present, others_stay=True)


def _of_another_time(backup: Path, copied: Keyslots, person: Person, passphrase: str, policy: Policy) -> PersonKeys:
    """The personal key was replaced since, but the passphrase may be the same."""
    try:
        return keys_by(copied, person, access_by_passphrase(copied, person, passphrase, policy))
    except WrongPassphrase:
        raise OtherKeys(backup.name) from None
    except Damaged:
        raise BackupDamaged(backup.name) from None


def _by_the_copys(
    backup: Path, copied: Keyslots, present: Keyslots | None, person: Person, passphrase: str, policy: Policy
) -> Opened:
    try:
        access = access_by_passphrase(copied, person, passphrase, policy)
        then = keys_by(copied, person, access)
    except Damaged:
        raise BackupDamaged(backup.name) from None
    if present is None:
        return Opened(then=then, now=then, keyslots=copied, others_stay=True)
    stays = _has_keys_of_the_copy(copied, present, person.other) or _opens_the_same(present, person, access, then)
    keyslots = present.with_entry(person, copied.people[person]) if stays else copied
    return Opened(then=then, now=then, keyslots=keyslots, others_stay=stays)


def _has_keys_of_the_copy(copied: Keyslots, present: Keyslots, person: Person) -> bool:
    """Whether nothing gave that partner other keys since, the shared root among them."""
    was, part = copied.people[person].part, present.people[person].part
    return was is not None and part is not None and was.bundle == part.bundle


def _opens_the_same(present: Keyslots, person: Person, access: Access, keys: PersonKeys) -> bool:
    try:
        return keys_by(present, person, access) == keys
    except (Damaged, NotJoinedYet):
        return False
