"""Opening one encrypted database the only way that keeps what is written in it whole and secret."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from app.vault.dialect import URL, Statements
from app.vault.files import refusing_disk_faults
from app.vault.reserve import release_reserve
from app.vault.values import Damaged, DiskFailing, DiskFull, FolderNotWritable

APPLICATION_ID = 0x4B45454C
"""`PRAGMA application_id` of every database of ours: "KEEL"."""

_READ_ONLY, _FAILING, _CORRUPT, _FULL, _CANNOT_OPEN, _NOT_A_DATABASE = 8, 10, 11, 13, 14, 26
_NO_ROOM_BESIDE = 4874
"""SQLITE_IOERR_SHMSIZE: what lies beside the log could not be made, for there is no room."""
_SAID = {
    "attempt to write a readonly database": _READ_ONLY,
    "disk I/O error": _FAILING,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _FULL,
    "unable to open database file": _CANNOT_OPEN,
    "file is not a database": _NOT_A_DATABASE,
}
_PER_CONNECTION = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)
_IN_USE = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA wal_autocheckpoint = 250")
"""A log of about a megabyte: the room of the reserve is enough to fold it in on a full disk."""

ONLY_READS = {"only_reads": True}
"""Execution options of a connection that begins without the right to write, and so waits for nobody who has it."""


def create_database(path: Path, key: bytes) -> None:
    """Make an empty encrypted database; raises the refusals of the disk, also where a file is already."""
    with refusing_disk_faults(path.parent):
        path.touch(mode=0o600, exist_ok=False)
    with as_refusals(path):
        connection = keyed(path, key)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.close()


def connect(path: Path, key: bytes, *, in_use: bool = True) -> dbapi2.Connection:
    """A connection ready for use; raises Damaged for a missing, empty or unreadable file.

    `key` is a raw key of 32 bytes. A read proves it, because SQLCipher accepts any key until the first page is read.
    A file that is not `in_use` is one by itself, with no log beside it, and stays so.
    """
    if not path.is_file() or path.stat().st_size == 0:
        raise Damaged(path.name)
    with as_refusals(path):
        connection = keyed(path, key)
        try:
            for pragma in (*_PER_CONNECTION, *(_IN_USE if in_use else ())):
                connection.execute(pragma)
            connection.enable_load_extension(False)
        except BaseException:
            connection.close()
            raise
        return connection


def open_engine(path: Path, key: bytes) -> sa.Engine:
    """An engine of a database of the vault; what is in its log goes into the file as it is closed."""
    engine = engine_of(lambda: connect(path, key))
    sa.event.listen(engine, "close", _fold_the_log_in)
    return engine


def engine_of(connection: Callable[[], dbapi2.Connection]) -> sa.Engine:
    """An engine with at most one connection, for the thread that uses it first."""
    engine = sa.create_engine(
        URL,
        creator=connection,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
        execution_options={"compiled_cache": Statements()},
    )
    sa.event.listen(engine, "begin", _begin)
    return engine


def fold_log(engine: sa.Engine, path: Path) -> None:
    """Write the log of a database into its file and cut it to nothing; raises the refusals of the disk and the file."""
    with as_refusals(path):
        pooled = engine.raw_connection()
        try:
            pooled.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            pooled.close()


def verify(path: Path, key: bytes, *, in_use: bool = True) -> None:
    """Read every page of a database; raises Damaged when one is not as it was written."""
    connection = connect(path, key, in_use=in_use)
    try:
        with as_refusals(path):
            if in_use:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            faults = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    finally:
        connection.close()
    if faults or orphans or not whole:
        raise Damaged(path.name)


@contextmanager
def refusing_database_faults(path: Path) -> Iterator[None]:
    """Turn what the database layer reports about the disk or the file into a refusal with a sentence."""
    try:
        yield
    except sa.exc.DBAPIError as fault:
        raise _refusal(path, fault.orig) or fault from fault


@contextmanager
def as_refusals(path: Path) -> Iterator[None]:
    """The same for a bare connection."""
    try:
        yield
    except dbapi2.DatabaseError as fault:
        raise _refusal(path, fault) or fault from fault


def _refusal(path: Path, fault: BaseException | None) -> Exception | None:
    refusals: dict[int, Callable[[], Exception]] = {
        _CORRUPT: lambda: Damaged(path.name),
        _NOT_A_DATABASE: lambda: Damaged(path.name),
        _READ_ONLY: lambda: FolderNotWritable(str(path.parent)),
        _CANNOT_OPEN: lambda: FolderNotWritable(str(path.parent)),
        _FULL: lambda: _full(path),
        _FAILING: DiskFailing,
    }
    refuse = refusals.get(_code_of(fault))
    return refuse() if refuse else None


def _code_of(fault: BaseException | None) -> int:
    """SQLite's primary result code; the backup of sqlcipher3 raises without it, with SQLite's own words alone."""
    code = getattr(fault, "sqlite_errorcode", None)
    if code is None:
        return _SAID.get(str(fault), 0)
    return _FULL if code == _NO_ROOM_BESIDE else code & 0xFF


def _full(path: Path) -> DiskFull:
    release_reserve(path.parent)
    return DiskFull()


def keyed(path: Path, key: bytes) -> dbapi2.Connection:
    """A bare connection that was given its key and has read with it; raises the errors of sqlcipher3."""
    if len(key) != 32:
        raise ValueError("a raw key has 32 bytes; any other length would silently become a passphrase")
    connection = dbapi2.connect(str(path), timeout=5.0, isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: sa.Connection) -> None:
    """Begin as whoever may write, unless nothing will be written."""
    reads = connection.get_execution_options().get("only_reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _fold_the_log_in(connection: dbapi2.Connection, _record: object) -> None:
    """What cannot be folded in stays in the log, from where it is read the next time: locking has to go on.

    It waits for nobody who still reads on another thread; whoever closes last folds the log in.
    """
    with suppress(dbapi2.DatabaseError):
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
