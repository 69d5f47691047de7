"""Putting files into a copy and taking them out again, each checked against its SHA-256."""

import hashlib
import hmac
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from app.vault.backups.header import header_in, listed, prefix, seal
from app.vault.backups.values import (
    Backup,
    BackupDamaged,
    CannotCopyThere,
    CopiedFile,
    CopyFillsDisk,
    CopyNotReadable,
    Header,
    NoFolderForCopy,
    OtherKeys,
    Progress,
)
from app.vault.files import new_file, refusing_disk_faults, sync_folder
from app.vault.keys import derived_key
from app.vault.values import DiskFull, FolderNotWritable

_BLOCK = 1 << 20
"""Bytes; hashing lets other threads run for blocks of this size."""


def digest_of(path: Path) -> str:
    """SHA-256 of a file, 64 hex digits."""
    with path.open("rb") as file:
        return _digest(_blocks(file, path.stat().st_size))


@contextmanager
def writing_copy_in(folder: Path) -> Iterator[None]:
    """Raises NoFolderForCopy, CannotCopyThere, CopyFillsDisk, DiskFailing: the folder was chosen, another can be."""
    try:
        with refusing_disk_faults(folder):
            yield
    except FolderNotWritable as fault:
        raise (CannotCopyThere if folder.is_dir() else NoFolderForCopy)(str(folder)) from fault
    except DiskFull as fault:
        raise CopyFillsDisk(str(folder)) from fault


def write_copy(path: Path, header: Header, sources: dict[str, Path], shared_root: bytes, progress: Progress) -> Backup:
    """Put the files of the header together under `path`, which is there whole and read back, or not at all.

    `sources` says where each file lies. Raises what `writing_copy_in` does, and BackupDamaged when the
    disk gives back something else than was written.
    """
    part = path.with_name(path.name + ".part")
    with writing_copy_in(path.parent):
        try:
            with new_file(part) as file:
                _write(file, header, sources, shared_root, progress)
            check_whole(part, lambda done: progress(0.5 + done / 2))
            check_seal(part, header, shared_root)
            part.replace(path)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
    return listed(path)


def check_whole(path: Path, progress: Progress) -> Header:
    """Read every byte of a copy; raises BackupDamaged where one is not as it was written, and like `read_header`.

    Whatever reads from a copy here raises CopyNotReadable where the system cannot.
    """
    with _reading(path) as file:
        header = header_in(file, path)
        for number, part in enumerate(header.files):
            progress(number / len(header.files))
            if _digest(_blocks(file, part.size)) != part.sha256:
                raise BackupDamaged(path.name)
    return header


def check_seal(path: Path, header: Header, shared_root: bytes) -> None:
    """Raises OtherKeys when the copy was not sealed under this root."""
    with _reading(path) as file:
        if not hmac.compare_digest(seal(file, header), _seal(header, shared_root)):
            raise OtherKeys(path.name)


def small_file_in(path: Path, name: str, largest: int) -> bytes:
    """One small file of a copy; raises BackupDamaged where it is longer than `largest` or not as it was written."""
    with _reading(path) as file:
        part = _find(file, path, name)
        data = file.read(part.size) if part.size <= largest else b""
    if hashlib.sha256(data).hexdigest() != part.sha256:
        raise BackupDamaged(path.name)
    return data


def take_out(path: Path, name: str, to: Path) -> None:
    """Write one file of a copy to a new place; raises BackupDamaged and the refusals of the disk written on."""
    with _reading(path) as file, refusing_disk_faults(to.parent), new_file(to) as out:
        part = _find(file, path, name)
        digest = hashlib.sha256()
        for block in _readable(_blocks(file, part.size), path):
            digest.update(block)
            out.write(block)
    if digest.hexdigest() != part.sha256:
        raise BackupDamaged(path.name)


@contextmanager
def _reading(path: Path) -> Iterator[BinaryIO]:
    try:
        with path.open("rb") as file:
            yield file
    except OSError as fault:
        raise CopyNotReadable(path.name) from fault


def _readable(blocks: Iterator[bytes], path: Path) -> Iterator[bytes]:
    """What cannot be read there is no fault of the disk that is written on here."""
    try:
        yield from blocks
    except OSError as fault:
        raise CopyNotReadable(path.name) from fault


def _find(file: BinaryIO, path: Path, name: str) -> CopiedFile:
    """The entry of one file, with the open copy standing at its first byte."""
    for part in header_in(file, path).files:
        if part.name == name:
            return part
        file.seek(part.size, os.SEEK_CUR)
    raise BackupDamaged(path.name)


def _write(file: BinaryIO, header: Header, sources: dict[str, Path], shared_root: bytes, progress: Progress) -> None:
    file.write(prefix(header))
    for number, part in enumerate(header.files):
        progress(number / len(header.files) / 2)
        with sources[part.name].open("rb") as source:
            file.writelines(_blocks(source, part.size))
    tag = _seal(header, shared_root)
    file.write(tag + hashlib.sha256(prefix(header) + tag).digest())


def _seal(header: Header, shared_root: bytes) -> bytes:
    key = derived_key(shared_root, b"", "keel 1 seal of a copy")
    return hmac.digest(key, prefix(header), "sha256")


def _digest(blocks: Iterator[bytes]) -> str:
    digest = hashlib.sha256()
    for block in blocks:
        digest.update(block)
    return digest.hexdigest()


def _blocks(file: BinaryIO, size: int) -> Iterator[bytes]:
    """The next `size` bytes; fewer where the file ends."""
    while size > 0 and (block := file.read(min(size, _BLOCK))):
        size -= len(block)
        yield block
