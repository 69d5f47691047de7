"""Quick start: a PIN and a secret of this computer open the shared space, never a private one, and never for signing.

Whoever uses the same account of the computer can read that secret, and a counter in a file can be put back; so it
gives nothing that the partner does not hold already.
"""

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.vault.cut_off import finish_before_keys
from app.vault.keys import KEY_SIZE, derived_key
from app.vault.keyslots import PersonKeys
from app.vault.passphrase import SALT_SIZE, Policy, check_policy, key_from_passphrase
from app.vault.pin import bundles_digest, check_pin
from app.vault.quick_start_file import QuickEntry, read_entries, write_entries
from app.vault.quick_values import QuickStartOff, QuickStartStaysOff, StoreFault, WhyOff
from app.vault.sealing import sealing_key
from app.vault.values import Damaged, DiskRefused, Person, WrongPin
from app.vault.wrapping import WrongKeyError, unwrap, wrap

if TYPE_CHECKING:
    from app.vault.vault import Vault

TRIES = 5

GoOn = Callable[[], None]
"""Called while the computer's password store is waited for; what it raises ends the waiting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickKeys:
    """What quick start gives: the shared space, and how to seal what is typed for the own one."""

    keys: PersonKeys
    seal: bytes = field(repr=False)
    """Public; what it seals, the own root alone opens."""


def turn_on(vault: "Vault", keys: PersonKeys, pin: str, go_on: GoOn) -> None:
    """Where it is off; `keys` by a fresh passphrase, work for the worker.

    Raises PinTooEasy, QuickStartStaysOff, NotEnoughMemory, and the refusals of the disk; then nothing has changed.
    """
    check_pin(pin)
    folder, person, secret = vault.folder, keys.person, secrets.token_bytes(KEY_SIZE)
    entry = _entry(vault, keys, pin, secret)
    try:
        vault.device.put(_name(vault, person), secret, go_on)
    except StoreFault as fault:
        raise QuickStartStaysOff(fault.why) from fault
    try:
        write_entries(folder, {**read_entries(folder), person: entry})
    except DiskRefused:
        turn_off(vault, person, go_on)  # a secret without its file opens nothing; the store is left as it was
        raise


def turn_off(vault: "Vault", person: Person, go_on: GoOn) -> None:
    """Its part of the file goes first, then the computer's secret, where the store lets go of it."""
    _forget(vault, person)
    with suppress(StoreFault):
        vault.device.remove(_name(vault, person), go_on)


def turn_off_with_old_keys(vault: "Vault", person: Person) -> None:
    """What it holds is of keys that were replaced. For the worker; the store is asked only where it is on."""
    if person in read_entries(vault.folder):
        turn_off(vault, person, lambda: None)


def open_quickly(vault: "Vault", person: Person, pin: str, go_on: GoOn) -> QuickKeys:
    """Work for the worker. Raises WrongPin, QuickStartOff, NotEnoughMemory, Damaged, and the refusals of the disk."""
    finish_before_keys(vault.folder)
    entry = read_entries(vault.folder).get(person)
    if entry is None:
        raise QuickStartOff(WhyOff.UNREADABLE)
    try:
        return _opened(vault, person, entry, pin, go_on)
    except StoreFault as fault:
        _forget(vault, person)
        raise QuickStartOff(fault.why) from fault


def _opened(vault: "Vault", person: Person, entry: QuickEntry, pin: str, go_on: GoOn) -> QuickKeys:
    try:
        check_policy(entry.policy, vault.policy)
    except Damaged:
        raise StoreFault(WhyOff.UNREADABLE) from None
    if entry.bundles != bundles_digest(vault.keyslots(), (person,)):
        raise StoreFault(WhyOff.KEYS)
    if entry.wrong >= TRIES:
        raise StoreFault(WhyOff.TRIES)
    _count(vault, person, replace(entry, wrong=entry.wrong + 1))  # before it is tried: breaking off saves no try
    secret = vault.device.get(_name(vault, person), go_on)
    if _check(secret) != entry.check:
        raise StoreFault(WhyOff.CHANGED)
    try:
        unwrapped = unwrap(_key(secret, pin, entry.salt, entry.policy), entry.wrapped, _about(vault, person, entry))
    except WrongKeyError:
        raise _refusal(entry.wrong + 1) from None
    with suppress(DiskRefused):  # then the count stays too high, which locks nobody out
        _count(vault, person, replace(entry, wrong=0))
    shared_root, author_key, seal = (unwrapped[at : at + KEY_SIZE] for at in range(0, 3 * KEY_SIZE, KEY_SIZE))
    return QuickKeys(
        keys=PersonKeys(person=person, shared_root=shared_root, own_root=b"", author_key=author_key), seal=seal
    )


def _refusal(wrong: int) -> WrongPin | StoreFault:
    return WrongPin(TRIES - wrong) if wrong < TRIES else StoreFault(WhyOff.TRIES)


def _entry(vault: "Vault", keys: PersonKeys, pin: str, secret: bytes) -> QuickEntry:
    entry = QuickEntry(
        policy=vault.policy,
        salt=secrets.token_bytes(SALT_SIZE),
        check=_check(secret),
        bundles=bundles_digest(vault.keyslots(), (keys.person,)),
        wrapped=b"",
    )
    held = keys.shared_root + keys.author_key + sealing_key(keys.own_root)
    key = _key(secret, pin, entry.salt, entry.policy)
    return replace(entry, wrapped=wrap(key, held, _about(vault, keys.person, entry)))


def _key(secret: bytes, pin: str, salt: bytes, policy: Policy) -> bytes:
    """HKDF-SHA256 (RFC 5869) of the computer's secret, salted with Argon2id (RFC 9106) of the PIN."""
    return derived_key(secret, key_from_passphrase(pin, salt, policy), "keel 1 quick start")


def _check(secret: bytes) -> str:
    return derived_key(secret, b"", "keel 1 quick start check").hex()


def _about(vault: "Vault", person: Person, entry: QuickEntry) -> dict[str, str | int]:
    return {
        "vault": vault.keyslots().vault_id,
        "person": person.value,
        "kind": "quick start",
        "m": entry.policy.memory_kib,
        "t": entry.policy.iterations,
        "p": entry.policy.lanes,
        "salt": entry.salt.hex(),
        "bundles": entry.bundles,
    }


def _name(vault: "Vault", person: Person) -> str:
    """What the secret is called in the store of this computer."""
    return f"{vault.keyslots().vault_id} {person.value}"


def _count(vault: "Vault", person: Person, entry: QuickEntry) -> None:
    write_entries(vault.folder, {**read_entries(vault.folder), person: entry})


def _forget(vault: "Vault", person: Person) -> None:
    """Where the disk refuses even that, the next try is refused for the same reason."""
    entries = {other: entry for other, entry in read_entries(vault.folder).items() if other is not person}
    with suppress(DiskRefused):
        write_entries(vault.folder, entries)
