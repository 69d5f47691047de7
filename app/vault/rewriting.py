"""Writing encrypted databases anew under other keys, as they all were at one moment."""

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from app.vault.engine import as_refusals, connect, keyed, verify
from app.vault.files import refusing_disk_faults

Keyed = tuple[Path, bytes]
"""A database file and its raw key."""

_TRIES = 20


def rewrite(source: Path, key: bytes, to: Path, new_key: bytes, *, in_use: bool = True) -> None:
    """One database, closed or open elsewhere, as a new file under another key; raises like `rewrite_open`."""
    with closing(connect(source, key, in_use=in_use)) as opened:
        rewrite_open(opened, source, to, new_key)
    settle(to, new_key)


def rewrite_open(source: dbapi2.Connection, source_path: Path, to: Path, new_key: bytes) -> None:
    """What a connection sees, as a new file without a log beside it; `settle` is still to follow.

    SQLite's backup API in one step: other connections go on writing to the log meanwhile, and other threads run.
    Raises Damaged for a source that cannot be read, and the refusals of the disk.
    """
    with refusing_disk_faults(to.parent):
        to.touch(mode=0o600, exist_ok=False)
    with as_refusals(source_path), closing(keyed(to, new_key)) as copy:
        copy.execute("PRAGMA synchronous = OFF")
        copy.execute("PRAGMA journal_mode = OFF")
        source.backup(copy, pages=-1)
        copy.execute("PRAGMA journal_mode = DELETE")


def settle(written: Path, key: bytes) -> None:
    """Read a file that was just written back whole, and have it safely on the disk.

    Raises Damaged and the refusals of the disk.
    """
    verify(written, key, in_use=False)
    with refusing_disk_faults(written.parent), written.open("rb") as file:
        os.fsync(file.fileno())


@contextmanager
def one_moment(databases: Sequence[Keyed]) -> Iterator[list[dbapi2.Connection]]:
    """A connection to each, all of which go on seeing what was there at one moment while others write.

    Each begins to read, in the given order; where a commit fell between, all begin again. Should writing never pause,
    the last round stands, so the database that others speak of (a witness of its newest state) goes last.
    """
    with ExitStack() as stack:
        watching = [stack.enter_context(closing(connect(*database))) for database in databases]
        reading = [stack.enter_context(closing(connect(*database))) for database in databases]
        for _again in range(_TRIES):
            before = _versions(watching)
            _begin_to_read(reading)
            if _versions(watching) == before:
                break
        yield reading


def _begin_to_read(connections: list[dbapi2.Connection]) -> None:
    for connection in connections:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    for connection in connections:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _versions(connections: list[dbapi2.Connection]) -> list[int]:
    """Numbers that change with every commit by someone else."""
    return [connection.execute("PRAGMA data_version").fetchone()[0] for connection in connections]
