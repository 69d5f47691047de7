"""What happened at a partner's door while their own file was closed: a small file until their next sitting.

It holds kinds and times only, and whoever can change the files of the folder can change it too.
"""

import json
import uuid
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum, auto

from app.vault.files import VaultFolder, take_away, write_whole
from app.vault.values import DiskRefused, Person

MOST_WAITING = 200
"""Notes kept for each partner; the oldest are let go."""
_LARGEST = 256 * 1024
"""Bytes; a file of ours is far smaller."""


class How(StrEnum):
    """What happened at the door of one partner's part."""

    PASSPHRASE = auto()
    PIN = auto()
    QUICK_START = auto()
    CODE = auto()
    """Opened by the recovery code."""
    FAILED = auto()
    """A passphrase, PIN or code that did not open it."""
    NEW_PIN = auto()
    NEW_PASSPHRASE = auto()
    NEW_SHEET = auto()
    NEW_KEYS = auto()
    PUT_BACK = auto()
    """A copy took the place of the vault."""
    SALVAGED = auto()
    """What could be read of damaged files took their place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorNote:
    id: str
    how: How
    at: datetime
    """Aware, in UTC."""


def note_for_later(folder: VaultFolder, person: Person, how: How, now: datetime) -> None:
    """Keep a note until that partner's own file is open; where the disk refuses, it is let go without a word."""
    note = DoorNote(id=str(uuid.uuid4()), how=how, at=now)
    notes = {each: waiting_notes(folder, each) for each in Person}
    notes[person] = (*notes[person], note)[-MOST_WAITING:]
    with suppress(DiskRefused):
        _write(folder, notes)


def waiting_notes(folder: VaultFolder, person: Person) -> tuple[DoorNote, ...]:
    """In their order; none where the file is missing or is not one of ours."""
    try:
        with folder.tries.open("rb") as file:
            document = json.loads(file.read(_LARGEST))
        return tuple(_note(each) for each in document[person.value][-MOST_WAITING:])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return ()


def forget_notes(folder: VaultFolder, person: Person) -> None:
    """They are in that partner's own file now; raises the refusals of the disk."""
    if not folder.tries.exists():
        return
    others = waiting_notes(folder, person.other)
    if others:
        _write(folder, {person: (), person.other: others})
    else:
        take_away(folder.tries)


def _write(folder: VaultFolder, notes: dict[Person, tuple[DoorNote, ...]]) -> None:
    document = {
        person.value: [{"id": note.id, "how": note.how.value, "at": note.at.isoformat()} for note in notes[person]]
        for person in Person
    }
    write_whole(folder.tries, json.dumps(document).encode())


def _note(document: dict[str, str]) -> DoorNote:
    at = datetime.fromisoformat(document["at"]).astimezone(UTC)
    return DoorNote(id=str(uuid.UUID(document["id"])), how=How(document["how"]), at=at)
