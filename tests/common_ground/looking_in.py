"""Going in by turns, and reading the raw rows of the shared file with the key of whoever is here."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND


@contextmanager
def sitting_of(couple: TestedCouple, alone: Person | None) -> Iterator[Sitting]:
    """Of one, or (None) of both."""
    sitting = couple.together() if alone is None else couple.alone(alone)
    try:
        yield sitting
    finally:
        sitting.close()


def raw_words(sitting: Sitting) -> str:
    """Everything that stands in any table of the shared file, as one text."""
    with sitting.shared.transaction() as session:
        names = session.execute(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
        tables = [name for name in names if not name.startswith(("search", "sqlite"))]
        rows = [row for name in tables for row in session.execute(sa.text(f'SELECT * FROM "{name}"'))]  # noqa: S608
    return "\n".join(str(value) for row in rows for value in row)
