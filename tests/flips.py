"""Files of a vault damaged by chance, bit by bit, cut short or blanked out: each opens whole, or is refused."""

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from app.private.actions import write_note
from app.private.reads import own_note
from app.private.values import NoteId
from app.refused import Refused
from app.vault.backups.making import back_up
from app.vault.backups.restoring import restore_whole
from app.vault.engine import verify
from app.vault.keys import PRIVATE_DATABASE, SHARED_DATABASE, database_key
from app.vault.opening import unlock
from app.vault.values import Person
from app.vault.vault import Vault
from tests.bounded import within
from tests.couple import PASSPHRASES, WEAK, both
from tests.whole_vault import opened, taken

FIRST = Person.FIRST
COPY = "copy.keel"
BLANK = 4096
"""Most bytes that are blanked out together."""

Chance = random.Random


@dataclass(slots=True)
class Flipped:
    opened: int = 0
    refused: int = 0
    wrong: list[str] = field(default_factory=list)
    """What opened and was not as before."""


def flip(folder: Path, file: str, count: int, seed: int = 7) -> Flipped:
    """Damage one file of a vault, so many times, each another way, and open it; `folder` is to be new."""
    note = _make(folder)
    chance = random.Random(seed)  # noqa: S311  the places are no secret
    found, looks = Flipped(), LOOKS.get(file, _opens_as_before)
    paths = [path for path in folder.rglob("*") if path.name in {file, f"{file}.bak"}]
    whole = {path: path.read_bytes() for path in paths}
    for _time in within(range(count)):
        how = chance.choice((_bit_flipped, _cut, _blanked))
        for path, data in whole.items():
            path.write_bytes(how(data, chance))
        try:
            as_before = looks(folder, note)
        except Refused as refused:
            found.refused += 1
            as_before = bool(refused.sentence)
        else:
            found.opened += 1
        if not as_before:
            found.wrong.append(f"{file}, {how.__name__}")
    return found


def _make(folder: Path) -> NoteId:
    both(folder).vault.release()
    with taken(folder) as vault:
        with opened(vault, FIRST) as sitting:
            note = write_note(sitting, "Heather on the hill")
        keys = unlock(vault, FIRST, PASSPHRASES[FIRST])
        back_up(vault, (keys,), vault.folder.backups / COPY, lambda _part: None)
    return note


def _bit_flipped(data: bytes, chance: Chance) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << chance.randrange(8)]) + data[place + 1 :]


def _cut(data: bytes, chance: Chance) -> bytes:
    return data[: chance.randrange(len(data))]


def _blanked(data: bytes, chance: Chance) -> bytes:
    place, size = chance.randrange(len(data)), chance.randint(1, BLANK)
    return (data[:place] + bytes(size) + data[place + size :])[: len(data)]


def _opens_as_before(folder: Path, note: NoteId) -> bool:
    """Every page is read too."""
    with taken(folder) as vault:
        _verify(vault)
        with opened(vault, FIRST) as sitting:
            return own_note(sitting, note) is not None


def _verify(vault: Vault) -> None:
    keys = unlock(vault, FIRST, PASSPHRASES[FIRST])
    verify(vault.folder.shared_db, database_key(keys.shared_root, SHARED_DATABASE))
    verify(vault.folder.private_db(FIRST), database_key(keys.own_root, PRIVATE_DATABASE))


def _lets_in(folder: Path, _note: NoteId) -> bool:
    with taken(folder) as vault:
        return vault.exists() and unlock(vault, FIRST, PASSPHRASES[FIRST]).person is FIRST


def _is_put_back_as_before(folder: Path, note: NoteId) -> bool:
    again = folder.with_name(f"{folder.name}-again")
    try:
        with taken(again) as vault:
            copy = folder / "backups" / COPY
            restore_whole(vault.folder, copy, FIRST, PASSPHRASES[FIRST], WEAK, lambda _part: None, vault.clock)
        return _opens_as_before(again, note)
    finally:
        shutil.rmtree(again, ignore_errors=True)


LOOKS: dict[str, Callable[[Path, NoteId], bool]] = {"keyslots.json": _lets_in, COPY: _is_put_back_as_before}
"""By file; what is not named is a database."""
FILES = ("keyslots.json", "shared.db", "first.db", COPY)
