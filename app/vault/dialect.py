"""How every database of ours is spoken to, and which statements were compiled before anyone is in.

Compiling takes most of the time that the first page takes. What a sitting compiles goes with the sitting, for words
that were typed are in it; what was compiled before anyone came in serves each of them.
"""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

URL = "keel://"
_MOST = 500
_before: dict[Any, Any] = {}
"""What serves every engine, by the keys that SQLAlchemy gives."""


class VaultDialect(SQLiteDialect_pysqlite):
    """SQLite's by way of sqlcipher3; any two are the same, so what was compiled for one serves all."""

    supports_statement_cache = True

    @classmethod
    def import_dbapi(cls) -> Any:
        return dbapi2

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


registry.register("keel", __name__, VaultDialect.__name__)


class Statements(LRUCache[Any, Any]):
    """Of one engine, as its option `compiled_cache`: what was compiled before anyone came in, and what it compiles."""

    def __init__(self) -> None:
        super().__init__(_MOST)

    def get(self, key: Any, default: Any = None) -> Any:
        compiled = _before.get(key)
        return super().get(key, default) if compiled is None else compiled


def serve_all_with_statements_of(engines: Iterable[sa.Engine]) -> None:
    """From now on no engine compiles what these have compiled; nobody's words may be in it."""
    for engine in engines:
        _before.update(engine.get_execution_options()["compiled_cache"].items())
