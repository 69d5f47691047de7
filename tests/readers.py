"""The readers of files and codes that anyone may have written: what each is given, and how it may refuse it."""

import random
import tempfile
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.library.packs import OUR_FOLDER, pack_problems
from app.library.values import ContentProblem
from app.refused import Refused
from app.vault.backups.container import digest_of, write_copy
from app.vault.backups.header import AS_IT_LAY, KEYSLOTS, MAGIC, SHARED, prefix, read_header
from app.vault.backups.values import CopiedFile, Header
from app.vault.keyslots_document import as_json, from_json
from app.vault.recovery_code import new_code, read_code
from tests.couple import EVENING, both

NAMES = ("keyslots", "copy header", "recovery code", "content pack")
NOT_KEYSLOTS = "not a keyslots file"


@dataclass(frozen=True, slots=True)
class Reader:
    read: Callable[[bytes], None]
    """Raises `Refused`, or the ValueError that stands for it; anything else is a fault."""
    seeds: Callable[[], list[bytes]]


def reads(reader: Reader, data: bytes) -> bool:
    """Whether it was taken; False where it was refused as it should be."""
    try:
        reader.read(data)
    except Refused as refused:
        if not refused.sentence:
            raise
        return False
    except ValueError as fault:
        if str(fault) != NOT_KEYSLOTS:
            raise
        return False
    return True


def mutated(seeds: list[bytes], chance: random.Random, count: int) -> Iterator[bytes]:
    """Seeds with a few bytes changed, cut, doubled or put together."""
    for _time in range(count):
        data = bytearray(chance.choice(seeds))
        for _change in range(chance.randint(1, 4)):
            begin = chance.randrange(len(data) + 1)
            end = min(len(data), begin + chance.randint(0, 40))
            piece = chance.choice((b"", chance.randbytes(chance.randint(1, 8)), bytes(data[begin:end]) * 2))
            data[begin:end] = piece
        yield bytes(data)


def _keyslots_seeds() -> list[bytes]:
    with tempfile.TemporaryDirectory() as room:
        couple = both(Path(room, "vault"))
        keyslots = couple.vault.keyslots()
        couple.vault.release()
    return [as_json(keyslots)]


def _header_seeds() -> list[bytes]:
    """A copy with two short files in it, and the same with nothing behind its head."""
    with tempfile.TemporaryDirectory() as room:
        source, copy = Path(room, "short"), Path(room, "copy.keel")
        source.write_bytes(b"{}")
        sha = digest_of(source)
        names = (KEYSLOTS, SHARED)
        parts = (CopiedFile(name=name, size=2, sha256=sha, under=AS_IT_LAY, seen="") for name in names)
        header = Header(vault_id=str(uuid.uuid4()), made_at=EVENING, files=tuple(parts))
        write_copy(copy, header, dict.fromkeys(names, source), bytes(32), lambda _part: None)
        whole = copy.read_bytes()
    return [whole, prefix(header), whole.replace(MAGIC, b"", 1)]


def _code_seeds() -> list[bytes]:
    code = new_code().written
    return [code.encode(), code.lower().replace("-", " ").encode(), code.replace("-", "").encode()]


def _pack_names() -> list[str]:
    return sorted(path.name for path in OUR_FOLDER.glob("*.toml"))


def _pack_seeds() -> list[bytes]:
    """The first byte says which file it is."""
    return [bytes([number]) + (OUR_FOLDER / name).read_bytes()[:1500] for number, name in enumerate(_pack_names())]


def _read_header(room: Path) -> Callable[[bytes], None]:
    file = room / "copy.keel"

    def read(data: bytes) -> None:
        file.write_bytes(data)
        read_header(file)

    return read


def _read_pack(room: Path) -> Callable[[bytes], None]:
    names = _pack_names()

    def read(data: bytes) -> None:
        """What a folder of one's own holds is said in sentences, never raised there."""
        file = room / names[(data[0] if data else 0) % len(names)]
        file.write_bytes(data[1:])
        problems = pack_problems(room)
        file.unlink()
        assert all(problems), "a problem without a sentence"
        if problems:
            raise ContentProblem(problems[0])

    return read


def readers(room: Path) -> dict[str, Reader]:
    """By name; `room` is a folder for the files that are read, best one in memory."""
    return {
        "keyslots": Reader(lambda data: void(from_json(data)), _keyslots_seeds),
        "copy header": Reader(_read_header(room), _header_seeds),
        "recovery code": Reader(lambda data: void(read_code(data.decode("utf-8", "replace"))), _code_seeds),
        "content pack": Reader(_read_pack(room), _pack_seeds),
    }


def void(_result: object) -> None:
    """Nothing is done with what was read."""
