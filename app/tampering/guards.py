"""Whether the triggers are there that keep what is written from being changed, and no others."""

import sqlalchemy as sa

from app.tampering.values import Finding, What
from app.vault.database import VaultSession
from app.vault.records import Space, guards_of
from app.vault.search_index import SEARCH_TABLES, index_statements, searchable_records


def look_at_guards(session: VaultSession) -> list[Finding]:
    """A guard that is missing, or a trigger that reads otherwise than Keel writes it, named by its table."""
    rows = session.execute(sa.text("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'"))
    there = {name: (table, _plain(text)) for name, table, text in rows}
    expected = _expected()
    wrong = [name for name in expected if name not in there or there[name][1] != expected[name][1]]
    unknown = [name for name in there if name not in expected]
    tables = {expected[name][0] for name in wrong} | {there[name][0] for name in unknown}
    return [Finding(what=What.GUARD_GONE, table=table) for table in sorted(tables)]


def _expected() -> dict[str, tuple[str, str]]:
    """By the name of a trigger: its table and its statement."""
    statements = [*guards_of(Space.SHARED), *(each for each in SEARCH_TABLES if each.startswith("CREATE TRIGGER"))]
    for record in searchable_records(Space.SHARED):
        statements += index_statements(record)
    return {_plain(each).split()[2]: (_table(each), _plain(each)) for each in statements}


def _table(statement: str) -> str:
    words = _plain(statement).split()
    return words[words.index("ON") + 1]


def _plain(statement: str) -> str:
    return " ".join(statement.split())
