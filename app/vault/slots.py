"""One way in: what a slot gives access to, filled and opened."""

import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.vault.keys import KEY_SIZE
from app.vault.keyslots_document import Keyslots, Part, Slot, WayIn
from app.vault.passphrase import SALT_SIZE, Policy, check_policy, key_from_passphrase
from app.vault.recovery_code import RecoveryCode, new_code
from app.vault.values import Damaged, NotJoinedYet, Person, WrongCode, WrongPassphrase
from app.vault.wrapping import WrongKeyError, unwrap, wrap


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What a slot holds; a way in without signing would hold the personal key alone."""

    personal_key: bytes = field(repr=False)
    signing_key: bytes = field(repr=False)
    """The key around the private signing key."""


def part_of(keyslots: Keyslots, person: Person) -> Part:
    """Raises NotJoinedYet."""
    entry = keyslots.people[person]
    if entry.part is None:
        raise NotJoinedYet(entry.label)
    return entry.part


def passphrase_slot(keyslots: Keyslots, person: Person, access: Access, passphrase: str, policy: Policy) -> Slot:
    slot = Slot(id=str(uuid.uuid4()), policy=policy, salt=secrets.token_bytes(SALT_SIZE), wrapped=b"")
    key = key_from_passphrase(passphrase, slot.salt, policy)
    return _filled(slot, key, access, _about_slot(keyslots, person, WayIn.PASSPHRASE, slot))


def recovery_slot(keyslots: Keyslots, person: Person, access: Access) -> tuple[Slot, RecoveryCode]:
    code = new_code()
    slot = Slot(id=str(uuid.uuid4()), policy=None, salt=secrets.token_bytes(SALT_SIZE), wrapped=b"")
    about = _about_slot(keyslots, person, WayIn.RECOVERY, slot)
    return _filled(slot, code.wrapping_key(slot.salt), access, about), code


def access_by_passphrase(keyslots: Keyslots, person: Person, passphrase: str, weakest: Policy) -> Access:
    """Raises WrongPassphrase, NotJoinedYet, NotEnoughMemory; Damaged when the file asks for too little or much work."""
    slot = part_of(keyslots, person).slots[WayIn.PASSPHRASE]
    assert slot.policy is not None
    check_policy(slot.policy, weakest)
    key = key_from_passphrase(passphrase, slot.salt, slot.policy)
    try:
        return _access(unwrap(key, slot.wrapped, _about_slot(keyslots, person, WayIn.PASSPHRASE, slot)))
    except WrongKeyError:
        raise WrongPassphrase(keyslots.people[person].label) from None


def access_by_code(keyslots: Keyslots, person: Person, code: RecoveryCode) -> Access:
    """Raises WrongCode or NotJoinedYet."""
    slot = part_of(keyslots, person).slots[WayIn.RECOVERY]
    about = _about_slot(keyslots, person, WayIn.RECOVERY, slot)
    try:
        return _access(unwrap(code.wrapping_key(slot.salt), slot.wrapped, about))
    except WrongKeyError:
        raise WrongCode from None


def unwrap_whole(key: bytes, wrapped: bytes, about: Mapping[str, str | int]) -> bytes:
    """What stands behind a slot that opened: if it does not open, the file is damaged and the passphrase is right."""
    try:
        return unwrap(key, wrapped, about)
    except WrongKeyError:
        raise Damaged("keyslots.json") from None


def about_part(keyslots: Keyslots, person: Person, kind: str) -> dict[str, str | int]:
    """What every wrapped thing of a partner is bound to."""
    return {"vault": keyslots.vault_id, "person": person.value, "kind": kind}


def _filled(slot: Slot, key: bytes, access: Access, about: Mapping[str, str | int]) -> Slot:
    return replace(slot, wrapped=wrap(key, access.personal_key + access.signing_key, about))


def _access(secret: bytes) -> Access:
    return Access(personal_key=secret[:KEY_SIZE], signing_key=secret[KEY_SIZE:])


def _about_slot(keyslots: Keyslots, person: Person, way: WayIn, slot: Slot) -> dict[str, str | int]:
    policy = slot.policy or Policy(memory_kib=0, iterations=0, lanes=0)
    return {
        **about_part(keyslots, person, way.value),
        "slot": slot.id,
        "m": policy.memory_kib,
        "t": policy.iterations,
        "p": policy.lanes,
        "salt": slot.salt.hex(),
    }
