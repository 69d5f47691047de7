"""A database that lies in memory alone, and goes when it is closed."""

from collections.abc import Mapping
from pathlib import Path

from sqlcipher3 import dbapi2

from app.clock import Clock
from app.vault.database import Announce, Database
from app.vault.engine import engine_of
from app.vault.records import Space
from app.vault.schema import create_tables
from app.vault.values import Person


class InMemory(Database):
    """With all tables of its space, and nothing in them."""

    def __init__(
        self, path: Path, space: Space, clock: Clock, announce: Announce, author_keys: Mapping[Person, bytes]
    ) -> None:
        """`path` is of the file it stands for; it is not touched."""
        super().__init__(path, b"", clock, announce, author_keys)
        self.engine = engine_of(_connect)
        create_tables(self, space)


def _connect() -> dbapi2.Connection:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    for pragma in ("foreign_keys = ON", "secure_delete = ON", "temp_store = MEMORY", "trusted_schema = OFF"):
        connection.execute(f"PRAGMA {pragma}")
    return connection
