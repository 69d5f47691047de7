"""Run by test_copies_not_readable.py over a disk with a bad sector in the middle of a copy.

Prints one line of JSON: by what it was refused, what had changed then, and what leaving alone said of it.
"""

import ctypes
import json
import sys
from collections.abc import Callable
from pathlib import Path

from app.leaving.private_space import remove_private_space
from app.refused import Refused
from app.vault.backups.container import take_out
from app.vault.backups.restoring import restore_here, restore_whole
from app.vault.backups.values import unwatched
from app.vault.files import making_room
from app.vault.values import Person
from tests.couple import PASSPHRASES, WEAK, both
from tests.vault.copying import copied, inside, write

ALEX = Person.FIRST


def refusal(act: Callable[[], object]) -> str:
    try:
        act()
    except Refused as refused:
        return type(refused).__name__
    return "done"


def spoil(copy: Path, *, spoilt: bool = True) -> None:
    disk = ctypes.CDLL(None)
    disk.keel_bad_sector(str(copy).encode() if spoilt else b"", ctypes.c_long(copy.stat().st_size // 2))


def main(folder: Path) -> dict[str, object]:
    couple = both(folder)
    alex = write(couple, ALEX, "here")
    vault, copy = couple.vault, copied(couple, ALEX, couple.vault.folder.backups).path
    before = inside(folder)
    spoil(copy)
    refused = [
        refusal(lambda: restore_here(vault, alex, copy, unwatched)),
        refusal(lambda: restore_whole(vault.folder, copy, ALEX, PASSPHRASES[ALEX], WEAK, unwatched, vault.clock)),
    ]
    with making_room(folder / "room") as room:
        refused.append(refusal(lambda: take_out(copy, "shared.db", room / "shared.db")))
    spoil(copy, spoilt=False)
    after = inside(folder)
    spoil(copy)
    left = remove_private_space(vault, ALEX, PASSPHRASES[ALEX], unwatched).left
    vault.release()
    return {"refused": refused, "changed": sorted(before.items() ^ after.items()), "left": left == (copy.name,)}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1])), default=str))
