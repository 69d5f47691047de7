"""Who can open what: adding a partner, letting them in, and giving them another way in.

Everything here takes values and returns new ones; nothing is written. Derivations take about a second.
`policy` is how much work a new passphrase costs, and how little an old one may.
"""

import secrets
import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from app.vault.author_key import new_author_key
from app.vault.keys import KEY_SIZE
from app.vault.keyslots_document import Entry, Keyslots, Part, Slot, WayIn
from app.vault.keyslots_file import read_keyslots, write_keyslots
from app.vault.passphrase import DEFAULT, Policy, check_new_passphrase
from app.vault.recovery_code import read_code
from app.vault.signing_key import SigningKey
from app.vault.slots import (
    Access,
    about_part,
    access_by_code,
    access_by_passphrase,
    part_of,
    passphrase_slot,
    recovery_slot,
    unwrap_whole,
)
from app.vault.values import AlreadyJoined, Person
from app.vault.wrapping import wrap

__all__ = [
    "Keyslots",
    "PersonKeys",
    "Renewed",
    "add_person",
    "change_passphrase",
    "everyone_is_here",
    "has_joined",
    "keys_by",
    "new_keyslots",
    "read_keyslots",
    "recover",
    "relabel",
    "renew_code",
    "renew_person",
    "signing_private_key",
    "unlock",
    "unlock_with_code",
    "with_new_own_root",
    "write_keyslots",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonKeys:
    """What a partner holds while signed in; the signing key is not among it."""

    person: Person
    shared_root: bytes = field(repr=False)
    own_root: bytes = field(repr=False)
    """Empty after quick start."""
    author_key: bytes = field(repr=False)
    """Ed25519, 32 raw bytes."""

    @property
    def opens_private(self) -> bool:
        """Whether the own root is among them; not after quick start."""
        return bool(self.own_root)


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewed:
    """A partner with new keys."""

    keyslots: Keyslots
    before: PersonKeys
    after: PersonKeys
    recovery_code: str = field(repr=False)


def new_keyslots(labels: Mapping[Person, str]) -> Keyslots:
    """A new vault that nobody has joined yet."""
    entries = {person: Entry(label=labels[person], part=None) for person in Person}
    return Keyslots(vault_id=str(uuid.uuid4()), people=MappingProxyType(entries))


def has_joined(keyslots: Keyslots, person: Person) -> bool:
    return keyslots.people[person].part is not None


def everyone_is_here(keyslots: Keyslots, here: Collection[Person]) -> bool:
    """Whether all who have joined, and so hold the shared root, are among these."""
    return all(person in here for person in Person if has_joined(keyslots, person))


def relabel(keyslots: Keyslots, person: Person, label: str) -> Keyslots:
    return keyslots.with_entry(person, replace(keyslots.people[person], label=label))


def add_person(
    keyslots: Keyslots,
    person: Person,
    passphrase: str,
    signing: SigningKey,
    shared_root: bytes | None,
    policy: Policy = DEFAULT,
) -> tuple[Keyslots, PersonKeys, str]:
    """Give a partner keys and both ways in; without a shared root, a new one is made. The text is the recovery code.

    Raises AlreadyJoined, PassphraseTooShort, PassphraseTooEasy, NotEnoughMemory.
    """
    if has_joined(keyslots, person):
        raise AlreadyJoined(keyslots.people[person].label)
    _check_new(keyslots, passphrase)
    access = _new_access()
    keys = PersonKeys(
        person=person,
        shared_root=secrets.token_bytes(KEY_SIZE) if shared_root is None else shared_root,
        own_root=secrets.token_bytes(KEY_SIZE),
        author_key=new_author_key(),
    )
    part, code = _new_part(keyslots, keys, access, signing.private, passphrase, policy)
    return keyslots.with_entry(person, replace(keyslots.people[person], part=part)), keys, code


def unlock(keyslots: Keyslots, person: Person, passphrase: str, policy: Policy = DEFAULT) -> PersonKeys:
    """Raises WrongPassphrase, NotJoinedYet, NotEnoughMemory; Damaged when the slot opens and the rest does not."""
    return keys_by(keyslots, person, access_by_passphrase(keyslots, person, passphrase, policy))


def unlock_with_code(keyslots: Keyslots, person: Person, code: str) -> PersonKeys:
    """Raises MistypedCode, WrongCode, NotJoinedYet, Damaged."""
    return keys_by(keyslots, person, access_by_code(keyslots, person, read_code(code)))


def signing_private_key(keyslots: Keyslots, person: Person, passphrase: str, policy: Policy = DEFAULT) -> bytes:
    """The private signing key (PKCS #8, DER), for one signature and then to be dropped; raises like `unlock`."""
    access = access_by_passphrase(keyslots, person, passphrase, policy)
    part = part_of(keyslots, person)
    return unwrap_whole(access.signing_key, part.signing, about_part(keyslots, person, "signing"))


def change_passphrase(keyslots: Keyslots, person: Person, old: str, new: str, policy: Policy = DEFAULT) -> Keyslots:
    """Raises WrongPassphrase for the old one, PassphraseTooShort and PassphraseTooEasy for the new one."""
    _check_new(keyslots, new)
    access = access_by_passphrase(keyslots, person, old, policy)
    return _with_slot(keyslots, person, WayIn.PASSPHRASE, passphrase_slot(keyslots, person, access, new, policy))


def recover(
    keyslots: Keyslots, person: Person, code: str, new_passphrase: str, policy: Policy = DEFAULT
) -> tuple[Keyslots, PersonKeys, str]:
    """Set a new passphrase by the recovery code, which is used up: the text is the new code.

    Raises MistypedCode, WrongCode, PassphraseTooShort, PassphraseTooEasy, NotJoinedYet, Damaged.
    """
    access = access_by_code(keyslots, person, read_code(code))
    _check_new(keyslots, new_passphrase)
    keys = keys_by(keyslots, person, access)
    slot = passphrase_slot(keyslots, person, access, new_passphrase, policy)
    recovery, new = recovery_slot(keyslots, person, access)
    changed = _with_slot(keyslots, person, WayIn.PASSPHRASE, slot)
    return _with_slot(changed, person, WayIn.RECOVERY, recovery), keys, new.written


def renew_code(keyslots: Keyslots, person: Person, passphrase: str, policy: Policy = DEFAULT) -> tuple[Keyslots, str]:
    """A new recovery code in place of the old one; raises like `unlock`."""
    access = access_by_passphrase(keyslots, person, passphrase, policy)
    recovery, code = recovery_slot(keyslots, person, access)
    return _with_slot(keyslots, person, WayIn.RECOVERY, recovery), code.written


def renew_person(
    keyslots: Keyslots, person: Person, old: str, new: str, shared_root: bytes | None, policy: Policy = DEFAULT
) -> Renewed:
    """Everything new but the key one signs with and the author key: what opened the old file opens nothing of this.

    Without a shared root, the one there is stays. `new` may be `old`. Raises WrongPassphrase for the old one,
    PassphraseTooShort and PassphraseTooEasy for the new one, NotJoinedYet, Damaged.
    """
    if new != old:
        _check_new(keyslots, new)
    held = access_by_passphrase(keyslots, person, old, policy)
    before = keys_by(keyslots, person, held)
    about = about_part(keyslots, person, "signing")
    signing = unwrap_whole(held.signing_key, part_of(keyslots, person).signing, about)
    after = replace(before, own_root=secrets.token_bytes(KEY_SIZE), shared_root=shared_root or before.shared_root)
    part, code = _new_part(keyslots, after, _new_access(), signing, new, policy)
    renewed = keyslots.with_entry(person, replace(keyslots.people[person], part=part))
    return Renewed(keyslots=renewed, before=before, after=after, recovery_code=code)


def with_new_own_root(
    keyslots: Keyslots, person: Person, passphrase: str, policy: Policy = DEFAULT
) -> tuple[Keyslots, PersonKeys, PersonKeys]:
    """The same ways in, to another private file: the keys before and after; raises like `unlock`."""
    access = access_by_passphrase(keyslots, person, passphrase, policy)
    before = keys_by(keyslots, person, access)
    after = replace(before, own_root=secrets.token_bytes(KEY_SIZE))
    part = replace(part_of(keyslots, person), bundle=_bundle(keyslots, after, access))
    return keyslots.with_entry(person, replace(keyslots.people[person], part=part)), before, after


def _new_access() -> Access:
    return Access(personal_key=secrets.token_bytes(KEY_SIZE), signing_key=secrets.token_bytes(KEY_SIZE))


def _new_part(
    keyslots: Keyslots, keys: PersonKeys, access: Access, signing: bytes, passphrase: str, policy: Policy
) -> tuple[Part, str]:
    """What a partner can open, with both ways in; the text is the recovery code."""
    slot = passphrase_slot(keyslots, keys.person, access, passphrase, policy)
    recovery, code = recovery_slot(keyslots, keys.person, access)
    part = Part(
        slots=MappingProxyType({WayIn.PASSPHRASE: slot, WayIn.RECOVERY: recovery}),
        bundle=_bundle(keyslots, keys, access),
        signing=wrap(access.signing_key, signing, about_part(keyslots, keys.person, "signing")),
    )
    return part, code.written


def _bundle(keyslots: Keyslots, keys: PersonKeys, access: Access) -> bytes:
    return wrap(access.personal_key, _packed(keys), about_part(keyslots, keys.person, "bundle"))


def _check_new(keyslots: Keyslots, passphrase: str) -> None:
    check_new_passphrase(passphrase, tuple(entry.label for entry in keyslots.people.values()))


def _with_slot(keyslots: Keyslots, person: Person, way: WayIn, slot: Slot) -> Keyslots:
    part = part_of(keyslots, person)
    part = replace(part, slots=MappingProxyType({**part.slots, way: slot}))
    return keyslots.with_entry(person, replace(keyslots.people[person], part=part))


def keys_by(keyslots: Keyslots, person: Person, access: Access) -> PersonKeys:
    """What the bundle holds; raises NotJoinedYet, or Damaged where the personal key does not open it."""
    bundle = part_of(keyslots, person).bundle
    secret = unwrap_whole(access.personal_key, bundle, about_part(keyslots, person, "bundle"))
    shared_root, own_root, author_key = (secret[at : at + KEY_SIZE] for at in range(0, 3 * KEY_SIZE, KEY_SIZE))
    return PersonKeys(person=person, shared_root=shared_root, own_root=own_root, author_key=author_key)


def _packed(keys: PersonKeys) -> bytes:
    return keys.shared_root + keys.own_root + keys.author_key
