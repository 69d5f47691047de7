"""What lies in a database file once its key has opened every page: free pages and cut cells included."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from app.vault.database import Database
from app.vault.keys import PRIVATE_DATABASE, SHARED_DATABASE, database_key
from app.vault.sitting import Sitting
from app.vault.values import Person

_PAGE, _SALT, _VECTOR, _SEAL = 4096, 16, 16, 64
"""Bytes, as SQLCipher 4 lays out a page; the salt stands in the first one, the vector and the seal end each."""


def opened_shared(sitting: Sitting) -> bytes:
    """Every page of the shared file; what waits in its log is folded in first."""
    root = next(iter(sitting.keys.values())).shared_root
    return _opened(sitting.shared, database_key(root, SHARED_DATABASE))


def opened_private(sitting: Sitting, person: Person) -> bytes:
    with sitting.letterbox(person) as private:
        return _opened(private, database_key(sitting.keys[person].own_root, PRIVATE_DATABASE))


def _opened(database: Database, key: bytes) -> bytes:
    with database.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    opened = opened_file(database.path, key)
    assert is_open(opened), "the first page was not opened"
    return opened


def opened_file(path: Path, key: bytes) -> bytes:
    """What a key makes of every page; noise, where it is not the key."""
    file = path.read_bytes()
    pages = (file[at : at + _PAGE] for at in range(0, len(file), _PAGE))
    return b"".join(_page(page, key, _SALT if number == 0 else 0) for number, page in enumerate(pages))


def is_open(opened: bytes) -> bool:
    """Whether the first page is one of SQLite's."""
    return opened[100 - _SALT :].startswith((b"\x0d", b"\x05"))


def _page(page: bytes, key: bytes, begins: int) -> bytes:
    ends = _PAGE - _VECTOR - _SEAL
    opening = Cipher(AES(key), CBC(page[ends : ends + _VECTOR])).decryptor()
    return opening.update(page[begins:ends]) + opening.finalize()
