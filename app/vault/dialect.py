"""How every database of ours is spoken to, and which statements were compiled before anyone is in.

Compiling takes most of the time that the first page takes. What a sitting compiles goes with the sitting, for words
that were typed are in it; what was compiled before anyone came in serves each of them.
"""

from collections.abc import Iterable, MutableMapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

Compiled = MutableMapping[Any, Any]
"""As `Connection.execution_options(compiled_cache=...)` takes it."""

URL = "keel://"
_MOST = 800
_before: dict[Any, Any] = {}


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


def compiled_before() -> Compiled:
    """For one engine: what was compiled before anyone came in, and room for what it compiles itself."""
    statements: Compiled = LRUCache(_MOST)
    statements.update(_before)
    return statements


def serve_all_with_statements_of(engines: Iterable[sa.Engine]) -> None:
    """From now on each new engine begins with what these have compiled; nobody's words may be in it."""
    for engine in engines:
        _before.update(engine.get_execution_options()["compiled_cache"].items())
