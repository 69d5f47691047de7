"""What each partner's own file remembers of what opened their part, so that an older key file put back is told."""

import hashlib
from collections.abc import Mapping

from app.tampering.values import Finding, What
from app.vault.files import VaultFolder
from app.vault.keyslots_document import Part
from app.vault.keyslots_file import read_keyslots
from app.vault.values import Person

MOST_KEPT = 50
"""Of as many changes of a passphrase, sheet or key an earlier state is known again."""


def compare_ways_in(folder: VaultFolder, known: Mapping[str, str], person: Person) -> list[Finding]:
    """Whether what opens that partner's part is what opened it on an earlier day. Raises Damaged, NewerVault."""
    now = _mark(folder, person)
    if now not in _known(known, person)[:-1]:
        return []
    return [Finding(what=What.WAYS_IN_OLDER, person=person, trace=now)]


def ways_in(folder: VaultFolder, known: Mapping[str, str], person: Person) -> dict[str, str]:
    """To be remembered: the marks of all that was known, the oldest first, and last of what opens that part now."""
    now = _mark(folder, person)
    marks = [*(mark for mark in _known(known, person) if mark != now), now]
    return {_name(person): " ".join(marks[-MOST_KEPT:])}


def _name(person: Person) -> str:
    """Under which they stand in a witness, beside the keys."""
    return f"{person} ways in"


def _known(known: Mapping[str, str], person: Person) -> list[str]:
    return known.get(_name(person), "").split()


def _mark(folder: VaultFolder, person: Person) -> str:
    part = read_keyslots(folder).people[person].part
    assert part is not None, "whoever is here has joined"
    return hashlib.sha256(b"".join(_told(part))).hexdigest()


def _told(part: Part) -> list[bytes]:
    """All of it but the label, which may be changed back; new salts make every state another one."""
    slots = [slot.salt + slot.wrapped for _way, slot in sorted(part.slots.items())]
    return [part.bundle, part.signing, *slots]
