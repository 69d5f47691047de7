"""A database file in which one table can't be read any more, and everything else can."""

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from app.vault.engine import connect
from app.vault.values import Damaged

PAGE = 4096


def damage_table(path: Path, key: bytes, table: str) -> None:
    """In the last page of the file without which that table can't be read; it holds nothing else."""
    whole = path.read_bytes()
    for page in range(len(whole) // PAGE - 1, 1, -1):
        content = bytearray(whole)
        content[page * PAGE + 100] ^= 1
        path.write_bytes(content)
        if _is_readable(path, key, "sqlite_master") and not _is_readable(path, key, table):
            return
    raise AssertionError(table)


def _is_readable(path: Path, key: bytes, table: str) -> bool:
    try:
        with closing(connect(path, key)) as opened:
            opened.execute(f'SELECT * FROM "{table}" NOT INDEXED').fetchall()  # noqa: S608
    except (Damaged, dbapi2.DatabaseError):
        return False
    return True
