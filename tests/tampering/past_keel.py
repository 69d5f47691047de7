"""Writing in a database of the vault the way another program could that has its key."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from app.tampering.checking import look_over
from app.tampering.values import Finding, What
from app.vault.engine import connect
from app.vault.keys import PRIVATE_DATABASE, SHARED_DATABASE, database_key
from app.vault.opening import unlock
from app.vault.values import Person
from tests.couple import PASSPHRASES, TestedCouple


@contextmanager
def past_keel(couple: TestedCouple) -> Iterator[Any]:
    """A connection to the shared database that writes no history, with its guards taken away and put back."""
    keys = unlock(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST])
    connection = connect(couple.vault.folder.shared_db, database_key(keys.shared_root, SHARED_DATABASE))
    with closing(connection):
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE name LIKE '%\\_never\\_%' ESCAPE '\\'")
        kept = guards.fetchall()
        for name, _sql in kept:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA foreign_keys = OFF")
        yield connection
        for _name, sql in kept:
            connection.execute(sql)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def in_private(couple: TestedCouple, person: Person) -> Iterator[Any]:
    keys = unlock(couple.vault, person, PASSPHRASES[person])
    with closing(connect(couple.vault.folder.private_db(person), database_key(keys.own_root, PRIVATE_DATABASE))) as own:
        yield own


def alter(couple: TestedCouple, *statements: str) -> None:
    with past_keel(couple) as connection:
        for statement in statements:
            connection.execute(statement)


def found_by(couple: TestedCouple, person: Person = Person.FIRST) -> tuple[Finding, ...]:
    sitting = couple.alone(person)
    try:
        return look_over(sitting)
    finally:
        sitting.close()


def whats(findings: tuple[Finding, ...]) -> set[What]:
    return {finding.what for finding in findings}


def copy_of(path: Path, to: Path) -> Path:
    return Path(shutil.copyfile(path, to))
