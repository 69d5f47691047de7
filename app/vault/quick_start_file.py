"""What quick-start.json holds: for each partner who has it on, the keys under the computer's secret and a PIN."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from app.vault.files import VaultFolder, take_away, write_whole
from app.vault.passphrase import SALT_SIZE, Policy
from app.vault.values import Person

_FORMAT = 1
_LARGEST = 64 * 1024
"""Bytes; a file of ours is far smaller."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickEntry:
    policy: Policy
    salt: bytes
    check: str
    """By this the computer's secret is recognised, without saying anything about it."""
    bundles: str
    """Which keys of the partner these are."""
    wrapped: bytes = field(repr=False)
    wrong: int = 0
    """Wrong PINs in a row."""


Entries = Mapping[Person, QuickEntry]


def read_entries(folder: VaultFolder) -> Entries:
    """None at all where the file is missing or is not one of ours: then quick start is off."""
    try:
        with folder.quick_start.open("rb") as file:
            document = json.loads(file.read(_LARGEST))
        if document["format"] != _FORMAT:
            return {}
        return {Person(name): _entry(each) for name, each in document["people"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return {}


def write_entries(folder: VaultFolder, entries: Entries) -> None:
    """Whole or not at all, and no file where nobody has it on; raises the refusals of the disk."""
    if not entries:
        take_away(folder.quick_start)
        return
    people = {person.value: _document(entry) for person, entry in entries.items()}
    write_whole(folder.quick_start, json.dumps({"format": _FORMAT, "people": people}).encode())


def _document(entry: QuickEntry) -> dict[str, Any]:
    return {
        "policy": asdict(entry.policy),
        "salt": entry.salt.hex(),
        "check": entry.check,
        "bundles": entry.bundles,
        "wrapped": entry.wrapped.hex(),
        "wrong": entry.wrong,
    }


def _entry(document: Mapping[str, Any]) -> QuickEntry:
    salt = bytes.fromhex(document["salt"])
    if len(salt) != SALT_SIZE:
        raise ValueError("a salt of another size")
    policy = document["policy"]
    return QuickEntry(
        policy=Policy(
            memory_kib=int(policy["memory_kib"]), iterations=int(policy["iterations"]), lanes=int(policy["lanes"])
        ),
        salt=salt,
        check=str(document["check"]),
        bundles=str(document["bundles"]),
        wrapped=bytes.fromhex(document["wrapped"]),
        wrong=max(0, int(document["wrong"])),
    )
