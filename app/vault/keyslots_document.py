"""What keyslots.json holds, as values and as strictly read JSON."""

import json
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum, auto
from types import MappingProxyType
from typing import Any

from app.vault.passphrase import SALT_SIZE, Policy
from app.vault.values import NewerVault, Person

FORMAT = 1


class WayIn(StrEnum):
    """What a slot is opened with."""

    PASSPHRASE = auto()
    RECOVERY = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One way in: what it gives access to, wrapped under a key that only this way gives."""

    id: str
    policy: Policy | None
    """None where the secret is random and needs no slow derivation."""
    salt: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one partner can open, once joined."""

    slots: Mapping[WayIn, Slot]
    bundle: bytes
    """The roots and the author key, wrapped under the personal key."""
    signing: bytes
    """The private signing key, wrapped under the signing access key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    label: str
    """What the lock screen calls this partner; in the clear."""
    part: Part | None
    """None until this partner has joined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyslots:
    """Who can open what in one vault."""

    vault_id: str
    people: Mapping[Person, Entry]

    def with_entry(self, person: Person, entry: Entry) -> "Keyslots":
        return replace(self, people=MappingProxyType({**self.people, person: entry}))


def as_json(keyslots: Keyslots) -> bytes:
    return (json.dumps(_document(keyslots), indent=1) + "\n").encode()


def from_json(data: bytes) -> Keyslots:
    """Raises ValueError for anything but what `as_json` writes (spacing aside), and NewerVault for a later format."""
    try:
        document = json.loads(data)
        if isinstance(document["format"], int) and document["format"] > FORMAT:
            raise NewerVault
        keyslots = _keyslots(document)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as fault:
        raise ValueError("not a keyslots file") from fault
    if _in_order(_document(keyslots)) != _in_order(document):
        raise ValueError("not a keyslots file")
    return keyslots


def _in_order(document: object) -> str:
    """As text, because in Python 1 equals 1.0 and True."""
    return json.dumps(document, sort_keys=True)


def _document(keyslots: Keyslots) -> dict[str, Any]:
    people = {person.value: _entry_document(entry) for person, entry in keyslots.people.items()}
    return {"format": FORMAT, "vault": keyslots.vault_id, "people": people}


def _entry_document(entry: Entry) -> dict[str, Any]:
    return {"label": entry.label, "part": _part_document(entry.part) if entry.part else None}


def _part_document(part: Part) -> dict[str, Any]:
    slots = {way.value: _slot_document(slot) for way, slot in part.slots.items()}
    return {"slots": slots, "bundle": part.bundle.hex(), "signing": part.signing.hex()}


def _slot_document(slot: Slot) -> dict[str, Any]:
    return {
        "id": slot.id,
        "policy": asdict(slot.policy) if slot.policy else None,
        "salt": slot.salt.hex(),
        "wrapped": slot.wrapped.hex(),
    }


def _keyslots(document: Mapping[str, Any]) -> Keyslots:
    return Keyslots(
        vault_id=_uuid(document["vault"]),
        people=MappingProxyType({person: _entry(document["people"][person]) for person in Person}),
    )


def _entry(document: Mapping[str, Any]) -> Entry:
    return Entry(label=str(document["label"]), part=_part(document["part"]) if document["part"] is not None else None)


def _part(document: Mapping[str, Any]) -> Part:
    return Part(
        slots=MappingProxyType({way: _slot(way, document["slots"][way]) for way in WayIn}),
        bundle=bytes.fromhex(document["bundle"]),
        signing=bytes.fromhex(document["signing"]),
    )


def _slot(way: WayIn, document: Mapping[str, Any]) -> Slot:
    return Slot(
        id=_uuid(document["id"]),
        policy=_policy(document["policy"]) if way is WayIn.PASSPHRASE else None,
        salt=_salt(document["salt"]),
        wrapped=bytes.fromhex(document["wrapped"]),
    )


def _policy(document: Mapping[str, Any]) -> Policy:
    return Policy(
        memory_kib=int(document["memory_kib"]),
        iterations=int(document["iterations"]),
        lanes=int(document["lanes"]),
    )


def _salt(text: str) -> bytes:
    salt = bytes.fromhex(text)
    if len(salt) != SALT_SIZE:
        raise ValueError("a salt of another size")
    return salt


def _uuid(text: str) -> str:
    return str(uuid.UUID(text))
