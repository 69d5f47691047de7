"""The head of a copy as strictly read JSON: safe to read from any file, in little time and memory.

A copy is one file: the line `MAGIC`, the length of the header (4 bytes, big-endian), the header, the files in its
order without anything between, then HMAC-SHA256 (RFC 2104) of all that stands before the files, under a key derived
from the shared root, and SHA-256 of the same and the HMAC. The header holds size and SHA-256 of each file.
"""

import hashlib
import json
import os
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from app.vault.backups.values import Backup, BackupDamaged, CopiedFile, Header, NewerBackup, NotABackup
from app.vault.values import Person

MAGIC = b"Keel copy\n"
FORMAT = 1
LARGEST = 64 * 1024
"""Bytes of the header."""
SEAL_SIZE = 2 * 32

KEYSLOTS = "keyslots.json"
SHARED = "shared.db"
UNDER_COPY_KEY, AS_IT_LAY = "copy", "own"

_KNOWN = frozenset(
    {KEYSLOTS, SHARED} | {f"{person}{end}" for person in Person for end in (".db", ".db-wal", ".sealed")}
)
_MOST = 1 << 42
_LENGTH_SIZE = 4


def read_header(path: Path) -> Header:
    """What a file says of itself as a copy; raises NotABackup, BackupDamaged or NewerBackup.

    Reads at most 65 KiB, so the files inside are not looked at, only that all their bytes are there.
    """
    try:
        with path.open("rb") as file:
            return header_in(file, path)
    except OSError as fault:
        raise NotABackup(path.name) from fault


def header_in(file: BinaryIO, path: Path) -> Header:
    """The header of an open copy, which then stands before the first of its files; raises like `read_header`."""
    if file.read(len(MAGIC)) != MAGIC:
        raise NotABackup(path.name)
    length = int.from_bytes(file.read(_LENGTH_SIZE))
    data = file.read(length) if length <= LARGEST else b""
    if not data or len(data) != length:
        raise BackupDamaged(path.name)
    header = _from_json(data, path.name)
    begin = file.tell()
    end = begin + sum(part.size for part in header.files)
    if os.fstat(file.fileno()).st_size != end + SEAL_SIZE:
        raise BackupDamaged(path.name)
    _check_seal(file, end, prefix(header), path)
    file.seek(begin)
    return header


def seal(file: BinaryIO, header: Header) -> bytes:
    """The HMAC at the end of an open copy whose header was read."""
    file.seek(len(prefix(header)) + sum(part.size for part in header.files))
    return file.read(32)


def prefix(header: Header) -> bytes:
    """All that stands before the files."""
    data = json.dumps(_document(header), separators=(",", ":")).encode()
    return MAGIC + len(data).to_bytes(_LENGTH_SIZE) + data


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """The copies in a folder, the newest first; what cannot be read as one is left out."""
    found = (_listed(path) for path in _files(folder))
    return tuple(sorted(filter(None, found), key=lambda backup: (backup.made_at, backup.path.name), reverse=True))


def listed(path: Path) -> Backup:
    """One copy as it stands in a list; raises like `read_header`."""
    header = read_header(path)
    return Backup(path=path, made_at=header.made_at, size=path.stat().st_size, vault_id=header.vault_id)


def _listed(path: Path) -> Backup | None:
    try:
        return listed(path)
    except (NotABackup, BackupDamaged, NewerBackup, OSError):
        return None


def _files(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.glob("*.keel") if path.is_file()]
    except OSError:
        return []


def _check_seal(file: BinaryIO, end: int, before: bytes, path: Path) -> None:
    file.seek(end)
    ending = file.read(SEAL_SIZE)
    if hashlib.sha256(before + ending[:32]).digest() != ending[32:]:
        raise BackupDamaged(path.name)


def _from_json(data: bytes, name: str) -> Header:
    try:
        document = json.loads(data)
        if type(document["format"]) is int and document["format"] > FORMAT:
            raise NewerBackup(name)
        header = _header(document)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as fault:
        raise BackupDamaged(name) from fault
    if prefix(header)[len(MAGIC) + _LENGTH_SIZE :] != data:
        raise BackupDamaged(name)
    return header


def _document(header: Header) -> dict[str, Any]:
    files = [
        {"name": file.name, "size": file.size, "sha256": file.sha256, "under": file.under, "seen": file.seen}
        for file in header.files
    ]
    return {"format": FORMAT, "vault": header.vault_id, "made_at": header.made_at.isoformat(), "files": files}


def _header(document: Any) -> Header:
    made_at = datetime.fromisoformat(document["made_at"])
    header = Header(
        vault_id=str(uuid.UUID(document["vault"])),
        made_at=made_at.astimezone(UTC),
        files=tuple(_file(entry) for entry in document["files"]),
    )
    names = [file.name for file in header.files]
    if len(set(names)) != len(names) or not {KEYSLOTS, SHARED} <= set(names) <= _KNOWN:
        raise ValueError("files of another kind")
    return header


def _file(entry: Any) -> CopiedFile:
    size, digest, under, seen = entry["size"], entry["sha256"], entry["under"], entry["seen"]
    if type(size) is not int or not 0 <= size <= _MOST or len(bytes.fromhex(digest)) != 32:
        raise ValueError("not a file of a copy")
    if under not in {UNDER_COPY_KEY, AS_IT_LAY} or len(seen) > 100:
        raise ValueError("not a file of a copy")
    return CopiedFile(name=str(entry["name"]), size=size, sha256=digest, under=under, seen=str(seen))
