"""Reading the head of any file at all as a copy: quick, and refused with a sentence where it is none."""

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.refused import Refused
from app.vault.backups.header import MAGIC, backups_in, prefix, read_header
from app.vault.backups.values import BackupDamaged, CopiedFile, Header, NewerBackup, NotABackup

FILES = tuple(
    CopiedFile(name=name, size=len(name), sha256=hashlib.sha256(name.encode()).hexdigest(), under="own", seen="1:2")
    for name in ("keyslots.json", "shared.db", "first.db")
)
HEADER = Header(
    vault_id="6c9d5c1e-4c0b-4a43-9d5c-8a8f6a1d0c11", made_at=datetime(2026, 11, 23, 18, 30, tzinfo=UTC), files=FILES
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    max_leaves=12,
)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    assert read_header(_file(tmp_path, prefix(HEADER))) == HEADER
    (listed,) = backups_in(tmp_path)
    assert (listed.made_at, listed.vault_id) == (HEADER.made_at, HEADER.vault_id)


@pytest.mark.parametrize("content", [b"", b"K", b"Keel", b"Dear Sam, ", b"\0" * 5000])
def test_another_file_is_no_copy(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.keel").write_bytes(content)
    with pytest.raises(NotABackup, match=r"a\.keel"):
        read_header(tmp_path / "a.keel")


def test_a_folder_or_nothing_is_no_copy(tmp_path: Path) -> None:
    (tmp_path / "a.keel").mkdir()
    for path in (tmp_path / "a.keel", tmp_path / "b.keel"):
        with pytest.raises(NotABackup):
            read_header(path)
    assert backups_in(tmp_path) == backups_in(tmp_path / "nowhere") == ()


def test_a_copy_that_grew_or_was_cut_is_damaged(tmp_path: Path) -> None:
    whole = _file(tmp_path, prefix(HEADER)).read_bytes()
    for content in (whole + b"\0", *(whole[:end] for end in range(len(MAGIC), len(whole), 7))):
        (tmp_path / "a.keel").write_bytes(content)
        with pytest.raises(BackupDamaged):
            read_header(tmp_path / "a.keel")


def test_a_bit_before_the_files_counts(tmp_path: Path) -> None:
    whole = _file(tmp_path, prefix(HEADER)).read_bytes()
    for place in range(0, len(prefix(HEADER)), 3):
        changed = bytearray(whole)
        changed[place] ^= 1 << place % 8
        (tmp_path / "a.keel").write_bytes(changed)
        with pytest.raises((BackupDamaged, NotABackup, NewerBackup)):
            read_header(tmp_path / "a.keel")


def test_a_newer_format_is_said_to_be_newer(tmp_path: Path) -> None:
    with pytest.raises(NewerBackup):
        read_header(_file(tmp_path, _edited(lambda document: document.update(format=2, more="words"))))


@pytest.mark.parametrize(
    "edit",
    [
        lambda document: document.update(format=True),
        lambda document: document.update(more="words"),
        lambda document: document.update(vault="../../etc"),
        lambda document: document.update(made_at="2026-11-23T18:30:00"),
        lambda document: document.update(files=[]),
        lambda document: document["files"].append(document["files"][0]),
        lambda document: document["files"][2].update(name="../first.db"),
        lambda document: document["files"][2].update(name=["first.db"]),
        lambda document: document["files"][2].update(size=-1),
        lambda document: document["files"][2].update(size=1 << 60),
        lambda document: document["files"][2].update(size=8.0),
        lambda document: document["files"][2].update(sha256="ab"),
        lambda document: document["files"][2].update(under="none"),
        lambda document: document["files"][2].update(seen="1" * 101),
    ],
)
def test_a_header_of_other_things_is_damaged(tmp_path: Path, edit: Callable[[dict[str, Any]], None]) -> None:
    with pytest.raises(BackupDamaged):
        read_header(_file(tmp_path, _edited(edit)))


@pytest.mark.parametrize("data", [b"[" * 60_000, b"1" * 60_000, b"\xff" * 100, b'{"format": 1e999}', b"null", b"{}"])
def test_a_hostile_header_is_damaged(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(BackupDamaged):
        read_header(_file(tmp_path, MAGIC + len(data).to_bytes(4) + data))


@given(anything, st.sampled_from(("format", "vault", "made_at", "files", None)))
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_anything_in_the_place_of_anything_is_refused(tmp_path: Path, value: object, key: str | None) -> None:
    data = json.dumps(value if key is None else _document() | {key: value}).encode()
    with suppress(Refused):
        assert read_header(_file(tmp_path, MAGIC + len(data).to_bytes(4) + data)) == HEADER


def _document() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(prefix(HEADER)[len(MAGIC) + 4 :])
    return document


def _edited(edit: Callable[[dict[str, Any]], None]) -> bytes:
    document = _document()
    edit(document)
    data = json.dumps(document, separators=(",", ":")).encode()
    return MAGIC + len(data).to_bytes(4) + data


def _file(folder: Path, before: bytes) -> Path:
    """A copy with this before its files, which are as `HEADER` says, and a seal that fits."""
    tag = bytes(32)
    content = b"".join(file.name.encode() for file in FILES)
    path = folder / "written.keel"
    path.write_bytes(before + content + tag + hashlib.sha256(before + tag).digest())
    return path
